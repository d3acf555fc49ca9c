import fc from "fast-check"
import type { BusyItem, DateOverride, DateSpan, Interval, SlotInput, WeeklyRange } from "../slot-input.ts"

/** Number of random inputs per property; `SLOT_CASES` sets another. */
export const slotCases = (): number => {
  const { process } = globalThis as { process?: { env: Record<string, string | undefined> } }
  return Number(process?.env.SLOT_CASES ?? 2000)
}

/** Small runs use a fixed seed, as assertions about shares of inputs would pass or fail by chance. */
export const propertyOptions = (numRuns: number): { numRuns: number; seed?: number } =>
  numRuns < 1000 ? { numRuns, seed: 7 } : { numRuns }

const MINUTE = 60_000
const YEARS_FROM = Date.UTC(1990, 0, 5)
const YEARS_TO = Date.UTC(2040, 11, 20)

const zones = Intl.supportedValuesOf("timeZone")

/** Zones with half-hour and two-hour changes, changes at midnight or a minute past, skipped dates, odd offsets. */
const peculiarZones = [
  "Africa/Cairo",
  "Africa/Casablanca",
  "Africa/Monrovia",
  "America/Asuncion",
  "America/Goose_Bay",
  "America/Havana",
  "America/Santiago",
  "America/Sao_Paulo",
  "America/St_Johns",
  "Antarctica/Casey",
  "Antarctica/Troll",
  "Asia/Amman",
  "Asia/Beirut",
  "Asia/Gaza",
  "Asia/Kathmandu",
  "Asia/Kolkata",
  "Asia/Pyongyang",
  "Asia/Tehran",
  "Atlantic/Azores",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Pacific/Fakaofo",
  "Pacific/Kiritimati",
  "Pacific/Kwajalein",
]

const mostly = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: usual, weight: 5 }, { arbitrary: rare, weight: 1 })

const zone = fc.oneof(
  { arbitrary: fc.constantFrom(...zones), weight: 2 },
  { arbitrary: fc.constantFrom(...peculiarZones), weight: 1 },
)

/** A clock change near an instant, the next one or else the last one; the instant itself where there is none. */
const clockChangeNear = (timeZone: string, instant: number): number => {
  const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone)
  const changes = [there.getTimeZoneTransition("next"), there.getTimeZoneTransition("previous")]
  const inYears = changes
    .map(change => change?.epochMilliseconds ?? Number.NaN)
    .find(change => change > YEARS_FROM && change < YEARS_TO)
  return inYears ?? instant
}

const minutes = (min: number, max: number, steps: readonly number[]) =>
  fc
    .constantFrom(...steps)
    .chain(step => fc.integer({ min: Math.ceil(min / step), max: Math.floor(max / step) }).map(n => n * step))

const timeText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`

const interval: fc.Arbitrary<Interval> = fc
  .record({
    start: fc.oneof(minutes(0, 23 * 60 + 59, [60, 30, 15, 1]), minutes(0, 240, [30, 1])),
    length: fc.oneof(
      minutes(30, 600, [30, 15, 1]),
      minutes(1, 1440, [30, 1]),
      fc.constantFrom("midnight" as const),
    ),
  })
  .map(({ start, length }) => {
    if (length === "midnight") return { start: timeText(start), end: "24:00" }
    return { start: timeText(start), end: timeText((start + length) % 1440) }
  })

const weekdays = fc.oneof(
  fc.constant([1, 2, 3, 4, 5, 6, 7]),
  fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 2 }),
)

const weekly: fc.Arbitrary<WeeklyRange[]> = fc.array(
  fc.record({ days: weekdays, interval }).map(({ days, interval }) => ({ days, ...interval })),
  { minLength: 1, maxLength: 4, size: "max" },
)

const dayNear = fc.integer({ min: -3, max: 5 })

const timeOffNear = fc.record({ day: dayNear, length: fc.integer({ min: 0, max: 1 }) })

/** May end before it starts, for which the engine must return no slots. */
const windowNear = fc.record({
  day: fc.integer({ min: -6, max: 1 }),
  length: fc.integer({ min: -1, max: 9 }),
})

const busyNear = fc.record({
  start: minutes(-8 * 1440, 9 * 1440, [60, 15, 1]),
  near: fc.boolean(),
  length: mostly(minutes(15, 180, [15, 1]), fc.integer({ min: -20, max: 3000 })),
  seconds: mostly(fc.constant(0), fc.nat(59_999)),
  kind: fc.constantFrom("booking" as const, "external" as const),
  countsLater: fc.option(fc.integer({ min: 0, max: 90 }), { freq: 3 }),
})

const rules = fc.record({
  durationMinutes: mostly(fc.constantFrom(15, 30, 45, 60, 90), fc.integer({ min: 1, max: 1600 })),
  intervalMinutes: fc.oneof(fc.constantFrom(15, 20, 30, 60), fc.integer({ min: 3, max: 200 })),
  bufferBeforeMinutes: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 })),
  bufferAfterMinutes: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 })),
  minimumNoticeMinutes: mostly(fc.constant(0), fc.integer({ min: 0, max: 3000 })),
  maxDaysAhead: fc.option(fc.integer({ min: 0, max: 25 }), { freq: 2 }),
  limits: fc.option(
    fc.record({
      perDay: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 2 }),
      perWeek: fc.option(fc.integer({ min: 0, max: 9 }), { freq: 2 }),
    }),
    { freq: 2 },
  ),
})

const zoneAndWindow = fc
  .record({
    timeZone: zone,
    viewerTimeZone: zone,
    instant: fc.integer({ min: YEARS_FROM / MINUTE, max: YEARS_TO / MINUTE }),
    atChange: mostly(fc.constant(true), fc.constant(false)),
    lead: fc.integer({ min: 0, max: 2 * 1440 }),
    length: mostly(fc.integer({ min: 1440, max: 4 * 1440 }), fc.integer({ min: 1, max: 1440 })),
    odd: mostly(fc.constant(0), fc.nat(59_999)),
    nowLead: mostly(fc.integer({ min: 0, max: 20 * 1440 }), fc.integer({ min: -2 * 1440, max: 1440 })),
  })
  .map(p => {
    const centre = p.atChange ? clockChangeNear(p.timeZone, p.instant * MINUTE) : p.instant * MINUTE
    const from = centre - p.lead * MINUTE + p.odd
    return {
      timeZone: p.timeZone,
      viewerTimeZone: p.viewerTimeZone,
      from,
      to: from + p.length * MINUTE,
      now: from - p.nowLead * MINUTE,
    }
  })

const utc = (instant: number): string => new Date(instant).toISOString()

/** Random inputs of the slot engine: all zones, 1990 to 2040, five in six near a clock change. */
export const slotInput: fc.Arbitrary<SlotInput> = fc
  .record({
    zoneAndWindow,
    weekly,
    rules,
    overrides: fc.array(fc.record({ day: dayNear, intervals: fc.array(interval, { maxLength: 3 }) }), {
      maxLength: 3,
    }),
    timeOff: fc.array(timeOffNear, { maxLength: 2 }),
    busy: fc.array(busyNear, { maxLength: 10 }),
    dateWindow: fc.option(windowNear, { freq: 2 }),
  })
  .map(({ zoneAndWindow, rules, weekly, ...near }) => {
    const { from } = zoneAndWindow
    const today = Temporal.Instant.fromEpochMilliseconds(from)
      .toZonedDateTimeISO(zoneAndWindow.timeZone)
      .toPlainDate()
    const date = (day: number): string => today.add({ days: day }).toString()
    const span = ({ day, length }: { day: number; length: number }): DateSpan => ({
      start: date(day),
      end: date(day + length),
    })
    const overrides: DateOverride[] = near.overrides.map(o => ({ date: date(o.day), intervals: o.intervals }))
    const busy: BusyItem[] = near.busy.map(
      ({ start: minute, near: close, length, seconds, kind, countsLater }) => {
        const start = from - (from % MINUTE) + Math.round(close ? minute / 6 : minute) * MINUTE + seconds
        const item = { start: utc(start), end: utc(start + length * MINUTE), kind }
        return countsLater === null ? item : { ...item, countsFrom: utc(start + countsLater * MINUTE) }
      },
    )
    return {
      ...rules,
      timeZone: zoneAndWindow.timeZone,
      viewerTimeZone: zoneAndWindow.viewerTimeZone,
      now: utc(zoneAndWindow.now),
      from: utc(from),
      to: utc(zoneAndWindow.to),
      weekly,
      overrides,
      timeOff: near.timeOff.map(span),
      busy,
      dateWindow: near.dateWindow && span(near.dateWindow),
    }
  })

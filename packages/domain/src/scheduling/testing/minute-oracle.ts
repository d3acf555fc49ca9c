import type { DateOverride, Interval, SlotInput } from "../slot-input.ts"

/**
 * Test oracle: the slot rules implemented literally and slowly, checking every minute, with Temporal for all dates. It
 * shares no code with the engine, so that neither repeats the other's bugs.
 */
export const slotsByTheMinute = (input: SlotInput): number[] => {
  const from = at(input.from).epochMilliseconds
  const to = at(input.to).epochMilliseconds
  if (from >= to) return []
  const clock = wallClock(input.timeZone, from - 4 * DAY, to + input.durationMinutes * MINUTE + 5 * DAY)
  const { onGrid, open } = openMinutes(input, clock)
  const earliest = at(input.now).epochMilliseconds + input.minimumNoticeMinutes * MINUTE
  const booked = bookedDates(input)
  const starts: number[] = []
  for (let cell = 0; cell < onGrid.length; cell++) {
    const start = clock.start + cell * MINUTE
    if (!onGrid[cell] || start < from || start >= to || start < earliest) continue
    if (!isOpenThroughout(open, cell, input.durationMinutes)) continue
    if (isDateRefused(input, start) || isBusy(input, start) || isLimitReached(input, booked, start)) continue
    starts.push(start)
  }
  return starts
}

const MINUTE = 60_000
const HALF_HOUR = 30
const DAY = 24 * 60 * MINUTE

const at = (instant: string | number): Temporal.Instant =>
  typeof instant === "number"
    ? Temporal.Instant.fromEpochMilliseconds(instant)
    : Temporal.Instant.from(instant)

const dateAt = (timeZone: string, instant: string | number): Temporal.PlainDate =>
  at(instant).toZonedDateTimeISO(timeZone).toPlainDate()

/** The local time of each minute from `start` on, in minutes since 1970-01-01T00:00 local time. */
type WallClock = {
  readonly start: number
  readonly reads: Int32Array
  readonly firstDate: Temporal.PlainDate
  readonly lastDate: Temporal.PlainDate
}

const wallClock = (timeZone: string, from: number, to: number): WallClock => {
  const start = Math.floor(from / (HALF_HOUR * MINUTE)) * HALF_HOUR * MINUTE
  const reads = new Int32Array(Math.ceil((to - start) / MINUTE / HALF_HOUR) * HALF_HOUR)
  let there = at(start).toZonedDateTimeISO(timeZone)
  for (let cell = 0; cell < reads.length; ) {
    const offset = there.offsetNanoseconds / 60e9
    const change = there.getTimeZoneTransition("next")
    const until = change ? Math.ceil((change.epochMilliseconds - start) / MINUTE) : reads.length
    for (; cell < Math.min(until, reads.length); cell++) reads[cell] = start / MINUTE + cell + offset
    if (change) there = change
  }
  const firstDate = dateAt(timeZone, start).add({ days: 2 })
  const lastDate = dateAt(timeZone, start + reads.length * MINUTE).subtract({ days: 3 })
  return { start, reads, firstDate, lastDate }
}

/** Rule 1: the first minute with this local time or a later one. */
const firstCellReading = (clock: WallClock, date: Temporal.PlainDate, minute: number): number => {
  const sought = minutesSinceEpoch(date) + minute
  let cell = 0
  while (cell < clock.reads.length && clock.reads[cell]! < sought) cell++
  return cell
}

const minutesSinceEpoch = (date: Temporal.PlainDate): number =>
  Temporal.PlainDate.from("1970-01-01").until(date, { largestUnit: "days" }).days * 24 * 60

const openMinutes = (input: SlotInput, clock: WallClock) => {
  const onGrid = new Uint8Array(clock.reads.length)
  const open = new Uint8Array(clock.reads.length)
  let date = clock.firstDate
  while (Temporal.PlainDate.compare(date, clock.lastDate) <= 0) {
    for (const [startMinute, endMinute] of rangesOn(input, date)) {
      const start = firstCellReading(clock, date, startMinute)
      const end = firstCellReading(clock, date, endMinute)
      open.fill(1, start, Math.max(start, end))
      for (let cell = start; cell < end; cell += input.intervalMinutes) onGrid[cell] = 1
    }
    date = date.add({ days: 1 })
  }
  for (const { start, end } of input.timeOff) {
    const first = firstCellReading(clock, Temporal.PlainDate.from(start), 0)
    const after = firstCellReading(clock, Temporal.PlainDate.from(end).add({ days: 1 }), 0)
    open.fill(0, first, Math.max(first, after))
  }
  return { onGrid, open }
}

/** Rule 2: marks the local minutes of two days, then collects the runs. */
const rangesOn = (input: SlotInput, date: Temporal.PlainDate): [number, number][] => {
  const marked = new Uint8Array(2 * 24 * 60 + 1)
  for (const interval of intervalsOn(input, date)) {
    const [start, end] = [minuteOf(interval.start), minuteOf(interval.end)]
    marked.fill(1, start, end > start ? end : end + 24 * 60)
  }
  const ranges: [number, number][] = []
  for (let minute = 0; minute < marked.length; minute++) {
    if (!marked[minute]) continue
    const start = minute
    while (marked[minute]) minute++
    ranges.push([start, minute])
  }
  return ranges
}

const intervalsOn = (input: SlotInput, date: Temporal.PlainDate): readonly Interval[] => {
  const replaced: DateOverride[] = input.overrides.filter(override => date.equals(override.date))
  if (replaced.length > 0) return replaced.flatMap(override => override.intervals)
  return input.weekly.filter(range => range.days.includes(date.dayOfWeek))
}

const minuteOf = (time: string): number => {
  const [hours, minutes] = time.split(":")
  return Number(hours) * 60 + Number(minutes)
}

const isOpenThroughout = (open: Uint8Array, cell: number, minutes: number): boolean => {
  for (let c = cell; c < cell + minutes; c++) if (!open[c]) return false
  return true
}

const isDateRefused = (input: SlotInput, start: number): boolean => {
  const date = dateAt(input.timeZone, start)
  if (input.maxDaysAhead !== null) {
    const last = dateAt(input.timeZone, input.now).add({ days: input.maxDaysAhead })
    if (Temporal.PlainDate.compare(date, last) > 0) return true
  }
  const window = input.dateWindow
  return window !== null && (date.toString() < window.start || date.toString() > window.end)
}

const isBusy = (input: SlotInput, start: number): boolean => {
  const paddedStart = start - input.bufferBeforeMinutes * MINUTE
  const paddedEnd = start + (input.durationMinutes + input.bufferAfterMinutes) * MINUTE
  return input.busy.some(item => {
    const [from, to] = [at(item.start).epochMilliseconds, at(item.end).epochMilliseconds]
    return from < to && Math.max(from, paddedStart) < Math.min(to, paddedEnd)
  })
}

const bookedDates = (input: SlotInput): Temporal.PlainDate[] =>
  input.busy
    .filter(item => item.kind === "booking")
    .filter(item => at(item.start).epochMilliseconds < at(item.end).epochMilliseconds)
    .map(item => dateAt(input.timeZone, item.countsFrom ?? item.start))

const isLimitReached = (input: SlotInput, booked: Temporal.PlainDate[], start: number): boolean => {
  if (input.limits === null) return false
  const { perDay, perWeek } = input.limits
  const date = dateAt(input.timeZone, start)
  const onDay = booked.filter(other => other.equals(date)).length
  const inWeek = booked.filter(other => mondayOf(other).equals(mondayOf(date))).length
  return (perDay !== null && onDay >= perDay) || (perWeek !== null && inWeek >= perWeek)
}

const mondayOf = (date: Temporal.PlainDate): Temporal.PlainDate => date.subtract({ days: date.dayOfWeek - 1 })

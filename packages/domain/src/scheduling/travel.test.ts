import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { openSlots } from "./slots.ts"
import { propertyOptions, slotCases, slotInput } from "./testing/arbitrary-input.ts"
import { slotsByTheMinute } from "./testing/minute-oracle.ts"
import { daily, slotsInput, slotWindow } from "./testing/slot-input-builder.ts"
import {
  openSlotsWithTravel,
  type SlotInputWithTravel,
  slotRefusalWithTravel,
  type Travel,
  zoneAt,
  zonePeriods,
} from "./travel.ts"

const numRuns = Math.ceil(slotCases() / 2)
const timeout = 60_000 + numRuns * 60

const offered = (input: Partial<SlotInputWithTravel>): string[] =>
  openSlotsWithTravel({ ...slotsInput(input), travel: input.travel ?? [] }).map(start =>
    new Date(start).toISOString().slice(0, 16),
  )
const instants = (parts: ReturnType<typeof zonePeriods>) =>
  parts.map(({ timeZone, start, end }) => [
    timeZone,
    ...[start, end].map(at => (Number.isFinite(at) ? new Date(at).toISOString().slice(0, 16) : "always")),
  ])

const newYork: Travel = { start: "2026-05-05", end: "2026-05-06", timeZone: "America/New_York" }
const berlin = {
  timeZone: "Europe/Berlin",
  ...daily("09:00-11:00"),
  ...slotWindow("2026-05-04", "2026-05-09"),
}

describe("a coach who travels", () => {
  test("has the same hours in local time of the destination, from the first to the last day", () => {
    expect(offered({ ...berlin, travel: [newYork] })).toEqual([
      "2026-05-04T07:00",
      "2026-05-04T08:00",
      "2026-05-05T13:00",
      "2026-05-05T14:00",
      "2026-05-06T13:00",
      "2026-05-06T14:00",
      "2026-05-07T07:00",
      "2026-05-07T08:00",
      "2026-05-08T07:00",
      "2026-05-08T08:00",
    ])
  })

  test("is in the next zone from its local midnight on", () => {
    expect(instants(zonePeriods("Europe/Berlin", [newYork]))).toEqual([
      ["Europe/Berlin", "always", "2026-05-05T04:00"],
      ["America/New_York", "2026-05-05T04:00", "2026-05-06T22:00"],
      ["Europe/Berlin", "2026-05-06T22:00", "always"],
    ])
    expect(zoneAt("Europe/Berlin", [newYork], Date.parse("2026-05-05T03:59:59Z"))).toBe("Europe/Berlin")
    expect(zoneAt("Europe/Berlin", [newYork], Date.parse("2026-05-05T04:00:00Z"))).toBe("America/New_York")
  })

  test("can travel on without a day at home between, in whatever order the travels are listed", () => {
    const tokyo: Travel = { start: "2026-05-07", end: "2026-05-07", timeZone: "Asia/Tokyo" }
    const there = zonePeriods("Europe/Berlin", [tokyo, newYork])
    expect(there.map(part => part.timeZone)).toEqual([
      "Europe/Berlin",
      "America/New_York",
      "Asia/Tokyo",
      "Europe/Berlin",
    ])
  })

  test("crosses the date line for one day: the period that begins later wins, and no instant has two zones", () => {
    const samoa: Travel = { start: "2026-05-05", end: "2026-05-05", timeZone: "Pacific/Pago_Pago" }
    const [, home] = zonePeriods("Pacific/Kiritimati", [samoa])
    expect(zonePeriods("Pacific/Kiritimati", [samoa]).map(part => part.timeZone)).not.toContain(
      samoa.timeZone,
    )
    expect(home?.start).toBe(Date.parse("2026-05-05T10:00Z"))
  })

  test("has time off, limits and date windows by local dates of the destination", () => {
    const away = { ...berlin, travel: [newYork] }
    const off = { start: "2026-05-05", end: "2026-05-05" }
    expect(offered({ ...away, timeOff: [off] })).not.toContain("2026-05-05T13:00")
    expect(offered({ ...away, timeOff: [off] })).toContain("2026-05-06T13:00")
    const dateWindow = { start: "2026-05-06", end: "2026-05-06" }
    expect(offered({ ...away, dateWindow })).toEqual(["2026-05-06T13:00", "2026-05-06T14:00"])
  })

  test("gets the reason why a time is not offered in local time of the destination", () => {
    const input = { ...slotsInput(berlin), travel: [newYork] }
    expect(slotRefusalWithTravel(input, Date.parse("2026-05-05T07:00Z"))).toEqual({
      rule: "outside_hours",
      date: "2026-05-05",
    })
    expect(slotRefusalWithTravel(input, Date.parse("2026-05-05T13:00Z"))).toBeNull()
  })
})

const zones = fc.constantFrom(...Intl.supportedValuesOf("timeZone"))

/** Up to three travels around the window, none sharing a date with another. */
const travellingInput: fc.Arbitrary<SlotInputWithTravel> = fc
  .record({
    input: slotInput,
    first: fc.integer({ min: -4, max: 3 }),
    trips: fc.array(
      fc.record({
        pause: fc.integer({ min: 0, max: 2 }),
        days: fc.integer({ min: 1, max: 3 }),
        timeZone: zones,
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ input, first, trips }) => {
    const [today] = new Date(input.from).toISOString().split("T")
    let date = Temporal.PlainDate.from(today!).add({ days: first })
    const travel = trips.map(({ pause, days, timeZone }) => {
      const start = date.add({ days: pause })
      const end = start.add({ days: days - 1 })
      date = end.add({ days: 1 })
      return { start: start.toString(), end: end.toString(), timeZone }
    })
    return { ...input, travel: travel.toReversed() }
  })

const forAllInputs = (claim: (input: SlotInputWithTravel) => void) =>
  fc.assert(
    fc.property(travellingInput, input => claim(input)),
    propertyOptions(numRuns),
  )

/**
 * The rule applied literally: at an instant, the zone is that of the last travel (or return) whose first local midnight
 * has come.
 */
const zoneByTheCalendar = ({ timeZone: home, travel }: SlotInputWithTravel, instant: number): string => {
  let zone = home
  for (const trip of travel.toSorted((a, b) => a.start.localeCompare(b.start))) {
    const back = Temporal.PlainDate.from(trip.end).add({ days: 1 })
    if (instant >= midnight(Temporal.PlainDate.from(trip.start), trip.timeZone)) zone = trip.timeZone
    const goesOn = travel.some(other => other.start === back.toString())
    if (!goesOn && instant >= midnight(back, home)) zone = home
  }
  return zone
}

/** Rule 1: the first instant whose local date is this one or later, also where the date is skipped. */
const midnight = (date: Temporal.PlainDate, timeZone: string): number => {
  const start = date.toZonedDateTime({ timeZone })
  return start.epochMilliseconds
}

test("the offered slots are those that the test oracle finds in the zone of each minute", { timeout }, () => {
  let travelled = 0
  forAllInputs(input => {
    const starts = openSlotsWithTravel(input)
    const { travel, ...withoutTravel } = input
    const zonesMet = new Set([input.timeZone, ...travel.map(trip => trip.timeZone)])
    const expected = [...zonesMet].flatMap(timeZone =>
      slotsByTheMinute({ ...withoutTravel, timeZone }).filter(
        start => zoneByTheCalendar(input, start) === timeZone,
      ),
    )
    expect(starts).toEqual(expected.toSorted((a, b) => a - b))
    if (starts.length > 0 && travel.length > 0) travelled++
  })
  expect(travelled / numRuns).toBeGreaterThan(0.2)
})

test("a start has a refusal exactly when it is not offered, while travelling too", { timeout }, () => {
  forAllInputs(input => {
    const starts = openSlotsWithTravel(input)
    const candidates = new Set([
      ...starts,
      ...input.travel.flatMap(({ timeZone }) => openSlots({ ...input, timeZone })),
    ])
    const offered = new Set(starts)
    for (const start of candidates)
      expect([start, slotRefusalWithTravel(input, start) === null]).toEqual([start, offered.has(start)])
  })
})

test("the zone periods cover all time, each instant once", { timeout }, () => {
  forAllInputs(({ timeZone, travel }) => {
    const parts = zonePeriods(timeZone, travel)
    expect(parts[0]!.start).toBe(Number.NEGATIVE_INFINITY)
    expect(parts.at(-1)!.end).toBe(Number.POSITIVE_INFINITY)
    for (const [i, part] of parts.entries()) {
      expect(part.start).toBeLessThan(part.end)
      if (i > 0) expect(part.start).toBe(parts[i - 1]!.end)
    }
  })
})

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { DAY, dayNumber } from "./calendar-days.ts"
import { type HoursByDate, overridesExcluding } from "./exclude-time.ts"
import { openingHours, rangesOfDay } from "./opening-hours.ts"
import { mergeSpans, subtractSpans } from "./spans.ts"
import { zoneOffsets } from "./zone-offsets.ts"

const range = (start: string, end: string) => ({ start: Date.parse(start), end: Date.parse(end) })
const usual: HoursByDate = {
  weekly: [{ days: [1, 2, 3, 4, 5], start: "09:00", end: "17:00" }],
  overrides: [],
}
const night: HoursByDate = {
  weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], start: "22:00", end: "02:00" }],
  overrides: [],
}

/** The opening hours around a day. */
const open = (hours: HoursByDate, timeZone: string, day: number) => {
  const zone = zoneOffsets(timeZone, (day - 5) * DAY, (day + 6) * DAY)
  return mergeSpans(
    openingHours(rangesOfDay(hours.weekly, hours.overrides), zone, { first: day - 5, last: day + 5 }),
  )
}

describe("hours that exclude a time range", () => {
  it("are the hours of its date without the range", () => {
    const off = range("2026-10-14T10:00Z", "2026-10-14T11:30Z")
    expect(overridesExcluding(usual, "Europe/Berlin", off)).toEqual([
      {
        date: "2026-10-14",
        intervals: [
          { start: "09:00", end: "12:00" },
          { start: "13:30", end: "17:00" },
        ],
      },
    ])
  })

  it("are based on the override that the date has already, and leave other dates alone", () => {
    const overrides = [
      { date: "2026-10-13", intervals: [] },
      { date: "2026-10-14", intervals: [{ start: "10:00", end: "12:00" }] },
    ]
    const off = range("2026-10-14T08:00Z", "2026-10-14T09:00Z")
    expect(overridesExcluding({ ...usual, overrides }, "Europe/Berlin", off)).toEqual([
      { date: "2026-10-13", intervals: [] },
      { date: "2026-10-14", intervals: [{ start: "11:00", end: "12:00" }] },
    ])
  })

  it("are empty on a date that loses everything, and unchanged where nothing is lost", () => {
    const all = range("2026-10-14T06:00Z", "2026-10-14T16:00Z")
    expect(overridesExcluding(usual, "Europe/Berlin", all)).toEqual([{ date: "2026-10-14", intervals: [] }])
    const evening = range("2026-10-14T18:00Z", "2026-10-14T19:00Z")
    expect(overridesExcluding(usual, "Europe/Berlin", evening)).toEqual([])
  })

  it("move the rest after midnight to the next date", () => {
    const off = range("2026-10-14T23:00Z", "2026-10-15T00:30Z")
    expect(overridesExcluding(night, "UTC", off)).toEqual([
      { date: "2026-10-14", intervals: [{ start: "22:00", end: "23:00" }] },
      {
        date: "2026-10-15",
        intervals: [
          { start: "00:30", end: "02:00" },
          { start: "22:00", end: "02:00" },
        ],
      },
    ])
  })

  it("lose nothing but the range, whatever the hours and the zone", () => {
    const clock = fc.integer({ min: 0, max: 95 }).map(quarter => {
      const [hour, minute] = [Math.floor(quarter / 4), (quarter % 4) * 15]
      return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`
    })
    const interval = fc.record({ start: clock, end: clock })
    const hours = fc.record({
      weekly: fc.array(
        fc
          .record({ days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), in: interval })
          .map(({ days, in: hours }) => ({ days, ...hours })),
        { maxLength: 4 },
      ),
      overrides: fc
        .array(
          fc.record({ date: fc.constantFrom("2026-06-16", "2026-06-17"), intervals: fc.array(interval) }),
        )
        .map(all => [...new Map(all.map(override => [override.date, override])).values()]),
    })
    const day = dayNumber("2026-06-17")
    fc.assert(
      fc.property(
        hours,
        fc.constantFrom("UTC", "Asia/Kathmandu", "America/New_York"),
        fc.integer({ min: -96, max: 96 }),
        fc.integer({ min: 1, max: 120 }),
        (hours, timeZone, quarter, quarters) => {
          const start = day * DAY + quarter * 900_000
          const off = { start, end: start + quarters * 900_000 }
          const after = { ...hours, overrides: overridesExcluding(hours, timeZone, off) }
          expect(open(after, timeZone, day)).toEqual(
            subtractSpans(open(hours, timeZone, day), { starts: [off.start], ends: [off.end] }),
          )
        },
      ),
    )
  })

  it("exclude the range on days when the clocks change too", () => {
    const hours = { weekly: [{ days: [7], start: "00:00", end: "06:00" }], overrides: [] }
    fc.assert(
      fc.property(
        fc.constantFrom("2026-03-28T22:00Z", "2026-10-24T22:00Z"),
        fc.integer({ min: 0, max: 24 }),
        fc.integer({ min: 1, max: 16 }),
        (midnight, quarter, quarters) => {
          const start = Date.parse(midnight) + quarter * 900_000
          const off = { start, end: start + quarters * 900_000 }
          const after = { ...hours, overrides: overridesExcluding(hours, "Europe/Berlin", off) }
          const remaining = open(after, "Europe/Berlin", dayNumber(midnight))
          expect(subtractSpans(remaining, { starts: [off.start], ends: [off.end] })).toEqual(remaining)
        },
      ),
    )
  })
})

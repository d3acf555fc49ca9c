import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { DAY, dayNumber } from "./calendar-days.ts"
import { type HoursByDate, overridesWithout } from "./keep-free.ts"
import { openingHours, rangesOfDay } from "./opening-hours.ts"
import { joined, without } from "./spans.ts"
import { zoneOffsets } from "./zone-offsets.ts"

const stretch = (start: string, end: string) => ({ start: Date.parse(start), end: Date.parse(end) })
const usual: HoursByDate = {
  weekly: [{ days: [1, 2, 3, 4, 5], start: "09:00", end: "17:00" }],
  overrides: [],
}
const night: HoursByDate = {
  weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], start: "22:00", end: "02:00" }],
  overrides: [],
}

/** When one can be booked around these dates. */
const open = (hours: HoursByDate, timeZone: string, day: number) => {
  const zone = zoneOffsets(timeZone, (day - 5) * DAY, (day + 6) * DAY)
  return joined(
    openingHours(rangesOfDay(hours.weekly, hours.overrides), zone, { first: day - 5, last: day + 5 }),
  )
}

describe("hours that leave a stretch free", () => {
  it("are the date's own, without it", () => {
    const off = stretch("2026-10-14T10:00Z", "2026-10-14T11:30Z")
    expect(overridesWithout(usual, "Europe/Berlin", off)).toEqual([
      {
        date: "2026-10-14",
        intervals: [
          { start: "09:00", end: "12:00" },
          { start: "13:30", end: "17:00" },
        ],
      },
    ])
  })

  it("build on what the date had already, and leave other dates alone", () => {
    const overrides = [
      { date: "2026-10-13", intervals: [] },
      { date: "2026-10-14", intervals: [{ start: "10:00", end: "12:00" }] },
    ]
    const off = stretch("2026-10-14T08:00Z", "2026-10-14T09:00Z")
    expect(overridesWithout({ ...usual, overrides }, "Europe/Berlin", off)).toEqual([
      { date: "2026-10-13", intervals: [] },
      { date: "2026-10-14", intervals: [{ start: "11:00", end: "12:00" }] },
    ])
  })

  it("are closed on a date that loses everything, and as before where nothing is lost", () => {
    const all = stretch("2026-10-14T06:00Z", "2026-10-14T16:00Z")
    expect(overridesWithout(usual, "Europe/Berlin", all)).toEqual([{ date: "2026-10-14", intervals: [] }])
    const evening = stretch("2026-10-14T18:00Z", "2026-10-14T19:00Z")
    expect(overridesWithout(usual, "Europe/Berlin", evening)).toEqual([])
  })

  it("hand what is left after midnight to the next date", () => {
    const off = stretch("2026-10-14T23:00Z", "2026-10-15T00:30Z")
    expect(overridesWithout(night, "UTC", off)).toEqual([
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

  it("lose nothing but the stretch, whatever the hours and the zone", () => {
    const clock = fc.integer({ min: 0, max: 95 }).map(quarter => {
      const [hour, minute] = [Math.floor(quarter / 4), (quarter % 4) * 15]
      return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`
    })
    const interval = fc.record({ start: clock, end: clock })
    const hours = fc.record({
      weekly: fc.array(
        fc
          .record({ days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), in: interval })
          .map(each => ({ days: each.days, ...each.in })),
        { maxLength: 4 },
      ),
      overrides: fc
        .array(
          fc.record({ date: fc.constantFrom("2026-06-16", "2026-06-17"), intervals: fc.array(interval) }),
        )
        .map(all => [...new Map(all.map(each => [each.date, each])).values()]),
    })
    const day = dayNumber("2026-06-17")
    fc.assert(
      fc.property(
        hours,
        fc.constantFrom("UTC", "Asia/Kathmandu", "America/New_York"),
        fc.integer({ min: -96, max: 96 }),
        fc.integer({ min: 1, max: 120 }),
        (given, timeZone, quarter, quarters) => {
          const start = day * DAY + quarter * 900_000
          const off = { start, end: start + quarters * 900_000 }
          const after = { ...given, overrides: overridesWithout(given, timeZone, off) }
          expect(open(after, timeZone, day)).toEqual(
            without(open(given, timeZone, day), { starts: [off.start], ends: [off.end] }),
          )
        },
      ),
    )
  })

  it("keep the stretch free on the day the clock changes too", () => {
    const hours = { weekly: [{ days: [7], start: "00:00", end: "06:00" }], overrides: [] }
    fc.assert(
      fc.property(
        fc.constantFrom("2026-03-28T22:00Z", "2026-10-24T22:00Z"),
        fc.integer({ min: 0, max: 24 }),
        fc.integer({ min: 1, max: 16 }),
        (midnight, quarter, quarters) => {
          const start = Date.parse(midnight) + quarter * 900_000
          const off = { start, end: start + quarters * 900_000 }
          const after = { ...hours, overrides: overridesWithout(hours, "Europe/Berlin", off) }
          const left = open(after, "Europe/Berlin", dayNumber(midnight))
          expect(without(left, { starts: [off.start], ends: [off.end] })).toEqual(left)
        },
      ),
    )
  })
})

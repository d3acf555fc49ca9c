import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { seriesStarts } from "./series.ts"

const at = (text: string) => Date.parse(text)
const iso = (starts: number[]) => starts.map(start => new Date(start).toISOString().slice(0, 16))

describe("the dates of a series", () => {
  it("keep the coach's local time when the clocks change", () => {
    const plan = { start: at("2027-03-21T09:00:00Z"), timeZone: "Europe/Berlin", everyWeeks: 1, times: 3 }
    expect(iso(seriesStarts(plan))).toEqual(["2027-03-21T09:00", "2027-03-28T08:00", "2027-04-04T08:00"])
  })

  it("come every other week, also in half-hour zones", () => {
    const plan = { start: at("2027-03-01T03:30:00Z"), timeZone: "Asia/Kolkata", everyWeeks: 2, times: 3 }
    expect(iso(seriesStarts(plan))).toEqual(["2027-03-01T03:30", "2027-03-15T03:30", "2027-03-29T03:30"])
  })

  it("begin at the first instant after the gap where clocks skip their time, and at their usual time again after that", () => {
    const plan = { start: at("2027-03-21T01:30:00Z"), timeZone: "Europe/Berlin", everyWeeks: 1, times: 3 }
    expect(iso(seriesStarts(plan))).toEqual(["2027-03-21T01:30", "2027-03-28T01:00", "2027-04-04T00:30"])
  })

  it("ascend from the first, a local week apart, in any zone", () => {
    const zones = [
      "Europe/Berlin",
      "America/New_York",
      "Australia/Lord_Howe",
      "Asia/Kathmandu",
      "Pacific/Apia",
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: at("1995-01-01T00:00:00Z") / 60_000, max: at("2038-01-01T00:00:00Z") / 60_000 }),
        fc.constantFrom(1, 2),
        fc.integer({ min: 2, max: 52 }),
        (timeZone, minute, everyWeeks, times) => {
          const starts = seriesStarts({ start: minute * 60_000, timeZone, everyWeeks, times })
          expect(starts).toHaveLength(times)
          expect(starts[0]).toBe(minute * 60_000)
          const day = 86_400_000
          for (const [i, start] of starts.entries()) {
            const straight = minute * 60_000 + i * everyWeeks * 7 * day
            expect(Math.abs(start - straight)).toBeLessThanOrEqual(2 * day)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})

import { describe, expect, it } from "vitest"
import { addDays } from "./calendar-dates.ts"
import { trendChange, trendWeight } from "./trend-weight.ts"

const on = (first: string, kgs: readonly (number | null)[]) =>
  kgs.flatMap((kg, day) => (kg === null ? [] : [{ date: addDays(first, day), kg }]))

describe("trend weight", () => {
  // Worked example at costcalculator.calculator.city, "Calculate Weight 7 Day Moving Average", in pounds there.
  it("of seven weigh-ins is their mean", () => {
    const points = trendWeight(on("2026-10-05", [150, 151, 152, 150, 149, 148, 149]))
    expect(points.at(-1)).toMatchObject({ date: "2026-10-11", kg: 149, days: 7 })
    expect(points.at(-1)?.trendKg).toBeCloseTo(149.857, 3)
  })

  it("looks back seven days, not seven weigh-ins, and carries nothing on", () => {
    const points = trendWeight(on("2026-10-05", [70, null, null, null, null, null, 68, 66]))
    expect(points).toEqual([
      { date: "2026-10-05", kg: 70, trendKg: 70, days: 1 },
      { date: "2026-10-11", kg: 68, trendKg: 69, days: 2 },
      { date: "2026-10-12", kg: 66, trendKg: 67, days: 2 },
    ])
    expect(trendChange(points)).toBe(-3)
    expect(trendChange(points.slice(0, 1))).toBeNull()
  })

  it("counts several weigh-ins of a date once, by their mean", () => {
    const points = trendWeight([
      { date: "2026-10-06", kg: 70 },
      { date: "2026-10-05", kg: 68 },
      { date: "2026-10-06", kg: 72 },
    ])
    expect(points.at(-1)).toEqual({ date: "2026-10-06", kg: 71, trendKg: 69.5, days: 2 })
  })
})

import { describe, expect, it } from "vitest"
import { planDate, planInstant } from "./plan-dates.ts"
import { availabilityIn, slotsQuery } from "./schema.ts"

describe("a date in a plan", () => {
  it("lies between 1990 and 2100", () => {
    for (const day of ["1990-01-01", "2027-03-28", "2100-12-31"])
      expect(planDate.safeParse(day).success, day).toBe(true)
    for (const day of ["0001-01-01", "1989-12-31", "2101-01-01", "9999-12-31", "0000-12-31"])
      expect(planDate.safeParse(day).success, day).toBe(false)
    expect(planInstant.safeParse("1990-01-01T00:00:00+14:00").success).toBe(true)
    expect(planInstant.safeParse("2101-01-01T11:00:00Z").success).toBe(true)
    expect(planInstant.safeParse("2102-01-01T00:00:00Z").success).toBe(false)
  })

  it.each([
    ["an override", { overrides: [{ date: "0001-01-01", intervals: [] }] }],
    ["time off", { timeOff: [{ start: "0001-01-01", end: "2027-01-01" }] }],
    ["a stay", { travel: [{ start: "2027-01-01", end: "9999-12-31", timeZone: "Asia/Tokyo" }] }],
    ["a horizon", { dateWindow: { start: "2027-01-01", end: "2101-01-01" } }],
  ])("bounds %s, and says so", (_, body) => {
    const read = availabilityIn.safeParse(body)
    expect(read.error?.issues.map(each => each.message)).toEqual(["Choose a date between 1990 and 2100."])
  })

  it("bounds what is asked about free times", () => {
    expect(slotsQuery.safeParse({ from: "1900-01-01T00:00:00Z" }).success).toBe(false)
    expect(slotsQuery.safeParse({ to: "2200-01-01T00:00:00Z" }).success).toBe(false)
    expect(slotsQuery.safeParse({ from: "1990-01-01T00:00:00Z", to: "2040-01-01T00:00:00Z" }).success).toBe(
      true,
    )
  })
})

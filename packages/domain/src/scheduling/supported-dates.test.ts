import { describe, expect, it } from "vitest"
import { availabilityIn, slotsQuery } from "./schema.ts"
import { supportedDate, supportedInstant } from "./supported-dates.ts"

describe("a date in a schedule", () => {
  it("is between 1990 and 2100", () => {
    for (const day of ["1990-01-01", "2027-03-28", "2100-12-31"])
      expect(supportedDate.safeParse(day).success, day).toBe(true)
    for (const day of ["0001-01-01", "1989-12-31", "2101-01-01", "9999-12-31", "0000-12-31"])
      expect(supportedDate.safeParse(day).success, day).toBe(false)
    expect(supportedInstant.safeParse("1990-01-01T00:00:00+14:00").success).toBe(true)
    expect(supportedInstant.safeParse("2101-01-01T11:00:00Z").success).toBe(true)
    expect(supportedInstant.safeParse("2102-01-01T00:00:00Z").success).toBe(false)
  })

  it.each([
    ["an override", { overrides: [{ date: "0001-01-01", intervals: [] }] }],
    ["time off", { timeOff: [{ start: "0001-01-01", end: "2027-01-01" }] }],
    ["a travel", { travel: [{ start: "2027-01-01", end: "9999-12-31", timeZone: "Asia/Tokyo" }] }],
    ["a horizon", { dateWindow: { start: "2027-01-01", end: "2101-01-01" } }],
  ])("limits %s, with an error message", (_, body) => {
    const read = availabilityIn.safeParse(body)
    expect(read.error?.issues.map(issue => issue.message)).toEqual(["Choose a date between 1990 and 2100."])
  })

  it("limits the query of free times", () => {
    expect(slotsQuery.safeParse({ from: "1900-01-01T00:00:00Z" }).success).toBe(false)
    expect(slotsQuery.safeParse({ to: "2200-01-01T00:00:00Z" }).success).toBe(false)
    expect(slotsQuery.safeParse({ from: "1990-01-01T00:00:00Z", to: "2040-01-01T00:00:00Z" }).success).toBe(
      true,
    )
  })
})

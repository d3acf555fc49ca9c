import { describe, expect, it } from "vitest"
import { isStale, nextRead } from "./failures.ts"

const NOW = Date.parse("2027-03-01T09:00:00Z")
const minutes = (at: number) => (at - NOW) / 60_000

describe("the next reading of a calendar", () => {
  it("comes in a quarter of an hour, and less and less often while it fails", () => {
    expect([0, 1, 2, 3, 4].map(failures => minutes(nextRead(NOW, failures)))).toEqual([15, 15, 30, 60, 120])
    expect(minutes(nextRead(NOW, 40))).toBe(360)
  })

  it("is missed after two hours, and then its times may be wrong", () => {
    expect(isStale(NOW - 120 * 60_000, NOW)).toBe(false)
    expect(isStale(NOW - 121 * 60_000, NOW)).toBe(true)
    expect(isStale(null, NOW)).toBe(false)
  })
})

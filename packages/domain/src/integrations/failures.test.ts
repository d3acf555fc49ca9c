import { describe, expect, it } from "vitest"
import { isStale, nextFetchAt } from "./failures.ts"

const NOW = Date.parse("2027-03-01T09:00:00Z")
const minutes = (at: number) => (at - NOW) / 60_000

describe("the next import of a calendar", () => {
  it("comes in a quarter of an hour, and with backoff while it fails", () => {
    expect([0, 1, 2, 3, 4].map(failures => minutes(nextFetchAt(NOW, failures)))).toEqual([
      15, 15, 30, 60, 120,
    ])
    expect(minutes(nextFetchAt(NOW, 40))).toBe(360)
  })

  it("is overdue after two hours, and then the busy times are stale", () => {
    expect(isStale(NOW - 120 * 60_000, NOW)).toBe(false)
    expect(isStale(NOW - 121 * 60_000, NOW)).toBe(true)
    expect(isStale(null, NOW)).toBe(false)
  })
})

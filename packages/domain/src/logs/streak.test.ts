import { describe, expect, it } from "vitest"
import { streakOf } from "./streak.ts"

describe("a streak", () => {
  it("runs up to today, or to yesterday while nothing is logged today", () => {
    const dates = ["2026-10-10", "2026-10-11", "2026-10-12"]
    expect(streakOf(dates, "2026-10-12")).toEqual({ days: 3, since: "2026-10-10" })
    expect(streakOf(dates, "2026-10-13")).toEqual({ days: 3, since: "2026-10-10" })
    expect(streakOf(dates, "2026-10-14")).toEqual({ days: 0, since: null })
  })
  it("starts anew after a date without a record", () => {
    expect(streakOf(["2026-10-09", "2026-10-11", "2026-10-12"], "2026-10-12")).toEqual({
      days: 2,
      since: "2026-10-11",
    })
  })
})

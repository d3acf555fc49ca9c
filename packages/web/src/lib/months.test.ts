import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { bookableWeeksOf, datesOf, fetchRangeOf } from "./months.ts"

beforeAll(() => vi.stubGlobal("document", { documentElement: { lang: "en" } }))
afterAll(() => vi.unstubAllGlobals())

test("at the end of a month the next weeks can be chosen too, beginning with this week", () => {
  const dates = datesOf(bookableWeeksOf("2026-11", "2026-11-30"))
  expect(dates[0]).toBe("2026-11-30")
  expect(dates.at(-1)).toBe("2027-01-03")
  expect(dates).toHaveLength(35)
})

test("in the middle of a month, and in any later month, the whole month is shown and nothing more", () => {
  expect(datesOf(bookableWeeksOf("2026-11", "2026-11-05"))).toHaveLength(30)
  const later = datesOf(bookableWeeksOf("2026-12", "2026-11-30"))
  expect([later[0], later.at(-1)]).toEqual(["2026-12-01", "2026-12-31"])
})

test("the free times of every date that is shown are fetched, in any time zone", () => {
  const { from, to } = fetchRangeOf(bookableWeeksOf("2026-11", "2026-11-28"))
  expect(from).toBeLessThanOrEqual(Date.parse("2026-11-23T00:00:00+14:00"))
  expect(to).toBeGreaterThanOrEqual(Date.parse("2026-12-27T23:59:59-12:00"))
})

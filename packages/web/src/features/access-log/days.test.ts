import { expect, test } from "vitest"
import type { AccessLogEntry } from "./api.ts"
import { groupAccessByDay, lastMonths, openRangeIn, dateRangeIn } from "./days.ts"

const look = (at: string): AccessLogEntry => ({
  id: at,
  at,
  seen: "profile",
  part: null,
  reason: null,
  viewer: { id: "m", firstName: "Mara", lastName: "Lindqvist", profilePicture: null, role: "coach" },
})

test("looks stand under the day of the person who was looked at", () => {
  const days = groupAccessByDay([look("2026-10-14T23:30:00Z"), look("2026-10-14T22:10:00Z")], "Europe/Berlin")
  expect(days.map(day => day.kind === "looks" && [day.date, day.looks.length])).toEqual([["2026-10-15", 2]])
})

test("silent days between looks are said", () => {
  const days = groupAccessByDay([look("2026-11-02T09:00:00Z"), look("2026-10-29T09:00:00Z")], "UTC")
  expect(days[1]).toEqual({ kind: "nobody", from: "2026-10-30", to: "2026-11-01" })
  expect(groupAccessByDay([look("2026-11-02T09:00:00Z"), look("2026-11-01T09:00:00Z")], "UTC")).toHaveLength(2)
})

test("a span is read from its part, any other part is words", () => {
  expect(dateRangeIn("2026-10-12 to 2026-10-14")).toEqual({ from: "2026-10-12", to: "2026-10-14", days: 3 })
  expect(dateRangeIn("2026-10-12")).toEqual({ from: "2026-10-12", to: "2026-10-12", days: 1 })
  expect(dateRangeIn("prices")).toBeNull()
  expect(dateRangeIn("from 2026-10-12")).toBeNull()
  expect(openRangeIn("from 2026-10-12")).toEqual({ side: "from", date: "2026-10-12" })
  expect(openRangeIn("prices")).toBeNull()
})

test("a year of months goes back from today", () => {
  const months = lastMonths("2026-01-31")
  expect(months.slice(0, 3)).toEqual(["2026-01", "2025-12", "2025-11"])
  expect(months).toHaveLength(12)
})

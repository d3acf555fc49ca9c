import { expect, test } from "vitest"
import type { AccessLogEntry } from "./api.ts"
import { dateRangeIn, groupAccessByDay, lastMonths, openRangeIn } from "./days.ts"

const entry = (at: string): AccessLogEntry => ({
  id: at,
  at,
  seen: "profile",
  part: null,
  reason: null,
  viewer: { id: "m", firstName: "Mara", lastName: "Lindqvist", profilePicture: null, role: "coach" },
})

test("entries are grouped by the local day of the person whose data was accessed", () => {
  const days = groupAccessByDay(
    [entry("2026-10-14T23:30:00Z"), entry("2026-10-14T22:10:00Z")],
    "Europe/Berlin",
  )
  expect(days.map(day => day.kind === "day" && [day.date, day.visits.length])).toEqual([["2026-10-15", 2]])
})

test("what is read at one time is one visit", () => {
  const [day] = groupAccessByDay([entry("2026-10-14T09:01:00Z"), entry("2026-10-14T09:00:00Z")], "UTC")
  expect(day?.kind === "day" && day.visits.map(visit => visit.length)).toEqual([2])
})

test("days without access between two entries form a range of their own", () => {
  const days = groupAccessByDay([entry("2026-11-02T09:00:00Z"), entry("2026-10-29T09:00:00Z")], "UTC")
  expect(days[1]).toEqual({ kind: "noAccess", from: "2026-10-30", to: "2026-11-01" })
  expect(
    groupAccessByDay([entry("2026-11-02T09:00:00Z"), entry("2026-11-01T09:00:00Z")], "UTC"),
  ).toHaveLength(2)
})

test("a date range is read from the part of an entry; any other part stays text", () => {
  expect(dateRangeIn("2026-10-12 to 2026-10-14")).toEqual({ from: "2026-10-12", to: "2026-10-14", days: 3 })
  expect(dateRangeIn("2026-10-12")).toEqual({ from: "2026-10-12", to: "2026-10-12", days: 1 })
  expect(dateRangeIn("prices")).toBeNull()
  expect(dateRangeIn("from 2026-10-12")).toBeNull()
  expect(openRangeIn("from 2026-10-12")).toEqual({ side: "from", date: "2026-10-12" })
  expect(openRangeIn("prices")).toBeNull()
})

test("the last twelve months are listed, newest first", () => {
  const months = lastMonths("2026-01-31")
  expect(months.slice(0, 3)).toEqual(["2026-01", "2025-12", "2025-11"])
  expect(months).toHaveLength(12)
})

import { expect, it } from "vitest"
import { totalOf } from "./day-total.ts"

it("a day counts its sessions and its groups alike, by the coach's own date", () => {
  const session = { scheduledAt: "2026-12-02T09:00:00.000Z", minutes: 30 }
  const group = { scheduledAt: "2026-12-02T17:00:00.000Z", minutes: 90 }
  const late = { scheduledAt: "2026-12-02T23:30:00.000Z", minutes: 60 }
  const all = [session, group, late]
  expect(totalOf(all, "2026-12-02", "Europe/Berlin")).toEqual({ count: 2, minutes: 120 })
  expect(totalOf(all, "2026-12-03", "Europe/Berlin")).toEqual({ count: 1, minutes: 60 })
  expect(totalOf([], "2026-12-02", "Europe/Berlin")).toEqual({ count: 0, minutes: 0 })
})

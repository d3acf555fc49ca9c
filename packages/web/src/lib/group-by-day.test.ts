import { afterAll, beforeAll, expect, it, vi } from "vitest"
import { groupByDay } from "./group-by-day.ts"

beforeAll(() => vi.stubGlobal("document", { documentElement: { lang: "en" } }))
afterAll(() => vi.unstubAllGlobals())

const at = (item: string | null) => item

it("sessions are grouped by their day in the zone, in their order, those without a time together", () => {
  const items = ["2026-10-14T14:00:00Z", null, "2026-10-14T16:00:00Z", "2026-10-14T14:30:00Z", null]
  expect(groupByDay(items, at, "Asia/Tokyo")).toEqual([
    { day: "2026-10-14", items: ["2026-10-14T14:00:00Z", "2026-10-14T14:30:00Z"] },
    { day: "", items: [null, null] },
    { day: "2026-10-15", items: ["2026-10-14T16:00:00Z"] },
  ])
})

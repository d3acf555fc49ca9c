import { describe, expect, it } from "vitest"
import { coachZoneAt } from "./coach-zone.ts"

const coach = { timeZone: "Europe/London" }
const away = [{ start: "2026-10-12T04:00:00Z", end: "2026-10-15T23:00:00Z", timeZone: "America/New_York" }]

describe("the coach's zone at a time", () => {
  it("is that of the place where they travel, from its start and excluding its end", () => {
    expect(coachZoneAt(coach, { away }, "2026-10-12T03:59:00Z")).toBe("Europe/London")
    expect(coachZoneAt(coach, { away }, "2026-10-12T04:00:00Z")).toBe("America/New_York")
    expect(coachZoneAt(coach, { away }, "2026-10-15T23:00:00Z")).toBe("Europe/London")
  })

  it("is their own where nothing else is known", () => {
    expect(coachZoneAt(coach, undefined, "2026-10-13T09:00:00Z")).toBe("Europe/London")
  })
})

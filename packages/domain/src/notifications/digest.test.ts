import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type DigestSchedule, nextDigestAt } from "./digest.ts"

const at = (instant: string): number => Date.parse(instant)
const daily: DigestSchedule = {
  frequency: "daily",
  time: "08:00",
  weekday: 1,
  timeZone: "Europe/Berlin",
  sentAt: null,
}
const weekly: DigestSchedule = { ...daily, frequency: "weekly", weekday: 5 }
const next = (schedule: DigestSchedule, now: string): string => {
  const due = nextDigestAt(schedule, at(now))
  return due === null ? "never" : new Date(due).toISOString()
}

describe("the next digest", () => {
  it("is at the person's local time, also when the clocks change", () => {
    expect(next(daily, "2027-03-01T06:59:59Z")).toBe("2027-03-01T07:00:00.000Z")
    expect(next(daily, "2027-03-01T07:00:00Z")).toBe("2027-03-02T07:00:00.000Z")
    expect(next(daily, "2027-03-27T12:00:00Z")).toBe("2027-03-28T06:00:00.000Z")
    expect(next({ ...daily, time: "02:30" }, "2027-03-27T12:00:00Z")).toBe("2027-03-28T01:30:00.000Z")
  })

  it("is on the chosen weekday", () => {
    expect(next(weekly, "2027-03-01T12:00:00Z")).toBe("2027-03-05T07:00:00.000Z")
    expect(next(weekly, "2027-03-05T07:00:00Z")).toBe("2027-03-12T07:00:00.000Z")
  })

  it("is not in a day or week that had one, whatever is changed after it", () => {
    const sentAt = at("2027-03-01T07:00:00Z")
    expect(next({ ...daily, sentAt, time: "18:00" }, "2027-03-01T09:00:00Z")).toBe("2027-03-02T17:00:00.000Z")
    expect(next({ ...weekly, sentAt, weekday: 3 }, "2027-03-01T09:00:00Z")).toBe("2027-03-10T07:00:00.000Z")
    expect(next({ ...daily, sentAt, timeZone: "Asia/Tokyo" }, "2027-03-01T09:00:00Z")).toBe(
      "2027-03-01T23:00:00.000Z",
    )
  })

  it("never comes for who wants none", () => {
    expect(next({ ...daily, frequency: "never" }, "2027-03-01T09:00:00Z")).toBe("never")
  })

  it("is always ahead, and a digest that is sent when due is followed by another within two periods", () => {
    const schedules = fc.record({
      frequency: fc.constantFrom("daily" as const, "weekly" as const),
      time: fc.constantFrom("00:00", "02:30", "08:00", "23:59"),
      weekday: fc.integer({ min: 1, max: 7 }),
      timeZone: fc.constantFrom("Europe/Berlin", "America/St_Johns", "Pacific/Apia", "Asia/Kathmandu"),
      sentAt: fc.constant(null),
    })
    const days = 86_400_000
    fc.assert(
      fc.property(
        schedules,
        fc.integer({ min: at("2011-12-01T00:00:00Z"), max: at("2031-01-01T00:00:00Z") }),
        (schedule, now) => {
          const first = nextDigestAt(schedule, now) ?? 0
          expect(first).toBeGreaterThan(now)
          const second = nextDigestAt({ ...schedule, sentAt: first }, first) ?? 0
          const period = schedule.frequency === "daily" ? days : 7 * days
          expect(second).toBeGreaterThan(first)
          expect(second - first).toBeLessThanOrEqual(2 * period)
        },
      ),
    )
  })
})

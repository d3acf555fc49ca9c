import { describe, expect, it } from "vitest"
import { addDays, instantAtHour, mondayOf, timeAt, weekOf } from "./week.ts"

type Availability = Parameters<typeof weekOf>[0]

const open = (change: Partial<Availability>): Availability =>
  ({ weekly: [], overrides: [], timeOff: [], ...change }) as Availability

describe("a coach's week as an admin sees it", () => {
  it("begins on Monday, whichever of its days is given", () => {
    expect(mondayOf("2026-11-22")).toBe("2026-11-16")
    expect(mondayOf("2026-11-16")).toBe("2026-11-16")
    expect(addDays("2026-12-30", 3)).toBe("2027-01-02")
  })

  it("uses the override of a date instead of the hours of its weekday, and no hours during time off", () => {
    const week = weekOf(
      open({
        weekly: [{ days: [1, 2, 3], start: "08:00", end: "12:30" }],
        overrides: [{ date: "2026-11-17", intervals: [{ start: "18:00", end: "20:00" }] }],
        timeOff: [{ id: "1", start: "2026-11-18", end: "2026-11-18" }],
      }),
      "2026-11-16",
    )
    expect(week.map(day => day.hours)).toEqual([
      [{ from: 8, to: 12.5 }],
      [{ from: 18, to: 20 }],
      [],
      [],
      [],
      [],
      [],
    ])
    expect(week[2]?.off).toBe(true)
  })

  it("splits hours over midnight between the two days", () => {
    const week = weekOf(open({ weekly: [{ days: [1], start: "22:00", end: "02:00" }] }), "2026-11-16")
    expect(week[0]?.hours).toEqual([{ from: 22, to: 24 }])
    expect(week[1]?.hours).toEqual([{ from: 0, to: 2 }])
  })

  it("finds the instant of a local hour before and after the end of daylight saving time", () => {
    expect(new Date(instantAtHour("2026-10-24", 0, "Europe/Berlin")).toISOString()).toBe(
      "2026-10-23T22:00:00.000Z",
    )
    expect(new Date(instantAtHour("2026-10-26", 0, "Europe/Berlin")).toISOString()).toBe(
      "2026-10-25T23:00:00.000Z",
    )
  })

  it("formats half hours", () => {
    expect([timeAt(7.5), timeAt(24)]).toEqual(["07:30", "24:00"])
  })
})

import { describe, expect, it } from "vitest"
import type { Availability } from "../../entities/availability/api.ts"

import { bookableHoursToday } from "./todays-hours.ts"

const hours = (change: Partial<Availability> = {}): Availability =>
  ({
    timeZone: "Europe/Berlin",
    weekly: [{ days: [1, 3], start: "07:30", end: "12:30" }],
    overrides: [],
    timeOff: [],
    travel: [],
    ...change,
  }) as Availability

const monday = Date.parse("2027-03-01T09:00:00Z")
const tuesday = Date.parse("2027-03-02T09:00:00Z")

describe("the hours of today", () => {
  it("are those of the weekday", () => {
    expect(bookableHoursToday(hours(), monday, "Europe/Berlin")).toEqual([{ from: 7.5, to: 12.5 }])
    expect(bookableHoursToday(hours(), tuesday, "Europe/Berlin")).toEqual([])
  })

  it("are those of the date where it has an override", () => {
    const own = hours({ overrides: [{ date: "2027-03-01", intervals: [{ start: "15:00", end: "24:00" }] }] })
    expect(bookableHoursToday(own, monday, "Europe/Berlin")).toEqual([{ from: 15, to: 24 }])
  })

  it("are none in time off", () => {
    const away = hours({ timeOff: [{ id: "1", start: "2027-02-26", end: "2027-03-01" }] })
    expect(bookableHoursToday(away, monday, "Europe/Berlin")).toEqual([])
  })

  it("are shown in the zone where the coach is now", () => {
    expect(bookableHoursToday(hours(), monday, "Asia/Kolkata")).toEqual([{ from: 12, to: 17 }])
    expect(bookableHoursToday(hours(), monday, "Europe/Lisbon")).toEqual([{ from: 6.5, to: 11.5 }])
  })

  it("are those of the place where the coach travels", () => {
    const trip = { id: "1", start: "2027-03-01", end: "2027-03-02", timeZone: "Europe/Lisbon" }
    expect(bookableHoursToday(hours({ travel: [trip] }), monday, "Europe/Berlin")).toEqual([
      { from: 8.5, to: 13.5 },
    ])
  })
})

import { describe, expect, it } from "vitest"
import type { Availability } from "../../../entities/availability/api.ts"

import { bookableHours, hoursShown, isBookable, snapMinutes, timeOffRanges } from "./bookable-hours.ts"

const hours = {
  timeZone: "Europe/Berlin",
  weekly: [{ days: [1, 2, 3, 4, 5], start: "09:30", end: "17:00" }],
  overrides: [{ date: "2026-10-28", intervals: [{ start: "10:00", end: "12:00" }] }],
  timeOff: [{ id: "off", start: "2026-10-29", end: "2026-10-30", note: "Away, family" }],
  travel: [],
  intervalMinutes: 60,
} as unknown as Availability

const on = (date: string) =>
  bookableHours(hours, date, date)
    .map(({ start, end }) => [new Date(start).toISOString(), new Date(end).toISOString()])
    .filter(([start]) => start?.startsWith(date))

describe("free hours of a calendar", () => {
  it("are those of the coach's clock, before and after it goes back", () => {
    expect(on("2026-10-23")).toEqual([["2026-10-23T07:30:00.000Z", "2026-10-23T15:00:00.000Z"]])
    expect(on("2026-10-26")).toEqual([["2026-10-26T08:30:00.000Z", "2026-10-26T16:00:00.000Z"]])
  })

  it("follow an override and leave out time off", () => {
    expect(on("2026-10-28")).toEqual([["2026-10-28T09:00:00.000Z", "2026-10-28T11:00:00.000Z"]])
    expect(on("2026-10-29")).toEqual([])
    expect(timeOffRanges(hours, "2026-10-26", "2026-11-01")).toEqual([
      {
        id: "off",
        note: "Away, family",
        start: Date.parse("2026-10-28T23:00:00Z"),
        end: Date.parse("2026-10-30T23:00:00Z"),
      },
    ])
  })

  it("follow the clock of the place where the coach travels", () => {
    const travel = [{ id: "stay", start: "2026-10-26", end: "2026-10-26", timeZone: "America/New_York" }]
    const [free] = bookableHours({ ...hours, travel }, "2026-10-26", "2026-10-26").filter(
      ({ start }) => start >= Date.parse("2026-10-26T00:00Z"),
    )
    expect(free).toEqual({
      start: Date.parse("2026-10-26T13:30:00Z"),
      end: Date.parse("2026-10-26T21:00:00Z"),
    })
  })

  it("decide which hours are shown, in the zone they are shown in", () => {
    const free = bookableHours(hours, "2026-10-26", "2026-10-27")
    expect(hoursShown(free, "Europe/Berlin")).toEqual([9, 17])
    expect(hoursShown(free, "Asia/Kathmandu")).toEqual([14, 22])
    expect(hoursShown([], "Europe/Berlin")).toEqual([8, 18])
  })

  it("hold a session only where all of it fits", () => {
    const free = bookableHours(hours, "2026-10-26", "2026-10-26")
    const at = Date.parse("2026-10-26T15:30:00Z")
    expect([isBookable(free, at, at + 30 * 60_000), isBookable(free, at, at + 60 * 60_000)]).toEqual([
      true,
      false,
    ])
  })

  it("snap to the starts on offer", () => {
    expect(snapMinutes(hours)).toBe(30)
    expect(snapMinutes({ ...hours, weekly: [{ days: [1], start: "09:00", end: "12:00" }] })).toBe(60)
  })
})

import { describe, expect, test } from "vitest"
import { busy, daily, hoursOn, offered, slotWindow } from "./testing/slot-input-builder.ts"

const monday = slotWindow("2026-05-04", "2026-05-05")
const mondayNight = { from: "2026-05-04T12:00:00Z", to: "2026-05-05T12:00:00Z" }

describe("busy time", () => {
  const hours = { ...monday, ...daily("09:00-13:00") }

  test("that only touches a slot does not block it", () => {
    expect(offered({ ...hours, busy: [busy("2026-05-04T10:00", "2026-05-04T11:00")] })).toEqual([
      "2026-05-04T09:00",
      "2026-05-04T11:00",
      "2026-05-04T12:00",
    ])
  })

  test("is kept away by the buffer of each side", () => {
    const buffers = { bufferBeforeMinutes: 15, bufferAfterMinutes: 10, intervalMinutes: 5 }
    const around = [busy("2026-05-04T10:30", "2026-05-04T11:00")]
    expect(offered({ ...hours, ...buffers, busy: around })).toEqual([
      "2026-05-04T09:00",
      "2026-05-04T09:05",
      "2026-05-04T09:10",
      "2026-05-04T09:15",
      "2026-05-04T09:20",
      "2026-05-04T11:15",
      "2026-05-04T11:20",
      "2026-05-04T11:25",
      "2026-05-04T11:30",
      "2026-05-04T11:35",
      "2026-05-04T11:40",
      "2026-05-04T11:45",
      "2026-05-04T11:50",
      "2026-05-04T11:55",
      "2026-05-04T12:00",
    ])
  })

  test("leaves a gap of exactly one session bookable", () => {
    const gap = [busy("2026-05-04T00:00", "2026-05-04T10:00"), busy("2026-05-04T11:00", "2026-05-05T00:00")]
    expect(offered({ ...hours, busy: gap })).toEqual(["2026-05-04T10:00"])
  })

  test("may be unsorted, overlapping and outside the window", () => {
    const messy = [
      busy("2026-05-04T12:30", "2026-05-04T12:40"),
      busy("2026-05-04T09:30", "2026-05-04T10:30"),
      busy("2027-05-04T09:30", "2027-05-04T10:30"),
      busy("2026-05-04T09:10", "2026-05-04T11:00"),
      busy("2025-05-04T09:30", "2025-05-04T10:30"),
    ]
    expect(offered({ ...hours, busy: messy })).toEqual(["2026-05-04T11:00"])
  })

  test("that is empty or ends before it starts is ignored, for limits too", () => {
    const nothing = [
      busy("2026-05-04T09:30", "2026-05-04T09:30", "booking"),
      busy("2026-05-04T11:00", "2026-05-04T10:00", "booking"),
    ]
    expect(offered({ ...hours, busy: nothing, limits: { perDay: 1, perWeek: 1 } })).toHaveLength(4)
  })

  test("may be outside the hours: a buffer need not fit inside them", () => {
    const padded = { bufferBeforeMinutes: 60, bufferAfterMinutes: 60 }
    expect(offered({ ...monday, ...daily("09:00-10:00"), ...padded })).toEqual(["2026-05-04T09:00"])
    const early = [busy("2026-05-04T08:30", "2026-05-04T08:45")]
    expect(offered({ ...monday, ...daily("09:00-10:00"), ...padded, busy: early })).toEqual([])
  })
})

describe("notice, horizon and date window", () => {
  test("a start exactly at the end of the notice is offered", () => {
    const soon = { ...monday, ...daily("09:00-12:00"), minimumNoticeMinutes: 120 }
    expect(offered({ ...soon, now: "2026-05-04T08:00:00Z" })).toEqual([
      "2026-05-04T10:00",
      "2026-05-04T11:00",
    ])
    expect(offered({ ...soon, now: "2026-05-04T08:00:00.001Z" })).toEqual(["2026-05-04T11:00"])
  })

  test("minimum notice is elapsed time, also when the clocks change", () => {
    const berlin = { timeZone: "Europe/Berlin", ...slotWindow("2026-03-29", "2026-03-30") }
    const dayAhead = { minimumNoticeMinutes: 24 * 60, now: "2026-03-28T11:00:00Z" }
    expect(offered({ ...berlin, ...dayAhead, ...hoursOn("2026-03-29", "12:00-14:00") })).toEqual([
      "2026-03-29T11:00",
    ])
  })

  test("the horizon counts from the coach's local date, not from the date in UTC", () => {
    const berlin = { timeZone: "Europe/Berlin", ...daily("09:00-10:00"), now: "2026-05-04T22:30:00Z" }
    expect(offered({ ...berlin, maxDaysAhead: 0 })).toEqual(["2026-05-05T07:00"])
    expect(offered({ ...berlin, maxDaysAhead: 1 })).toEqual(["2026-05-05T07:00", "2026-05-06T07:00"])
  })

  test("a start past midnight counts on its own date, not on that of its range", () => {
    const night = { ...mondayNight, weekly: [{ days: [1], start: "23:00", end: "01:00" }] }
    expect(offered({ ...night, dateWindow: { start: "2026-05-05", end: "2026-05-05" } })).toEqual([
      "2026-05-05T00:00",
    ])
    expect(offered({ ...night, now: "2026-05-04T12:00:00Z", maxDaysAhead: 0 })).toEqual(["2026-05-04T23:00"])
  })

  test("the date window includes its first and last date", () => {
    const dateWindow = { start: "2026-05-06", end: "2026-05-07" }
    expect(offered({ ...daily("09:00-10:00"), dateWindow })).toEqual(["2026-05-06T09:00", "2026-05-07T09:00"])
  })
})

describe("limits", () => {
  const twoADay = daily("09:00-11:00")

  test("a full day offers nothing, and external busy time does not fill it", () => {
    const limits = { perDay: 1, perWeek: null }
    const days = slotWindow("2026-05-04", "2026-05-06")
    const early = [
      busy("2026-05-04T06:00", "2026-05-04T07:00", "booking"),
      busy("2026-05-05T06:00", "2026-05-05T07:00", "external"),
    ]
    expect(offered({ ...days, ...twoADay, limits, busy: early })).toEqual([
      "2026-05-05T09:00",
      "2026-05-05T10:00",
    ])
  })

  test("a week runs from Monday to Sunday and counts bookings before the window", () => {
    const limits = { perDay: null, perWeek: 2 }
    const booked = [
      busy("2026-05-04T06:00", "2026-05-04T07:00", "booking"),
      busy("2026-05-10T23:00", "2026-05-11T01:00", "booking"),
    ]
    const days = slotWindow("2026-05-09", "2026-05-12")
    expect(offered({ ...days, ...twoADay, limits, busy: booked })).toEqual([
      "2026-05-11T09:00",
      "2026-05-11T10:00",
    ])
  })

  test("a booking counts on the coach's local date", () => {
    const auckland = {
      timeZone: "Pacific/Auckland",
      from: "2026-05-03T12:00:00Z",
      to: "2026-05-05T12:00:00Z",
    }
    const limits = { perDay: 1, perWeek: null }
    const evening = [busy("2026-05-04T13:00", "2026-05-04T14:00", "booking")]
    expect(offered({ ...auckland, ...twoADay, limits, busy: evening })).toEqual([
      "2026-05-03T21:00",
      "2026-05-03T22:00",
    ])
  })

  test("a booking with a buffer counts on the date of its real start", () => {
    const limits = { perDay: 1, perWeek: null }
    const days = slotWindow("2026-05-04", "2026-05-06")
    const padded = [
      { ...busy("2026-05-04T23:45", "2026-05-05T01:00", "booking"), countsFrom: "2026-05-05T00:00:00Z" },
    ]
    expect(offered({ ...days, ...twoADay, limits, busy: padded })).toEqual([
      "2026-05-04T09:00",
      "2026-05-04T10:00",
    ])
  })
})

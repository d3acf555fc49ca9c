import { describe, expect, test } from "vitest"
import { busy, daily, hoursOn, offered, slotWindow } from "./testing/slot-input-builder.ts"

const monday = slotWindow("2026-05-04", "2026-05-05")
const mondayNight = { from: "2026-05-04T12:00:00Z", to: "2026-05-05T12:00:00Z" }

describe("ranges of one date", () => {
  test("that overlap share the grid of the first", () => {
    expect(offered({ ...monday, ...daily("10:00-12:00", "09:00-10:30"), intervalMinutes: 45 })).toEqual([
      "2026-05-04T09:00",
      "2026-05-04T09:45",
      "2026-05-04T10:30",
    ])
  })

  test("that touch are one, so a session may run from one into the other", () => {
    expect(
      offered({
        ...monday,
        ...daily("09:00-10:00", "10:00-11:00"),
        durationMinutes: 90,
        intervalMinutes: 30,
      }),
    ).toEqual(["2026-05-04T09:00", "2026-05-04T09:30"])
  })

  test("with a break between them have separate grids", () => {
    expect(
      offered({
        ...monday,
        ...daily("09:00-10:00", "10:30-11:30"),
        durationMinutes: 30,
        intervalMinutes: 45,
      }),
    ).toEqual(["2026-05-04T09:00", "2026-05-04T10:30"])
  })

  test("that touch only because an hour is skipped have separate grids, and a session may cross", () => {
    const berlin = { timeZone: "Europe/Berlin", ...slotWindow("2026-03-29", "2026-03-30") }
    expect(
      offered({ ...berlin, ...hoursOn("2026-03-29", "01:00-02:00", "03:00-04:00"), intervalMinutes: 45 }),
    ).toEqual(["2026-03-29T00:00", "2026-03-29T00:45", "2026-03-29T01:00"])
  })

  test("may fill the day: an end equal to the start is 24 hours later", () => {
    expect(offered({ ...monday, ...daily("08:00-08:00"), intervalMinutes: 360 })).toEqual([
      "2026-05-04T02:00",
      "2026-05-04T08:00",
      "2026-05-04T14:00",
      "2026-05-04T20:00",
    ])
  })

  test("apply on their weekdays", () => {
    expect(offered({ weekly: [{ days: [3, 7], start: "09:00", end: "10:00" }] })).toEqual([
      "2026-05-06T09:00",
      "2026-05-10T09:00",
    ])
  })
})

describe("the grid", () => {
  const hours = { ...monday, ...daily("09:10-12:10") }

  test("starts where the range does, not on the hour", () => {
    expect(offered(hours)).toEqual(["2026-05-04T09:10", "2026-05-04T10:10", "2026-05-04T11:10"])
  })

  test("is not moved by busy time, notice or the window", () => {
    const later = ["2026-05-04T10:10", "2026-05-04T11:10"]
    expect(offered({ ...hours, busy: [busy("2026-05-04T09:15", "2026-05-04T09:20")] })).toEqual(later)
    expect(offered({ ...hours, now: "2026-05-04T09:11:00Z" })).toEqual(later)
    expect(offered({ ...hours, from: "2026-05-04T09:30:00Z" })).toEqual(later)
  })

  test("counts elapsed minutes, so it stays regular when the clocks change", () => {
    const berlin = { timeZone: "Europe/Berlin", ...slotWindow("2026-03-29", "2026-03-30") }
    expect(offered({ ...berlin, ...hoursOn("2026-03-29", "01:00-06:00"), intervalMinutes: 120 })).toEqual([
      "2026-03-29T00:00",
      "2026-03-29T02:00",
    ])
  })

  test("has a start that two ranges share once, and all in order", () => {
    expect(offered({ ...mondayNight, ...daily("22:00-02:00", "00:00-04:00") })).toEqual([
      "2026-05-04T22:00",
      "2026-05-04T23:00",
      "2026-05-05T00:00",
      "2026-05-05T01:00",
      "2026-05-05T02:00",
      "2026-05-05T03:00",
    ])
    expect(offered({ ...mondayNight, ...daily("22:30-01:30", "00:00-02:00") })).toEqual([
      "2026-05-04T22:30",
      "2026-05-04T23:30",
      "2026-05-05T00:00",
      "2026-05-05T00:30",
      "2026-05-05T01:00",
    ])
  })
})

describe("a session fits", () => {
  test("across midnight, from a range ending at 24:00 into the next date's", () => {
    expect(offered({ ...mondayNight, ...daily("22:00-24:00", "00:00-02:00"), durationMinutes: 120 })).toEqual(
      ["2026-05-04T22:00", "2026-05-04T23:00", "2026-05-05T00:00"],
    )
  })

  test("only if it ends by the end of the hours", () => {
    expect(offered({ ...monday, ...daily("09:00-11:00"), durationMinutes: 61, intervalMinutes: 30 })).toEqual(
      ["2026-05-04T09:00", "2026-05-04T09:30"],
    )
  })

  test("when it starts in the window, wherever it ends", () => {
    expect(offered({ ...monday, to: "2026-05-04T10:00:00Z", ...daily("09:30-11:30") })).toEqual([
      "2026-05-04T09:30",
    ])
  })
})

describe("overrides and hours past midnight", () => {
  const lateMonday = { ...mondayNight, weekly: [{ days: [1], start: "22:00", end: "02:00" }] }
  const evening = ["2026-05-04T22:00", "2026-05-04T23:00"]
  const tail = ["2026-05-05T00:00", "2026-05-05T01:00"]

  test("an override replaces the hours of its date", () => {
    const working = { ...slotWindow("2026-05-04", "2026-05-06"), ...daily("09:00-10:00") }
    expect(offered({ ...working, ...hoursOn("2026-05-04", "14:00-15:00") })).toEqual([
      "2026-05-04T14:00",
      "2026-05-05T09:00",
    ])
    expect(offered({ ...working, ...hoursOn("2026-05-04") })).toEqual(["2026-05-05T09:00"])
  })

  test("several overrides of one date are combined", () => {
    const overrides = [
      { date: "2026-05-04", intervals: [{ start: "10:00", end: "11:00" }] },
      { date: "2026-05-04", intervals: [{ start: "09:00", end: "10:00" }] },
    ]
    expect(offered({ ...monday, overrides })).toEqual(["2026-05-04T09:00", "2026-05-04T10:00"])
  })

  test("hours past midnight are kept where the next date is closed", () => {
    expect(offered({ ...lateMonday, ...hoursOn("2026-05-05") })).toEqual([...evening, ...tail])
  })

  test("a closed date has no hours past midnight either", () => {
    expect(offered({ ...lateMonday, ...hoursOn("2026-05-04") })).toEqual([])
  })

  test("time off on the next date ends them at midnight", () => {
    expect(offered({ ...lateMonday, timeOff: [{ start: "2026-05-05", end: "2026-05-05" }] })).toEqual(evening)
  })

  test("time off on their date keeps the part past midnight, on the same grid", () => {
    const lateQuarter = { ...lateMonday, weekly: [{ days: [1], start: "22:15", end: "02:15" }] }
    expect(offered({ ...lateQuarter, timeOff: [{ start: "2026-05-04", end: "2026-05-04" }] })).toEqual([
      "2026-05-05T00:15",
      "2026-05-05T01:15",
    ])
  })
})

describe("time off", () => {
  test("takes precedence over an override and includes its first and last day", () => {
    const timeOff = [{ start: "2026-05-04", end: "2026-05-06" }]
    expect(offered({ ...daily("09:00-10:00"), ...hoursOn("2026-05-05", "12:00-13:00"), timeOff })).toEqual([
      "2026-05-07T09:00",
      "2026-05-08T09:00",
      "2026-05-09T09:00",
      "2026-05-10T09:00",
    ])
  })

  test("needs no buffer", () => {
    const timeOff = [{ start: "2026-05-05", end: "2026-05-05" }]
    const padded = { bufferBeforeMinutes: 30, bufferAfterMinutes: 30 }
    expect(offered({ ...mondayNight, ...daily("22:00-24:00"), ...padded, timeOff })).toEqual([
      "2026-05-04T22:00",
      "2026-05-04T23:00",
    ])
  })

  test("may reach beyond the window, overlap and be in any order", () => {
    const timeOff = [
      { start: "2026-05-09", end: "2031-01-01" },
      { start: "2026-05-06", end: "2026-05-07" },
      { start: "2020-01-01", end: "2026-05-06" },
    ]
    expect(offered({ ...daily("09:00-10:00"), timeOff })).toEqual(["2026-05-08T09:00"])
  })
})

describe("the window", () => {
  test("includes its start and excludes its end", () => {
    const from = "2026-05-04T09:00:00Z"
    expect(offered({ ...daily("09:00-12:00"), from, to: "2026-05-04T11:00:00Z" })).toEqual([
      "2026-05-04T09:00",
      "2026-05-04T10:00",
    ])
  })

  test("has no slots where it is empty or ends before it starts", () => {
    expect(offered({ ...daily("09:00-12:00"), ...slotWindow("2026-05-04", "2026-05-04") })).toEqual([])
    expect(offered({ ...daily("09:00-12:00"), ...slotWindow("2026-05-05", "2026-05-04") })).toEqual([])
  })

  test("may be a leap year long", () => {
    expect(offered({ ...daily("09:00-10:00"), ...slotWindow("2028-01-01", "2029-01-01") })).toHaveLength(366)
  })

  test("has the same slots for every viewer", () => {
    const hours = { ...monday, ...daily("09:00-12:00") }
    expect(offered({ ...hours, viewerTimeZone: "Pacific/Kiritimati" })).toEqual(
      offered({ ...hours, viewerTimeZone: "America/Anchorage" }),
    )
  })
})

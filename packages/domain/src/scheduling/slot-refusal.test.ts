import { describe, expect, test } from "vitest"
import type { SlotInput } from "./slot-input.ts"
import { slotRefusal } from "./slot-refusal.ts"
import { busy, daily, hoursOn, slotsInput } from "./testing/slot-input-builder.ts"

const why = (start: string, input: Partial<SlotInput>) =>
  slotRefusal(slotsInput({ ...daily("09:00-12:00"), ...input }), Date.parse(`2026-05-${start}:00Z`))

test("an offered time has no refusal, within the window or not", () => {
  expect(why("04T09:00", {})).toBeNull()
  expect(why("25T11:00", {})).toBeNull()
})

describe("a time is refused because", () => {
  test("it is past, or within the minimum notice", () => {
    const now = "2026-05-04T10:00:00Z"
    expect(why("04T09:00", { now })).toEqual({ rule: "past" })
    expect(why("04T11:00", { now, minimumNoticeMinutes: 61 })).toEqual({
      rule: "minimum_notice",
      earliest: Date.parse("2026-05-04T11:01:00Z"),
    })
    expect(why("04T10:00", { now })).toBeNull()
  })

  test("it is beyond the horizon or outside the date window", () => {
    const now = "2026-05-04T10:00:00Z"
    expect(why("06T09:00", { now, maxDaysAhead: 1 })).toEqual({
      rule: "beyond_horizon",
      lastDate: "2026-05-05",
    })
    const dateWindow = { start: "2026-05-05", end: "2026-05-06" }
    expect(why("04T09:00", { dateWindow })).toEqual({ rule: "outside_date_window", dateWindow })
    expect(why("07T09:00", { dateWindow })).toEqual({ rule: "outside_date_window", dateWindow })
    expect(why("06T09:00", { dateWindow })).toBeNull()
  })

  test("it is outside the hours of its local date", () => {
    expect(why("04T12:00", {})).toEqual({ rule: "outside_hours", date: "2026-05-04" })
    expect(why("04T20:00", { timeZone: "Asia/Kolkata" })).toEqual({
      rule: "outside_hours",
      date: "2026-05-05",
    })
  })

  test("an override closed the date, or the date before, whose hours reach past midnight", () => {
    const [override] = hoursOn("2026-05-04").overrides
    expect(why("04T09:00", { overrides: [override!] })).toEqual({ rule: "closed_by_override", override })
    const late = { ...daily("22:00-02:00"), overrides: [override!] }
    expect(why("05T01:00", late)).toEqual({ rule: "closed_by_override", override })
    expect(why("04T13:00", { overrides: [override!] })).toEqual({ rule: "outside_hours", date: "2026-05-04" })
  })

  test("the coach has time off at its start or before its end", () => {
    const timeOff = { start: "2026-05-05", end: "2026-05-06" }
    expect(why("05T09:00", { timeOff: [timeOff] })).toEqual({ rule: "time_off", timeOff })
    const late = { ...daily("22:00-02:00"), intervalMinutes: 30, timeOff: [timeOff] }
    expect(why("04T23:30", late)).toEqual({ rule: "time_off", timeOff })
    expect(why("04T23:00", late)).toBeNull()
  })

  test("it is not on the grid, or does not fit before the hours end", () => {
    expect(why("04T09:30", {})).toEqual({ rule: "not_on_grid" })
    expect(why("04T11:00", { durationMinutes: 61 })).toEqual({ rule: "does_not_fit" })
  })

  test("it overlaps busy time, buffers included", () => {
    const meeting = busy("2026-05-04T10:00", "2026-05-04T10:30")
    const earlier = busy("2026-05-04T08:00", "2026-05-04T08:30")
    expect(why("04T10:00", { busy: [earlier, meeting] })).toEqual({ rule: "busy", busy: meeting })
    expect(why("04T11:00", { busy: [meeting], bufferBeforeMinutes: 31 })).toEqual({
      rule: "busy",
      busy: meeting,
    })
    expect(why("04T09:00", { busy: [meeting], bufferAfterMinutes: 1 })).toEqual({
      rule: "busy",
      busy: meeting,
    })
    expect(why("04T11:00", { busy: [meeting], bufferBeforeMinutes: 30 })).toBeNull()
  })

  test("the day or the week has reached its limit", () => {
    const booked = [busy("2026-05-05T06:00", "2026-05-05T07:00", "booking")]
    expect(why("05T09:00", { busy: booked, limits: { perDay: 1, perWeek: null } })).toEqual({
      rule: "limit_per_day",
      date: "2026-05-05",
      limit: 1,
    })
    expect(why("10T09:00", { busy: booked, limits: { perDay: 1, perWeek: 1 } })).toEqual({
      rule: "limit_per_week",
      weekStart: "2026-05-04",
      limit: 1,
    })
    expect(why("11T09:00", { busy: booked, limits: { perDay: 1, perWeek: 1 } })).toBeNull()
  })
})

test("of several reasons the first in the order of the rules is returned", () => {
  const input: Partial<SlotInput> = {
    now: "2026-05-04T00:00:00Z",
    timeOff: [{ start: "2026-05-06", end: "2026-05-06" }],
    busy: [busy("2026-05-06T00:00", "2026-05-07T00:00", "booking")],
    limits: { perDay: 1, perWeek: 1 },
  }
  expect(why("06T09:00", { ...input, maxDaysAhead: 0 })?.rule).toBe("beyond_horizon")
  expect(why("06T09:00", input)?.rule).toBe("time_off")
  expect(why("06T09:00", { ...input, timeOff: [] })?.rule).toBe("busy")
  expect(why("06T09:00", { ...input, timeOff: [], busy: [] })).toBeNull()
})

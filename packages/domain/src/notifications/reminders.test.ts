import { describe, expect, it } from "vitest"
import { dueReminders, type ReminderSchedule } from "./reminders.ts"

const at = (instant: string): number => Date.parse(instant)
const START = at("2027-03-01T09:00:00Z")
const schedule: ReminderSchedule = {
  scheduledAt: START,
  plannedAt: at("2027-02-01T09:00:00Z"),
  minutesBefore: [1440, 60],
  chosenAt: null,
  sentMinutes: [],
  timeZone: "UTC",
  quietHours: null,
}
const dueAt = (instant: string, change: Partial<ReminderSchedule> = {}): number[] =>
  dueReminders({ ...schedule, ...change }, at(instant))

describe("a reminder", () => {
  it("is due from its time until the session starts", () => {
    expect(dueAt("2027-02-28T08:59:59Z")).toEqual([])
    expect(dueAt("2027-02-28T09:00:00Z")).toEqual([1440])
    expect(dueAt("2027-03-01T08:59:59Z", { sentMinutes: [60] })).toEqual([1440])
    expect(dueAt("2027-03-01T09:00:00Z")).toEqual([])
  })

  it("is due once: not after it was sent for this start", () => {
    expect(dueAt("2027-02-28T10:00:00Z", { sentMinutes: [1440] })).toEqual([])
    expect(dueAt("2027-03-01T08:00:00Z", { sentMinutes: [1440] })).toEqual([60])
  })

  it("is due together with others that were missed, the nearest to the start first", () => {
    expect(dueAt("2027-03-01T08:30:00Z")).toEqual([60, 1440])
    expect(dueAt("2027-03-01T08:30:00Z", { minutesBefore: [30, 60, 1440] })).toEqual([30, 60, 1440])
  })

  it("is not due if its time was over before the session was planned", () => {
    expect(dueAt("2027-02-28T10:00:00Z", { plannedAt: at("2027-02-28T09:00:00Z") })).toEqual([1440])
    expect(dueAt("2027-02-28T10:00:00Z", { plannedAt: at("2027-02-28T09:00:01Z") })).toEqual([])
  })

  it("is not due if its time was over before the person chose it", () => {
    expect(dueAt("2027-02-28T10:00:00Z", { chosenAt: at("2027-02-28T09:00:01Z") })).toEqual([])
    expect(dueAt("2027-03-01T08:00:00Z", { chosenAt: at("2027-02-28T09:00:01Z") })).toEqual([60])
  })

  it("waits for the end of quiet hours, unless the session starts before they end", () => {
    const quietHours = { start: "22:00", end: "08:30" }
    expect(dueAt("2027-03-01T08:00:00Z", { quietHours })).toEqual([])
    expect(dueAt("2027-03-01T08:30:00Z", { quietHours })).toEqual([60, 1440])
    expect(dueAt("2027-03-01T08:00:00Z", { quietHours: { start: "22:00", end: "09:00" } })).toEqual([
      60, 1440,
    ])
    expect(dueAt("2027-03-01T08:00:00Z", { quietHours, timeZone: "Asia/Kolkata" })).toEqual([60, 1440])
  })

  it("is never due for a person who wants none", () => {
    expect(dueAt("2027-03-01T08:30:00Z", { minutesBefore: [] })).toEqual([])
  })
})

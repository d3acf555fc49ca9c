import { describe, expect, it } from "vitest"
import { quietHoursEnd } from "./quiet-hours.ts"
import { MAX_REMINDER_MINUTES } from "./reminders.ts"

const endAt = (time: string, start: string, end: string): string | null => {
  const until = quietHoursEnd(Date.parse(`2027-03-01T${time}:00Z`), "UTC", { start, end })
  return until === null ? null : new Date(until).toISOString().slice(8, 16)
}

describe("quiet hours within one day", () => {
  it.each([
    ["11:59", null],
    ["12:00", "01T14:00"],
    ["13:59", "01T14:00"],
    ["14:00", null],
    ["20:00", null],
    ["00:00", null],
  ])("at %s end at %s", (time, end) => {
    expect(endAt(time, "12:00", "14:00")).toBe(end)
  })
})

describe("quiet hours across midnight", () => {
  it.each([
    ["21:59", null],
    ["22:00", "02T07:00"],
    ["23:59", "02T07:00"],
    ["00:00", "01T07:00"],
    ["06:59", "01T07:00"],
    ["07:00", null],
    ["12:00", null],
  ])("at %s end at %s", (time, end) => {
    expect(endAt(time, "22:00", "07:00")).toBe(end)
  })
})

it("quiet hours that begin when they end are none", () => {
  expect(endAt("12:00", "12:00", "12:00")).toBeNull()
})

it("a reminder comes at most a week before", () => {
  expect(MAX_REMINDER_MINUTES).toBe(10_080)
})

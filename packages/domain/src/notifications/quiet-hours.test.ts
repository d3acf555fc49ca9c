import { expect, it } from "vitest"
import { isDelayedByQuietHours, quietHoursEnd } from "./quiet-hours.ts"

const at = (instant: string): number => Date.parse(instant)
const night = { start: "22:00", end: "07:00" }

it("quiet hours end at the person's local time, across midnight", () => {
  expect(quietHoursEnd(at("2027-02-28T21:30:00Z"), "Europe/Berlin", night)).toBe(at("2027-03-01T06:00:00Z"))
  expect(quietHoursEnd(at("2027-03-01T05:59:00Z"), "Europe/Berlin", night)).toBe(at("2027-03-01T06:00:00Z"))
  expect(quietHoursEnd(at("2027-03-01T06:00:00Z"), "Europe/Berlin", night)).toBeNull()
  expect(quietHoursEnd(at("2027-03-01T12:00:00Z"), "Asia/Kolkata", { start: "17:30", end: "18:00" })).toBe(
    at("2027-03-01T12:30:00Z"),
  )
  expect(quietHoursEnd(at("2027-03-01T12:00:00Z"), "Asia/Kolkata", null)).toBeNull()
})

it("quiet hours in which the clocks change end at the same local time", () => {
  expect(quietHoursEnd(at("2027-03-27T22:00:00Z"), "Europe/Berlin", night)).toBe(at("2027-03-28T05:00:00Z"))
  expect(quietHoursEnd(at("2027-10-30T21:00:00Z"), "Europe/Berlin", night)).toBe(at("2027-10-31T06:00:00Z"))
})

it("a reminder is not delayed past the start of its session", () => {
  const now = at("2027-03-01T04:00:00Z")
  const moment = { now, timeZone: "Europe/Berlin" }
  expect(isDelayedByQuietHours({ ...moment, start: at("2027-03-01T06:01:00Z") }, night)).toBe(true)
  expect(isDelayedByQuietHours({ ...moment, start: at("2027-03-01T06:00:00Z") }, night)).toBe(false)
  expect(isDelayedByQuietHours({ ...moment, start: null }, night)).toBe(true)
})

import { minuteOfDay } from "@rapport/domain/scheduling/calendar-days"
import { expect, it } from "vitest"
import { instantAt } from "./wall-clock.ts"

it("reads a date and time by the clock of a zone, through its changes", () => {
  const iso = (date: string, time: string, zone: string) =>
    new Date(instantAt(date, minuteOfDay(time), zone)).toISOString()
  expect(iso("2027-03-01", "09:00", "Europe/Berlin")).toBe("2027-03-01T08:00:00.000Z")
  expect(iso("2027-07-01", "09:00", "Europe/Berlin")).toBe("2027-07-01T07:00:00.000Z")
  expect(iso("2027-03-28", "02:30", "Europe/Berlin")).toBe("2027-03-28T01:00:00.000Z")
  expect(iso("2027-03-01", "09:00", "Asia/Kolkata")).toBe("2027-03-01T03:30:00.000Z")
})

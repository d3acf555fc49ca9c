import { expect, it } from "vitest"
import { instantOf } from "./wall-clock.ts"

it("reads a date and time by the clock of a zone, through its changes", () => {
  expect(instantOf("2027-03-01", "09:00", "Europe/Berlin")).toBe("2027-03-01T08:00:00.000Z")
  expect(instantOf("2027-07-01", "09:00", "Europe/Berlin")).toBe("2027-07-01T07:00:00.000Z")
  expect(instantOf("2027-03-28", "02:30", "Europe/Berlin")).toBe("2027-03-28T01:00:00.000Z")
  expect(instantOf("2027-03-01", "09:00", "Asia/Kolkata")).toBe("2027-03-01T03:30:00.000Z")
})

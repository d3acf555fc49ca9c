import { expect, test } from "vitest"
import { coachInstantAt } from "./coach-local-time.ts"

const home = { timeZone: "Europe/Berlin", travel: [] }
const utc = (at: number): string => new Date(at).toISOString().slice(0, 16)

test("a date and a time are read by the coach's clock, before and after it changes", () => {
  expect(utc(coachInstantAt(home, "2027-03-27", "09:00"))).toBe("2027-03-27T08:00")
  expect(utc(coachInstantAt(home, "2027-03-28", "09:00"))).toBe("2027-03-28T07:00")
})

test("a time that does not exist is the first one after it, a time that comes twice is the first", () => {
  expect(utc(coachInstantAt(home, "2027-03-28", "02:30"))).toBe("2027-03-28T01:00")
  expect(utc(coachInstantAt(home, "2027-10-31", "02:30"))).toBe("2027-10-31T00:30")
})

test("while the coach travels the clock of that place counts", () => {
  const away = {
    ...home,
    travel: [{ start: "2027-03-01", end: "2027-03-03", timeZone: "America/New_York" }],
  }
  expect(utc(coachInstantAt(away, "2027-02-28", "09:00"))).toBe("2027-02-28T08:00")
  expect(utc(coachInstantAt(away, "2027-03-01", "09:00"))).toBe("2027-03-01T14:00")
  expect(utc(coachInstantAt(away, "2027-03-04", "09:00"))).toBe("2027-03-04T08:00")
})

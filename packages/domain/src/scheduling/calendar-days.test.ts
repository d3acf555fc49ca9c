import { expect, test } from "vitest"
import { DAY, dateText, dayNumber, epochMs, isoWeekday, minuteOfDay, weekNumber } from "./calendar-days.ts"

test("dates and day numbers agree with Temporal over two and a half centuries", () => {
  const first = Temporal.PlainDate.from("1850-01-01")
  const epoch = Temporal.PlainDate.from("1970-01-01")
  for (let i = 0; i < 91_000; i += 7) {
    const date = first.add({ days: i })
    const day = epoch.until(date).days
    expect(dayNumber(date.toString())).toBe(day)
    expect(dateText(day)).toBe(date.toString())
    expect(isoWeekday(day)).toBe(date.dayOfWeek)
  }
  expect(dayNumber("2028-02-29")).toBe(dayNumber("2028-03-01") - 1)
  expect(dayNumber("2026-02-28")).toBe(dayNumber("2026-03-01") - 1)
})

test("weeks run from Monday to Sunday, before 1970 too", () => {
  for (const monday of ["2026-05-04", "1969-12-29", "1960-02-29"]) {
    const first = dayNumber(monday)
    const week = weekNumber(first)
    expect([-1, 0, 6, 7].map(days => weekNumber(first + days) - week)).toEqual([-1, 0, 0, 1])
    expect(week * 7 - 3).toBe(first)
  }
})

test("every format of an instant is parsed as Date.parse does", () => {
  for (const text of [
    "2026-05-04T10:20:30Z",
    "2026-05-04T10:20:30.456Z",
    "2026-05-04T10:20Z",
    "2026-05-04T10:20:30.5Z",
    "2026-05-04T10:20:30+05:30",
    "1968-02-29T23:59:59Z",
  ]) {
    expect(epochMs(text)).toBe(Date.parse(text))
  }
  expect(epochMs(17 * DAY)).toBe(17 * DAY)
  expect(() => epochMs("tomorrow")).toThrow(RangeError)
})

test("a time of day is counted in minutes after midnight", () => {
  expect(["00:00", "09:05", "23:59", "24:00"].map(minuteOfDay)).toEqual([0, 545, 1439, 1440])
})

import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import {
  cityOf,
  dateRangeText,
  dayAndMonth,
  dayPart,
  daysAway,
  dayWord,
  durationText,
  firstWeekday,
  monthName,
  relativeTime,
  shortMonth,
  timeInputValue,
  timesDiffer,
  weekday,
  weekdayNames,
} from "./times.ts"

beforeAll(() => vi.stubGlobal("document", { documentElement: { lang: "en" } }))
afterAll(() => vi.unstubAllGlobals())

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const NOW = Date.parse("2026-10-14T12:00:00Z")

describe("a date in words", () => {
  it("has its year only where that is not this year, by the date in the zone", () => {
    expect(dayAndMonth("2026-10-22T09:00:00Z", "UTC", NOW)).toBe("22 October")
    expect(dayAndMonth("2027-01-02T09:00:00Z", "UTC", NOW)).toBe("2 January 2027")
    const newYearsEve = "2026-12-31T23:30:00Z"
    expect(dayAndMonth(newYearsEve, "UTC", NOW)).toBe("31 December")
    expect(dayAndMonth(newYearsEve, "Asia/Tokyo", NOW)).toBe("1 January 2027")
  })

  it("is a range with one month where both days are in it, and with two where they are not", () => {
    expect(dateRangeText("2026-10-12", "2026-10-14")).toMatch(/^12\s?–\s?14 October$/)
    expect(dateRangeText("2026-10-30", "2026-11-02")).toMatch(/^30 October\s?–\s?2 November$/)
    expect(dateRangeText("2026-10-30", "2026-11-02", "short")).toMatch(/^30 Oct\s?–\s?2 Nov$/)
  })

  it("is a weekday or a month in the zone", () => {
    const late = "2026-10-31T23:30:00Z"
    expect([weekday(late, "UTC"), weekday(late, "Asia/Tokyo")]).toEqual(["Saturday", "Sunday"])
    expect([shortMonth(late, "UTC"), shortMonth(late, "Asia/Tokyo")]).toEqual(["Oct", "Nov"])
    expect(monthName(late, "UTC")).toBe("October")
    expect(monthName(late, "UTC", true)).toBe("October 2026")
  })

  it("says yesterday, today and tomorrow, the weekday within a week, and else the date", () => {
    const word = (days: number) => dayWord(NOW + days * DAY, "UTC", NOW)
    expect([-2, -1, 0, 1, 2, 6, 7].map(word)).toEqual([
      "Mon 12 Oct",
      "yesterday",
      "today",
      "tomorrow",
      "Friday",
      "Tuesday",
      "Wed 21 Oct",
    ])
    expect(daysAway(NOW - 3 * DAY, "UTC", NOW)).toBe(-3)
  })
})

describe("the value of a time field", () => {
  it("is the time in the zone with two digits each", () => {
    expect(timeInputValue("2026-10-14T04:05:00Z", "UTC")).toBe("04:05")
    expect(timeInputValue("2026-10-14T04:05:00Z", "Asia/Kolkata")).toBe("09:35")
  })
})

describe("the parts of a day", () => {
  it.each([
    [0, "night"],
    [4.99, "night"],
    [5, "morning"],
    [11.99, "morning"],
    [12, "afternoon"],
    [17.99, "afternoon"],
    [18, "evening"],
    [21.99, "evening"],
    [22, "night"],
  ] as const)("%s is in the %s", (hour, part) => {
    expect(dayPart(hour)).toBe(part)
  })
})

describe("how long ago", () => {
  it.each([
    [-20_000, "this minute"],
    [-59_000, "this minute"],
    [-MINUTE, "1 min ago"],
    [-59 * MINUTE, "59 min ago"],
    [-HOUR, "1 hr ago"],
    [-23 * HOUR, "23 hr ago"],
    [-DAY, "yesterday"],
    [3 * DAY, "in 3 days"],
    [29 * DAY, "in 29 days"],
    [30 * DAY, "next mo."],
    [364 * DAY, "in 12 mo"],
    [-365 * DAY, "last yr"],
    [-2 * 365 * DAY, "2 yr ago"],
  ])("%s ms is %s", (away, words) => {
    expect(relativeTime(NOW + away, NOW).replace(/\.$/, "")).toBe(words.replace(/\.$/, ""))
  })
})

describe("how long", () => {
  it.each([
    [-MINUTE, "0 min"],
    [29_000, "0 min"],
    [30_000, "1 min"],
    [59 * MINUTE, "59 min"],
    [60 * MINUTE, "1 h"],
    [61 * MINUTE, "1 h 1 min"],
    [47 * HOUR + 59 * MINUTE, "47 h 59 min"],
    [48 * HOUR, "2 days"],
    [60 * HOUR, "3 days"],
  ])("%s ms is %s", (milliseconds, words) => {
    expect(durationText(milliseconds)).toBe(words)
  })
})

describe("zones", () => {
  it("are named by their city as English writes it", () => {
    expect(["Europe/Zurich", "America/New_York", "UTC"].map(cityOf)).toEqual(["Zürich", "New York", "UTC"])
    expect(cityOf("Asia/Ho_Chi_Minh")).toBe("Ho Chi Minh City")
    const accented = [
      "Africa/Lome",
      "Africa/Sao_Tome",
      "America/Asuncion",
      "America/Bogota",
      "America/Curacao",
      "Asia/Urumqi",
      "Atlantic/Reykjavik",
      "Indian/Reunion",
    ]
    expect(accented.map(cityOf).join()).toBe("Lomé,São Tomé,Asunción,Bogotá,Curaçao,Ürümqi,Reykjavík,Réunion")
  })

  it("differ where the clock or the date differs, and not from themselves", () => {
    expect(timesDiffer(NOW, "Europe/Berlin", "Europe/Berlin")).toBe(false)
    expect(timesDiffer(NOW, "Pacific/Honolulu", "Pacific/Kiritimati")).toBe(true)
    expect(timesDiffer(NOW, "Europe/London", "Europe/Berlin")).toBe(true)
  })
})

it("weeks begin on Monday, with long and short names", () => {
  expect(firstWeekday()).toBe(1)
  expect(weekdayNames("long").map(({ name }) => name)).toEqual([
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
  ])
  expect(weekdayNames().map(({ day }) => day)).toEqual([1, 2, 3, 4, 5, 6, 7])
})

import { describe, expect, it } from "vitest"
import {
  hoursShown,
  mergeRanges,
  parseTypedTime,
  rangeOf,
  subtractRanges,
  suggestRange,
  timeText,
  weeklyOf,
  weekOf,
} from "./week.ts"

describe("a usual week", () => {
  const weekly = [
    { days: [1, 2], start: "08:00", end: "12:00" },
    { days: [1], start: "13:30", end: "18:00" },
    { days: [5], start: "22:00", end: "02:00" },
    { days: [6], start: "10:00", end: "24:00" },
  ]

  it("is the same after being split by day and put together again", () => {
    expect(weeklyOf(weekOf(weekly))).toEqual(weekly)
  })

  it("shows the end of a range past midnight as the clock of the next day", () => {
    const [friday] = weekOf(weekly)[5]
    expect(friday).toEqual({ start: 1320, end: 1560 })
    expect(timeText(friday?.end ?? 0)).toBe("02:00")
    expect(timeText(1440)).toBe("24:00")
  })

  it("takes an end that equals its start as a whole day", () => {
    expect(rangeOf("09:00", "09:00")).toEqual({ start: 540, end: 1980 })
  })

  it("shows an hour more before the first and after the last range", () => {
    expect(hoursShown([weekOf([{ days: [3], start: "05:30", end: "21:15" }])])).toEqual([5, 22])
    expect(hoursShown([weekOf([])])).toEqual([7, 20])
  })
})

describe("ranges of one day", () => {
  it("are mergeRanges where they overlap or touch", () => {
    expect(
      mergeRanges([
        { start: 600, end: 660 },
        { start: 540, end: 600 },
        { start: 700, end: 720 },
        { start: 650, end: 655 },
      ]),
    ).toEqual([
      { start: 540, end: 660 },
      { start: 700, end: 720 },
    ])
  })

  it("leave the parts that others do not cover", () => {
    expect(subtractRanges([{ start: 480, end: 1200 }], [{ start: 600, end: 700 }])).toEqual([
      { start: 480, end: 600 },
      { start: 700, end: 1200 },
    ])
    expect(subtractRanges([{ start: 480, end: 600 }], [{ start: 400, end: 700 }])).toEqual([])
  })

  it("leave a place for a new one after the last, or before the first", () => {
    expect(suggestRange([{ start: 480, end: 720 }], 120)).toEqual({ start: 780, end: 900 })
    expect(suggestRange([{ start: 600, end: 1440 }], 120)).toEqual({ start: 420, end: 540 })
    expect(suggestRange([], 120)).toEqual({ start: 540, end: 1020 })
  })
})

it("understands a time however it is typed", () => {
  expect(["8", "08", "830", "8:30", "08.30", " 20:05 ", "24:00"].map(parseTypedTime)).toEqual([
    "08:00",
    "08:00",
    "08:30",
    "08:30",
    "08:30",
    "20:05",
    "00:00",
  ])
})

it("refuses what is not a time", () => {
  expect(["", "25:00", "9:70", "noon", "8:3"].map(parseTypedTime)).toEqual([null, null, null, null, null])
})

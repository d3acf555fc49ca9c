import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import {
  addMonths,
  bookableWeeksOf,
  clockChange,
  datesOf,
  fetchRangeOf,
  monthOf,
  noonOf,
  slotsByDate,
  weeksOf,
} from "./months.ts"

beforeAll(() => vi.stubGlobal("document", { documentElement: { lang: "en" } }))
afterAll(() => vi.unstubAllGlobals())

const DAY = 86_400_000
const row = (week: { date: string | null }[] = []) => week.map(({ date }) => date?.slice(8) ?? null)

describe("a month", () => {
  it("is that of the date in the zone", () => {
    const late = Date.parse("2026-10-31T23:30:00Z")
    expect([monthOf(late, "UTC"), monthOf(late, "Asia/Tokyo")]).toEqual(["2026-10", "2026-11"])
  })

  it("is followed by the next, across years", () => {
    expect([1, 3, -10, 0].map(count => addMonths("2026-10", count))).toEqual([
      "2026-11",
      "2027-01",
      "2025-12",
      "2026-10",
    ])
  })

  it("has whole weeks from Monday, empty before its first day and after its last", () => {
    const october = weeksOf("2026-10")
    expect(october).toHaveLength(5)
    expect(row(october[0])).toEqual([null, null, null, "01", "02", "03", "04"])
    expect(row(october[4])).toEqual(["26", "27", "28", "29", "30", "31", null])
    expect(datesOf(october)).toHaveLength(31)
  })

  it("that begins on a Monday or a Sunday has no empty week", () => {
    expect(row(weeksOf("2027-02")[0])[0]).toBe("01")
    expect(weeksOf("2027-02")).toHaveLength(4)
    expect(row(weeksOf("2026-11")[0])).toEqual([null, null, null, null, null, null, "01"])
  })

  it("has a key for every day, no two the same", () => {
    const keys = weeksOf("2026-10").flatMap(week => week.map(({ key }) => key))
    expect(new Set(keys).size).toBe(35)
  })
})

describe("the weeks in which a time can be chosen", () => {
  it("are those of the month with two weeks of it left, and the coming ones with a day less", () => {
    expect(datesOf(bookableWeeksOf("2026-10", "2026-10-18"))[0]).toBe("2026-10-01")
    const coming = datesOf(bookableWeeksOf("2026-10", "2026-10-19"))
    expect([coming[0], coming.at(-1), coming.length]).toEqual(["2026-10-19", "2026-11-22", 35])
  })

  it("begin with the Monday of this week", () => {
    expect(datesOf(bookableWeeksOf("2026-10", "2026-10-22"))[0]).toBe("2026-10-19")
  })

  it("are fetched with a day before and a day after, for other zones", () => {
    const { from, to } = fetchRangeOf(weeksOf("2026-10"))
    expect([new Date(from).toISOString(), new Date(to).toISOString()]).toEqual([
      "2026-09-30T00:00:00.000Z",
      "2026-11-02T00:00:00.000Z",
    ])
  })
})

it("free times are listed by the viewer's own date, in their order", () => {
  const slots = ["2026-10-14T14:00:00Z", "2026-10-14T15:30:00Z", "2026-10-14T16:00:00Z"]
  expect([...slotsByDate(slots, "Asia/Tokyo")]).toEqual([
    ["2026-10-14", slots.slice(0, 1)],
    ["2026-10-15", slots.slice(1)],
  ])
})

describe("the day on which the clocks change", () => {
  it("is found in its month, forward and back", () => {
    expect(clockChange("2027-03", "Europe/Berlin")).toEqual({ date: "2027-03-28", forward: true })
    expect(clockChange("2026-10", "Europe/Berlin")).toEqual({ date: "2026-10-25", forward: false })
  })

  it("is not there in another month, nor where they never change", () => {
    expect(clockChange("2026-11", "Europe/Berlin")).toBeNull()
    expect(clockChange("2026-10", "Asia/Tokyo")).toBeNull()
  })

  it("is none where a zone crosses midnight at noon in UTC", () => {
    expect(clockChange("2026-10", "Pacific/Kiritimati")).toBeNull()
    expect(noonOf("2026-10-14") - noonOf("2026-10-13")).toBe(DAY)
  })
})

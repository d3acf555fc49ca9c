import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import {
  cityOf,
  dateOf,
  dayPart,
  daysAway,
  dayWord,
  durationText,
  hourOf,
  longDay,
  nameOwnZone,
  ownZone,
  relativeTime,
  shortDay,
  timesDiffer,
  timeText,
  weekdayNames,
} from "./times.ts"

beforeAll(() => vi.stubGlobal("document", { documentElement: { lang: "en" } }))
afterAll(() => vi.unstubAllGlobals())

const at = "2026-10-14T16:30:00Z"

describe("formatted times", () => {
  it("show the same instant in each zone", () => {
    expect(timeText(at, "Europe/Dublin")).toBe("17:30")
    expect(timeText(at, "Europe/Berlin")).toBe("18:30")
    expect(timeText("2026-10-14T23:30:00Z", "UTC")).toBe("23:30")
    expect(timeText("2026-10-14T00:05:00Z", "UTC")).toBe("00:05")
  })

  it("show the day in the zone", () => {
    expect(longDay(at, "Europe/Dublin")).toBe("Wednesday 14 October")
    expect(shortDay("2026-10-14T22:30:00Z", "Asia/Tokyo")).toBe("Thu 15 Oct")
    expect(dateOf("2026-10-14T22:30:00Z", "Asia/Tokyo")).toBe("2026-10-15")
  })

  it("say today, tomorrow and the weekday by calendar days in the zone, not by 24 hours", () => {
    const lateEvening = "2026-10-14T22:50:00Z"
    expect(dayWord("2026-10-14T23:10:00Z", "Europe/Dublin", lateEvening)).toBe("tomorrow")
    expect(dayWord("2026-10-14T23:10:00Z", "UTC", lateEvening)).toBe("today")
    expect(dayWord("2026-10-16T09:00:00Z", "UTC", lateEvening)).toBe("Friday")
    expect(dayWord("2026-10-22T09:00:00Z", "UTC", lateEvening)).toBe("Thu 22 Oct")
    expect(daysAway("2026-10-25T12:00:00Z", "Europe/Dublin", "2026-10-24T12:00:00Z")).toBe(1)
  })

  it("give the hour of the day as a number, with halves", () => {
    expect(hourOf(at, "Europe/Dublin")).toBe(17.5)
    expect(hourOf(at, "Asia/Kolkata")).toBe(22)
    expect([3, 9, 15, 20, 23].map(dayPart)).toEqual(["night", "morning", "afternoon", "evening", "night"])
  })

  it("format durations and relative times", () => {
    expect(durationText(85 * 60_000)).toBe("1 h 25 min")
    expect(durationText(45 * 60_000)).toBe("45 min")
    expect(durationText(120 * 60_000)).toBe("2 h")
    expect(durationText(3 * 86_400_000)).toBe("3 days")
    expect(relativeTime("2026-10-14T15:50:00Z", at)).toBe("40 min ago")
    expect(relativeTime("2026-10-13T16:30:00Z", at)).toBe("yesterday")
  })

  it("name zones by their city and know when two zones differ", () => {
    expect(cityOf("America/Argentina/Buenos_Aires")).toBe("Buenos Aires")
    expect(cityOf("America/Sao_Paulo")).toBe("São Paulo")
    expect(timesDiffer(at, "Europe/Berlin", "Europe/Paris")).toBe(false)
    expect(timesDiffer(at, "Europe/Berlin", "Europe/Dublin")).toBe(true)
  })

  it("are in the browser's zone by its present name, which the browser may not know", async () => {
    const resolved = new Intl.DateTimeFormat().resolvedOptions()
    const browser = vi.spyOn(Intl.DateTimeFormat.prototype, "resolvedOptions")
    browser.mockReturnValue({ ...resolved, timeZone: "Europe/Dublin" })
    await nameOwnZone(new Map([["Europe/Dublin", {}]]))
    expect(ownZone()).toBe("Europe/Dublin")
    browser.mockReturnValue({ ...resolved, timeZone: "Asia/Calcutta" })
    await nameOwnZone(new Map([["Asia/Kolkata", {}]]))
    expect(ownZone()).toBe("Asia/Kolkata")
    browser.mockReturnValue({ ...resolved, timeZone: "AGT" })
    await nameOwnZone(new Map())
    expect(ownZone()).toBe("UTC")
    browser.mockRestore()
  })

  it("begin an English week on Monday", () => {
    expect(weekdayNames().map(day => day.name)).toEqual(["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"])
  })
})

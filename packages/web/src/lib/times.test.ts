import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import {
  relativeTime,
  cityOf,
  timeText,
  timesDiffer,
  dateOf,
  dayPart,
  daysAway,
  dayWord,
  hourOf,
  longDay,
  shortDay,
  durationText,
  weekdayNames,
} from "./times.ts"

beforeAll(() => vi.stubGlobal("document", { documentElement: { lang: "en" } }))
afterAll(() => vi.unstubAllGlobals())

const at = "2026-10-14T16:30:00Z"

describe("times as the pages write them", () => {
  it("show the same instant on each side's clock", () => {
    expect(timeText(at, "Europe/Dublin")).toBe("17:30")
    expect(timeText(at, "Europe/Berlin")).toBe("18:30")
    expect(timeText("2026-10-14T23:30:00Z", "UTC")).toBe("23:30")
    expect(timeText("2026-10-14T00:05:00Z", "UTC")).toBe("00:05")
  })

  it("name the day as it is there", () => {
    expect(longDay(at, "Europe/Dublin")).toBe("Wednesday 14 October")
    expect(shortDay("2026-10-14T22:30:00Z", "Asia/Tokyo")).toBe("Thu 15 Oct")
    expect(dateOf("2026-10-14T22:30:00Z", "Asia/Tokyo")).toBe("2026-10-15")
  })

  it("say today, tomorrow and the weekday by the calendar there, not by 24 hours", () => {
    const lateEvening = "2026-10-14T22:50:00Z"
    expect(dayWord("2026-10-14T23:10:00Z", "Europe/Dublin", lateEvening)).toBe("tomorrow")
    expect(dayWord("2026-10-14T23:10:00Z", "UTC", lateEvening)).toBe("today")
    expect(dayWord("2026-10-16T09:00:00Z", "UTC", lateEvening)).toBe("Friday")
    expect(dayWord("2026-10-22T09:00:00Z", "UTC", lateEvening)).toBe("Thu 22 Oct")
    expect(daysAway("2026-10-25T12:00:00Z", "Europe/Dublin", "2026-10-24T12:00:00Z")).toBe(1)
  })

  it("tell the hour for the sun, halves included", () => {
    expect(hourOf(at, "Europe/Dublin")).toBe(17.5)
    expect(hourOf(at, "Asia/Kolkata")).toBe(22)
    expect([3, 9, 15, 20, 23].map(dayPart)).toEqual(["night", "morning", "afternoon", "evening", "night"])
  })

  it("write spans with their units and the past in few words", () => {
    expect(durationText(85 * 60_000)).toBe("1 h 25 min")
    expect(durationText(45 * 60_000)).toBe("45 min")
    expect(durationText(120 * 60_000)).toBe("2 h")
    expect(durationText(3 * 86_400_000)).toBe("3 days")
    expect(relativeTime("2026-10-14T15:50:00Z", at)).toBe("40 min ago")
    expect(relativeTime("2026-10-13T16:30:00Z", at)).toBe("yesterday")
  })

  it("name places by their city and know when two clocks differ", () => {
    expect(cityOf("America/Argentina/Buenos_Aires")).toBe("Buenos Aires")
    expect(cityOf("America/Sao_Paulo")).toBe("São Paulo")
    expect(timesDiffer(at, "Europe/Berlin", "Europe/Paris")).toBe(false)
    expect(timesDiffer(at, "Europe/Berlin", "Europe/Dublin")).toBe(true)
  })

  it("begin an English week on Monday", () => {
    expect(weekdayNames().map(day => day.name)).toEqual(["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"])
  })
})

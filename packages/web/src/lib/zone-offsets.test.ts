import { setKnownOffsets } from "@rapport/domain/scheduling/zone-offsets"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { dateOf, dayWord, hourOf, timeInputValue, timeText } from "./times.ts"
import { instantAt } from "./wall-clock.ts"
import { instantOfLocalTime, knownOffsetsOf, localTimeOf } from "./zone-offsets.ts"

const SUMMER = Date.parse("2027-03-14T10:00:00Z") / 1000

/** A server for which Vancouver keeps summer time for ever from March 2027, and that knows a zone of the future. */
const reply = {
  from: "2025-01-01T00:00:00Z",
  to: "2030-01-01T00:00:00Z",
  items: [
    { names: ["America/Vancouver"], offset: -480, changes: [[SUMMER, -420]] },
    { names: ["Moon/Tycho"], offset: 90, changes: [] },
  ] as { names: string[]; offset: number; changes: [number, number][] }[],
}

beforeAll(() => vi.stubGlobal("document", { documentElement: { lang: "en" } }))
afterAll(() => vi.unstubAllGlobals())
beforeEach(() => setKnownOffsets(knownOffsetsOf(reply)))
afterEach(() => setKnownOffsets(new Map()))

describe("times by the server's zone rules", () => {
  it("are shown, whatever the browser's rules are", () => {
    const december = "2027-12-01T17:00:00Z"
    expect(timeText(december, "America/Vancouver")).toBe("10:00")
    expect(timeInputValue(december, "America/Vancouver")).toBe("10:00")
    expect(hourOf(december, "America/Vancouver")).toBe(10)
    expect(dateOf("2027-12-02T06:30:00Z", "America/Vancouver")).toBe("2027-12-01")
    expect(dayWord("2027-12-02T06:30:00Z", "America/Vancouver", december)).toBe("today")
    expect(new Date(instantAt("2027-12-01", 600, "America/Vancouver")).toISOString()).toBe(
      "2027-12-01T17:00:00.000Z",
    )
  })

  it("are shown for a zone that the browser does not know, in every year", () => {
    expect(timeText("2027-12-01T17:00:00Z", "Moon/Tycho")).toBe("18:30")
    expect(timeText("2019-12-01T17:00:00Z", "Moon/Tycho")).toBe("18:30")
  })

  it("are not used for years that the server did not send", () => {
    expect(timeText("2019-12-01T17:00:00Z", "America/Vancouver")).toBe("09:00")
  })

  it("lead back to the same instant, and to the first after a skipped hour", () => {
    for (let at = SUMMER * 1000 - 86_400_000; at < SUMMER * 1000 + 86_400_000; at += 900_000)
      expect(instantOfLocalTime(localTimeOf(at, "America/Vancouver"), "America/Vancouver")).toBe(at)
    expect(instantAt("2027-03-14", 150, "America/Vancouver")).toBe(SUMMER * 1000)
  })
})

import { describe, expect, it } from "vitest"
import { timeZone } from "./fields.ts"
import { canonicalTimeZone, otherNamesOf, timeZones } from "./time-zones.ts"

describe("a time zone", () => {
  it.each([
    ["Europe/Kiev", "Europe/Kyiv"],
    ["Asia/Calcutta", "Asia/Kolkata"],
    ["Asia/Saigon", "Asia/Ho_Chi_Minh"],
    ["Asia/Rangoon", "Asia/Yangon"],
    ["America/Godthab", "America/Nuuk"],
    ["US/Pacific", "America/Los_Angeles"],
    ["PST8PDT", "America/Los_Angeles"],
    ["CET", "Europe/Brussels"],
    ["Etc/UTC", "UTC"],
    ["GMT", "UTC"],
    ["europe/berlin", "Europe/Berlin"],
    ["etc/gmt+5", "Etc/GMT+5"],
  ])("is taken as %s and stored as %s", (written, stored) => {
    expect(timeZone.parse(written)).toBe(stored)
    expect(timeZone.parse(stored)).toBe(stored)
  })

  it.each([
    "AGT",
    "PNT",
    "PST",
    "EST",
    "MST",
    "IST",
    "Factory",
    "SystemV/EST5",
    "+02:00",
    "Etc/GMT+13",
    "",
    "constructor",
  ])("is not %s, which programs understand differently or not at all", written => {
    expect(timeZone.safeParse(written).success).toBe(false)
  })

  it("is in the list whatever name this JavaScript engine has for it", () => {
    for (const name of Intl.supportedValuesOf("timeZone"))
      expect(canonicalTimeZone(name), name).not.toBeNull()
    expect(Intl.supportedValuesOf("timeZone").length).toBeGreaterThan(400)
  })

  it("has the same offsets by each of its names", () => {
    for (const name of timeZones)
      for (const other of otherNamesOf(name))
        for (const at of ["2026-01-15T12:00:00Z", "2026-07-15T12:00:00Z"]) {
          const instant = Temporal.Instant.from(at)
          expect(instant.toZonedDateTimeISO(other).offset, other).toBe(
            instant.toZonedDateTimeISO(name).offset,
          )
        }
  })
})

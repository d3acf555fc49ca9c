import { expect, test } from "vitest"
import { DAY } from "./calendar-days.ts"
import { firstInstantAt, localDay, offsetAt, zoneOffsets } from "./zone-offsets.ts"

const utc = (text: string): number => Date.parse(text)

/** All offset changes of a zone from 1990 to 2040, according to Temporal. */
const clockChanges = (timeZone: string): { at: number; before: number; after: number }[] => {
  const changes: { at: number; before: number; after: number }[] = []
  let there = Temporal.Instant.from("1990-01-01T00:00:00Z").toZonedDateTimeISO(timeZone)
  for (;;) {
    const next = there.getTimeZoneTransition("next")
    if (!next || next.epochMilliseconds >= utc("2041-01-01T00:00:00Z")) return changes
    const before = next.subtract({ seconds: 1 }).offsetNanoseconds / 1e6
    changes.push({ at: next.epochMilliseconds, before, after: next.offsetNanoseconds / 1e6 })
    there = next
  }
}

test("all offset changes of all zones from 1990 to 2040 are found to the second", {
  timeout: 60_000,
}, () => {
  let checked = 0
  for (const timeZone of Intl.supportedValuesOf("timeZone")) {
    const zone = zoneOffsets(timeZone, utc("1990-01-05T00:00:00Z"), utc("2040-12-20T00:00:00Z"))
    const changes = clockChanges(timeZone)
    const found = zone.ends.slice(0, -1)
    expect(found, timeZone).toEqual(changes.map(change => change.at))
    for (const { at, before, after } of changes) {
      expect([offsetAt(zone, at - 1), offsetAt(zone, at)], timeZone).toEqual([before, after])
    }
    checked += changes.length
  }
  expect(checked).toBeGreaterThan(15_000)
})

test("offsets of early years have seconds", () => {
  const monrovia = zoneOffsets("Africa/Monrovia", utc("1971-06-01T00:00:00Z"), utc("1972-06-01T00:00:00Z"))
  expect(offsetAt(monrovia, utc("1971-06-01T00:00:00Z"))).toBe(-(44 * 60 + 30) * 1000)
  expect(offsetAt(monrovia, utc("1972-06-01T00:00:00Z"))).toBe(0)
})

test("a local time is the first instant with this local time or a later one", () => {
  const berlin = zoneOffsets("Europe/Berlin", utc("2026-03-01T00:00:00Z"), utc("2026-11-01T00:00:00Z"))
  const firstReading = (text: string) => new Date(firstInstantAt(berlin, utc(`${text}Z`))).toISOString()
  expect(firstReading("2026-03-29T01:59")).toBe("2026-03-29T00:59:00.000Z")
  expect(firstReading("2026-03-29T02:00")).toBe("2026-03-29T01:00:00.000Z")
  expect(firstReading("2026-03-29T02:59")).toBe("2026-03-29T01:00:00.000Z")
  expect(firstReading("2026-03-29T03:01")).toBe("2026-03-29T01:01:00.000Z")
  expect(firstReading("2026-10-25T02:30")).toBe("2026-10-25T00:30:00.000Z")
  expect(firstReading("2026-10-25T03:00")).toBe("2026-10-25T02:00:00.000Z")
})

test("every local time of a skipped date is the instant of the change", () => {
  const apia = zoneOffsets("Pacific/Apia", utc("2011-12-28T00:00:00Z"), utc("2012-01-02T00:00:00Z"))
  for (const time of ["2011-12-30T00:00Z", "2011-12-30T12:00Z", "2011-12-31T00:00Z"]) {
    expect(firstInstantAt(apia, utc(time))).toBe(utc("2011-12-30T10:00:00Z"))
  }
  expect(localDay(apia, utc("2011-12-30T09:59:59Z"))).toBe(utc("2011-12-29T00:00:00Z") / DAY)
  expect(localDay(apia, utc("2011-12-30T10:00:00Z"))).toBe(utc("2011-12-31T00:00:00Z") / DAY)
})

test("an unknown zone is an error, not UTC", () => {
  expect(() => zoneOffsets("Mars/Olympus", 0, DAY)).toThrow(RangeError)
})

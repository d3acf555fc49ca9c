import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { ImportOptions } from "../external/import-options.ts"
import { resolveBusy } from "../external/owner-zones.ts"
import { expandCalendars } from "./expand-calendars.ts"
import { expandInWorker } from "./expand-in-worker.ts"

const calendar = (name: string): string =>
  readFileSync(new URL(`./testing/calendars/${name}.ics`, import.meta.url), "utf8")

const options: ImportOptions = {
  from: Date.parse("2027-02-28T00:00:00Z"),
  to: Date.parse("2028-04-01T00:00:00Z"),
  zones: { timeZone: "Asia/Kolkata", travel: [] },
  ownAddresses: ["coach@example.com"],
  ownHost: "coach.example.org",
}

const short = (at: number) => new Date(at).toISOString().slice(0, 16).replace(":00.000Z", "")

const expand = (text: string, more: Partial<ImportOptions> = {}) =>
  expandCalendars([{ text, calendar: null }], { ...options, ...more })

const busyIn = (text: string, more: Partial<ImportOptions> = {}): string[] => {
  const expanded = expand(text, more)
  if (!expanded.ok) throw new Error(expanded.code)
  return resolveBusy(more.zones ?? options.zones, expanded.busy)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, kind }) => `${short(start)}/${short(end)}${kind === "busy" ? "" : ` ${kind}`}`)
}

describe("busy times of a calendar", () => {
  it("recur across a DST change, without dates that are excluded, moved or cancelled", () => {
    expect(busyIn(calendar("weekly-berlin"), { to: Date.parse("2027-04-06T00:00:00Z") })).toEqual([
      "2027-03-01T17:00/2027-03-01T18:30",
      "2027-03-03T17:00/2027-03-03T18:30",
      "2027-03-15T19:00/2027-03-15T20:00",
      "2027-03-29T16:00/2027-03-29T17:30",
      "2027-04-05T16:00/2027-04-05T17:30",
    ])
  })

  it("are right in Windows zones, prefixed IANA names and zones defined by the file", () => {
    expect(busyIn(calendar("windows-and-embedded-zones"))).toEqual([
      "2027-03-01T07:30/2027-03-01T08:30",
      "2027-03-28T00:00/2027-03-28T00:30",
      "2027-07-01T06:30/2027-07-01T07:30",
      "2027-07-01T08:00/2027-07-01T09:00",
      "2027-07-01T14:00/2027-07-01T14:45",
      "2027-08-01T04:30/2027-08-01T05:30",
      "2027-10-30T23:00/2027-10-31T01:30",
    ])
  })

  it("use the owner's zone where the file has none, and skip transparent events", () => {
    expect(busyIn(calendar("days-and-status"))).toEqual([
      "2027-03-02T03:30/2027-03-02T04:30",
      "2027-03-03T18:30/2027-03-04T18:30",
      "2027-03-07T09:00/2027-03-07T10:00 tentative",
      "2027-03-11T09:00/2027-03-11T10:00",
      "2027-03-11T12:00/2027-03-11T13:00",
      "2027-03-25T18:30/2027-03-28T18:30",
    ])
  })

  it("of whole days start and end at midnight, also on a day with a DST change", () => {
    const days = busyIn(calendar("days-and-status"), {
      zones: { timeZone: "Europe/Berlin", travel: [] },
    })
    expect(days).toContain("2027-03-25T23:00/2027-03-28T22:00")
  })

  it("use the first of an ambiguous hour, and follow a new rule from its THISANDFUTURE override", () => {
    expect(busyIn(calendar("clock-changes"))).toEqual([
      "2027-03-25T01:30/2027-03-25T02:00",
      "2027-03-26T01:30/2027-03-26T02:00",
      "2027-03-27T01:30/2027-03-27T02:00",
      "2027-03-28T01:30/2027-03-28T02:00",
      "2027-03-29T00:30/2027-03-29T01:00",
      "2027-03-30T00:30/2027-03-30T01:00",
      "2027-04-05T07:00/2027-04-05T08:00",
      "2027-04-12T07:00/2027-04-12T08:00",
      "2027-04-19T12:00/2027-04-19T12:30",
      "2027-04-26T12:00/2027-04-26T12:30",
      "2027-10-31T00:30/2027-10-31T02:45",
    ])
  })

  it("of a rule without end stop at the end of the window, and too many are refused", () => {
    expect(busyIn(calendar("weekly-berlin")).length).toBeLessThan(60)
    expect(expand(calendar("never-ends"))).toEqual({ ok: false, code: "too_many_events" })
  })

  it("skip days that do not exist", () => {
    expect(busyIn(calendar("never-happens"))).toEqual([
      "2027-03-01T00:00/2027-03-01T01:00",
      "2028-02-29T09:00/2028-02-29T10:00",
    ])
  })

  it("are not made from a file that is no calendar, or truncated", () => {
    const half = calendar("weekly-berlin").slice(0, 500)
    for (const text of ["", "<html>Please sign in</html>", half, "BEGIN:VCALENDAR\nEND:VEVENT"])
      expect(expand(text)).toEqual({ ok: false, code: "not_a_calendar" })
  })

  it("are empty for an empty calendar", () => {
    expect(busyIn("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n")).toEqual([])
  })
})

describe("a hostile calendar", () => {
  const of = (...parts: string[]): string =>
    ["BEGIN:VCALENDAR", "VERSION:2.0", ...parts, "END:VCALENDAR", ""].join("\r\n")
  const event = (...lines: string[]): string => ["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\r\n")
  const freeBusy = (value: string): string => `BEGIN:VFREEBUSY\r\nFREEBUSY:${value}\r\nEND:VFREEBUSY`
  const good = event("DTSTART:20270301T090000Z", "DURATION:PT1H")
  const goodTime = "2027-03-01T09:00/2027-03-01T10:00"

  it.each([
    [
      "a length of millions of years",
      ["DTSTART;TZID=Europe/Berlin:20270301T090000", "DURATION:P999999999999W"],
    ],
    ["days that last as long", ["DTSTART;VALUE=DATE:20270301", "DURATION:P99999999999999W"]],
    ["a start that is none", ["DTSTART:hello", "DTEND:world"]],
  ])("with %s hides no other event, and alone is no calendar", (_, lines) => {
    expect(busyIn(of(event(...lines), good))).toContain(goodTime)
    expect(expand(of(event(...lines)))).toEqual({ ok: false, code: "not_a_calendar" })
  })

  it.each([
    ["a rule that ends on no day", "RRULE:FREQ=DAILY;UNTIL=nay", "rule"],
    ["a further date that is none", "RDATE;VALUE=PERIOD:nay/PT", "dates"],
  ])("with %s counts once, and is marked", (_, line, reason) => {
    const expanded = expand(of(event("DTSTART:20270301T090000Z", "DURATION:PT1H", line)))
    expect(busyIn(of(event("DTSTART:20270301T090000Z", "DURATION:PT1H", line)))).toEqual([goodTime])
    expect(expanded).toMatchObject({ ok: true, events: 1, unread: [{ reason, line: 3 }] })
  })

  it("has busy times within the window only", () => {
    for (const value of ["20270101T000000Z/99991231T000000Z", "20270101T000000Z/P9999999999W"])
      expect(busyIn(of(freeBusy(value)))).toEqual(["2027-02-28T00:00/2028-04-01T00:00"])
  })

  it("with too many busy times is refused", () => {
    const times = Array.from({ length: 60_000 }, () => "20270301T090000Z/PT1M").join(",")
    expect(expand(of(freeBusy(times)))).toEqual({ ok: false, code: "too_many_events" })
  })

  it("with tens of thousands of events with one UID is expanded in time", () => {
    const events = Array.from({ length: 40_000 }, () =>
      event("UID:a", "DTSTART:20270301T090000Z", "DURATION:PT1M"),
    )
    expect(expand(of(...events)).ok).toBe(true)
  }, 20_000)
})

describe("expanding in a worker", () => {
  it("gives the same result", async () => {
    const apart = await expandInWorker([{ text: calendar("clock-changes"), calendar: null }], options)
    expect(expand(calendar("clock-changes"))).toEqual(apart)
  })

  it("ends when it takes too long", async () => {
    await expect(
      expandInWorker([{ text: calendar("never-ends"), calendar: null }], options, 100),
    ).rejects.toMatchObject({
      code: "too_many_events",
    })
  })
})

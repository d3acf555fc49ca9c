import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { expandCalendars } from "./expand-calendars.ts"
import { calendar, event } from "./testing/busy-in.ts"

const options = {
  from: Date.parse("2027-01-01T00:00:00Z"),
  to: Date.parse("2028-02-01T00:00:00Z"),
  zones: {
    timeZone: "America/New_York",
    travel: [{ start: "2027-03-01", end: "2027-03-20", timeZone: "Asia/Tokyo" }],
  },
  ownAddresses: [],
  ownHost: "coach.example.org",
}

const names = fc.constantFrom(
  "DTSTART",
  "DTEND",
  "DURATION",
  "RRULE",
  "EXRULE",
  "RDATE",
  "EXDATE",
  "RECURRENCE-ID",
  "SEQUENCE",
  "DTSTAMP",
  "STATUS",
  "BEGIN",
  "END",
  "ATTENDEE",
  "FREEBUSY",
  "TZID",
  "TZOFFSETTO",
  "",
)
const params = fc.constantFrom(
  "",
  ";VALUE=DATE",
  ";VALUE=PERIOD",
  ";TZID=Europe/Berlin",
  ";TZID=Nowhere",
  ';TZID="',
  ";RANGE=THISANDFUTURE",
  ";=;=",
)
const values = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    "20270301",
    "20270301T090000Z",
    "20270301T090000",
    "99991231T235959Z",
    "00010101",
    "PT1H",
    "P99999999999999999999W",
    "20270301T090000Z/PT1H,x/y",
    "FREQ=DAILY;COUNT=3",
    "FREQ=YEARLY;BYDAY=53MO;BYMONTH=2",
    "FREQ=SECONDLY;INTERVAL=999999999;UNTIL=99991231",
    "FREQ=WEEKLY;BYSETPOS=-366;BYDAY=MO",
    "FREQ=YEARLY;COUNT=999999999;INTERVAL=999999999",
    "VEVENT",
    "VTIMEZONE",
    "VALARM",
    "STANDARD",
    "CANCELLED",
    "+9999",
  ),
)
const lines = fc.array(
  fc.tuple(names, params, values).map(([name, param, value]) => `${name}${param}:${value}`),
  { maxLength: 12 },
)
const good = event("UID:good", "DTSTART:20270302T090000Z", "DTEND:20270302T100000Z")
const NINE = Date.parse("2027-03-02T09:00:00Z")

describe("a broken event", () => {
  it("never fails the import, its neighbours count, and no busy time is outside the window", () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        // Only a line that breaks the structure of the valid event could hide it.
        const text = calendar(event(...before), good, event(...after))
        const expanded = expandCalendars([{ text, calendar: null }], options)
        if (!expanded.ok) throw new Error(expanded.code)
        const { fixed, floating } = expanded.busy
        expect(fixed.some(interval => interval.start === NINE)).toBe(true)
        for (const interval of [...fixed, ...floating]) {
          expect(interval.start < interval.end).toBe(true)
          expect(interval.start).toBeGreaterThanOrEqual(options.from - 2 * 86_400_000)
          expect(interval.end).toBeLessThanOrEqual(options.to + 2 * 86_400_000)
        }
        expect(expanded.unread.length).toBeLessThanOrEqual(expanded.events)
      }),
      { numRuns: 1500 },
    )
  }, 60_000)
})

describe("a very large calendar", () => {
  const many = (count: number, of: (n: number) => string) => Array.from({ length: count }, (_, n) => of(n))

  it.each<[string, () => string]>([
    [
      "a quarter of a million dates left out",
      () =>
        event(
          "UID:a",
          "DTSTART:20200101T090000Z",
          "DURATION:PT1H",
          "RRULE:FREQ=HOURLY",
          `EXDATE:${many(250_000, () => "20270301T090000Z").join()}`,
        ),
    ],
    [
      "a zone with a name of four megabytes",
      () => event("UID:a", `DTSTART;TZID=${"-1 ".repeat(1_300_000)}:20270301T090000`, "DURATION:PT1H"),
    ],
    [
      "a rule of a million days",
      () =>
        event(
          "UID:a",
          "DTSTART:20270301T090000Z",
          "DURATION:PT1H",
          `RRULE:FREQ=DAILY;BYDAY=${many(1_000_000, () => "MO").join()}`,
        ),
    ],
    [
      "a line of four megabytes of quotes",
      () => event("UID:a", "DTSTART:20270301T090000Z", `ATTENDEE;CN=${'"; '.repeat(1_300_000)}:x`),
    ],
    [
      "twenty thousand replaced occurrences",
      () =>
        [
          event("UID:a", "DTSTART:20270101T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY"),
          ...many(20_000, n =>
            event(
              "UID:a",
              `RECURRENCE-ID:20270101T${String(n % 24).padStart(2, "0")}${String(n % 60).padStart(2, "0")}00Z`,
              "DTSTART:20270301T090000Z",
              "DURATION:PT1H",
            ),
          ),
        ].join("\r\n"),
    ],
    [
      "twenty thousand series that ended",
      () =>
        many(20_000, n =>
          event(
            `UID:${n}`,
            "DTSTART;TZID=Europe/Berlin:20200101T090000",
            "DURATION:PT1H",
            "RRULE:FREQ=WEEKLY;COUNT=10",
          ),
        ).join("\r\n"),
    ],
  ])("with %s is read", (_, make) => {
    const expanded = expandCalendars([{ text: calendar(make(), good), calendar: null }], options)
    expect(expanded.ok && expanded.busy.fixed.some(interval => interval.start === NINE)).toBe(true)
  })
})

import { describe, expect, it } from "vitest"
import { busyIn, calendar, event, readAll } from "./testing/busy-in.ts"

const NINE = "2027-03-01T09:00/2027-03-01T10:00"
const nine = ["UID:nine", "DTSTART:20270301T090000Z", "DTEND:20270301T100000Z"]
const good = event("UID:good", "DTSTART:20270302T090000Z", "DTEND:20270302T100000Z")
const GOOD = "2027-03-02T09:00/2027-03-02T10:00"

describe("an event is parsed", () => {
  it.each([
    [
      "with dates that do not say so",
      ["DTSTART:20270301", "DTEND:20270302"],
      "2027-02-28T23:00/2027-03-01T23:00",
    ],
    [
      "with a whole day of no length",
      ["DTSTART;VALUE=DATE:20270301", "DTEND;VALUE=DATE:20270301"],
      "2027-02-28T23:00/2027-03-01T23:00",
    ],
    [
      "with a whole day of no length as a duration",
      ["DTSTART;VALUE=DATE:20270301", "DURATION:P0D"],
      "2027-02-28T23:00/2027-03-01T23:00",
    ],
    [
      "with a day that is said to be a time",
      ["DTSTART;VALUE=DATE-TIME:20270301", "DTEND;VALUE=DATE-TIME:20270302"],
      "2027-02-28T23:00/2027-03-01T23:00",
    ],
    [
      "with a midnight that is said to be a day",
      ["DTSTART;VALUE=DATE:20270301T000000", "DTEND;VALUE=DATE:20270302T000000"],
      "2027-02-28T23:00/2027-03-01T23:00",
    ],
    [
      "with a day that ends at a time",
      ["DTSTART;VALUE=DATE:20270301", "DTEND:20270302T120000"],
      "2027-02-28T23:00/2027-03-02T23:00",
    ],
    [
      "with a time that ends on a day",
      ["DTSTART:20270301T090000", "DTEND;VALUE=DATE:20270302"],
      "2027-03-01T08:00/2027-03-01T23:00",
    ],
    [
      "with a time that ends on its own day",
      ["DTSTART:20270301T090000", "DTEND;VALUE=DATE:20270301"],
      "2027-03-01T08:00/2027-03-01T23:00",
    ],
    ["with times without seconds", ["DTSTART:20270301T0900Z", "DTEND:20270301T1000Z"], NINE],
    [
      "with times of another spelling",
      ["DTSTART:2027-03-01T09:00:00Z", "DTEND:2027-03-01T10:00:00.000Z"],
      NINE,
    ],
    [
      "with times that name their offset",
      ["DTSTART:20270301T100000+0100", "DTEND:20270301T110000+01:00"],
      NINE,
    ],
    ["with blanks around times", ["DTSTART: 20270301T090000Z ", "DTEND:\t20270301T100000Z"], NINE],
    ["with a zone beside UTC", ["DTSTART;TZID=America/New_York:20270301T090000Z", "DURATION:PT1H"], NINE],
    [
      "that ends at the midnight of its day",
      ["DTSTART:20270301T230000Z", "DTEND:20270301T240000Z"],
      "2027-03-01T23:00/2027-03-02T00:00",
    ],
    ["with an empty end beside a length", ["DTSTART:20270301T090000Z", "DTEND:", "DURATION:PT1H"], NINE],
    [
      "with a broken sequence, stamp and answer",
      [...nine, "SEQUENCE:many", "DTSTAMP:now", "ATTENDEE;PARTSTAT=:mailto"],
      NINE,
    ],
    ["with a line of no meaning", [...nine, "!!!", "X-: y", ":", "DESCRIPTION"], NINE],
    ["with a quote that is never closed", [...nine, 'ORGANIZER;CN="Mara:mailto:m@b.example'], NINE],
    [
      "with a raw line break in a text that looks like lines",
      [
        "UID:a",
        "DESCRIPTION:Agenda",
        "Status: cancelled",
        "Dtstart: 9",
        "STATUS: CANCELLED",
        "END",
        "BEGIN again",
        ...nine,
      ],
      NINE,
    ],
    ["with an alarm that was not ended", ["BEGIN:VALARM", "TRIGGER:-PT15M", "ACTION:DISPLAY", ...nine], NINE],
    [
      "whose own length stands after an alarm that was not ended",
      ["UID:a", "DTSTART:20270301T090000Z", "BEGIN:VALARM", "TRIGGER:-PT15M", "DURATION:PT1H"],
      NINE,
    ],
    [
      "with an alarm that has a length of its own",
      [...nine, "BEGIN:VALARM", "DURATION:PT5H", "REPEAT:2", "END:VALARM"],
      NINE,
    ],
    [
      "with a person in it that has a state of their own",
      [...nine, "BEGIN:PARTICIPANT", "STATUS:CANCELLED", "DTSTART:20280101", "END:PARTICIPANT"],
      NINE,
    ],
    [
      "with names in quotes and colons",
      [...nine, 'ATTENDEE;CN="a:b;c";PARTSTAT=DECLINED:mailto:other@b.example'],
      NINE,
    ],
  ])("%s", (_, lines, busy) => {
    expect(busyIn(calendar(event(...lines), good))).toEqual(busy < GOOD ? [busy, GOOD] : [GOOD, busy])
  })

  it.each([
    ["with lines that end in CR alone", (text: string) => text.replaceAll("\r\n", "\r")],
    ["with lines that end in LF alone", (text: string) => text.replaceAll("\r\n", "\n")],
    ["with lines that end in CR twice", (text: string) => text.replaceAll("\r\n", "\r\r\n")],
    ["with an empty line after each", (text: string) => text.replaceAll("\r\n", "\r\n\r\n")],
    ["with folds inside its names", (text: string) => text.replaceAll("DTSTART", "DTS\r\n TART")],
    ["with a mark before it", (text: string) => `\uFEFF${text}`],
    ["in small letters", (text: string) => text.toLowerCase()],
    ["without its end before the next", (text: string) => text.replace("END:VEVENT\r\n", "")],
    ["without any end", (text: string) => text.replaceAll("END:VEVENT\r\n", "")],
    [
      "beside a task that was not ended",
      (text: string) => text.replace("BEGIN:VEVENT", "BEGIN:VTODO\r\nDUE:x\r\nBEGIN:VEVENT"),
    ],
    ["in a second calendar of one file", (text: string) => `${calendar()}${text}`],
  ])("%s", (_, change) => {
    expect(busyIn(change(calendar(event(...nine), good)))).toEqual([NINE, GOOD])
  })

  it.each([
    [
      "on a day that there is not",
      ["DTSTART:20270230T090000Z", "DURATION:PT1H"],
      "no_start: 20270230T090000Z",
    ],
    [
      "at an hour that there is not",
      ["DTSTART:20270301T250000Z", "DURATION:PT1H"],
      "no_start: 20270301T250000Z",
    ],
    ["without a start", ["UID:x", "DURATION:PT1H"], "no_start: null"],
    ["with an end that is none", ["DTSTART:20270301T090000Z", "DTEND:later"], "no_end: later"],
    [
      "that ends before it starts",
      ["DTSTART:20270301T090000Z", "DTEND:20270301T080000Z"],
      "no_end: 20270301T080000Z",
    ],
    [
      "with days that end before they start",
      ["DTSTART;VALUE=DATE:20270301", "DTEND;VALUE=DATE:20270227"],
      "no_end: 20270227",
    ],
    ["with a length that goes backwards", ["DTSTART:20270301T090000Z", "DURATION:-PT1H"], "no_end: -PT1H"],
  ])("not %s, which is told, and its neighbours are", (_, lines, reported) => {
    expect(readAll([calendar(event(...lines), good)])).toMatchObject({
      busy: [GOOD],
      unread: [reported],
      events: 2,
    })
  })

  it.each([
    ["how it recurs", ["RRULE:FREQ=NEVER"], "rule: FREQ=NEVER"],
    ["further dates", ["RDATE:20270305T090000Z,soon"], "dates: soon"],
    ["dates without it", ["EXDATE:never"], "dates: never"],
    ["what it replaces", ["RECURRENCE-ID:once"], "replaced: once"],
  ])("but for %s, which is told", (_, lines, reported) => {
    const { busy, unread } = readAll([calendar(event(...nine, ...lines), good)])
    expect([busy.includes(NINE), unread]).toEqual([true, [reported]])
  })

  it("beside objects of the same account that are no calendars, which are reported", () => {
    const { busy, unread, events } = readAll([calendar(event(...nine)), "<html>", calendar(good), ""])
    expect([busy, unread, events]).toEqual([[NINE, GOOD], ["no_start: null", "no_start: null"], 4])
  })

  it.each([
    ["free", "TRANSP:TRANSPARENT"],
    ["cancelled", "STATUS:CANCELLED"],
  ])("and says nothing of broken times where it is %s", (_, line) => {
    const { busy, unread } = readAll([
      calendar(event("DTSTART:20270301T090000Z", "DTEND:?", "RRULE:?", line), good),
    ])
    expect([busy, unread]).toEqual([[GOOD], []])
  })
})

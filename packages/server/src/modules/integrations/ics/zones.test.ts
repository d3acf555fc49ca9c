import { describe, expect, it } from "vitest"
import { busyIn, calendar, event, readAll } from "./testing/busy-in.ts"

/** Noon in winter and in summer, with a TZID. */
const noons = (tzid: string): string =>
  ["20270115", "20270715"]
    .map(day => event(`UID:${day}`, `DTSTART;TZID=${tzid}:${day}T120000`, `DTEND;TZID=${tzid}:${day}T130000`))
    .join("\r\n")
const hoursIn = (text: string) => busyIn(text).map(interval => interval.slice(11, 16))
const hoursOf = (tzid: string, ...zones: string[]) => hoursIn(calendar(...zones, noons(tzid)))

const vtimezone = (tzid: string, ...lines: string[]) =>
  ["BEGIN:VTIMEZONE", `TZID:${tzid}`, ...lines, "END:VTIMEZONE"].join("\r\n")
const standard = (...lines: string[]) => ["BEGIN:STANDARD", ...lines, "END:STANDARD"].join("\r\n")
const daylight = (...lines: string[]) => ["BEGIN:DAYLIGHT", ...lines, "END:DAYLIGHT"].join("\r\n")
const american = (offset: number, from = "16010101") => [
  standard(
    `DTSTART:${from}T020000`,
    `TZOFFSETFROM:-0${offset - 1}00`,
    `TZOFFSETTO:-0${offset}00`,
    "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
  ),
  daylight(
    `DTSTART:${from}T020000`,
    `TZOFFSETFROM:-0${offset}00`,
    `TZOFFSETTO:-0${offset - 1}00`,
    "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
  ),
]

describe("a zone is resolved", () => {
  it.each([
    ["by its name", "America/New_York", ["17:00", "16:00"]],
    ["in capitals", "AMERICA/NEW_YORK", ["17:00", "16:00"]],
    ["with a blank after it", "America/New_York ", ["17:00", "16:00"]],
    ["with blanks for its low lines", "America/New York", ["17:00", "16:00"]],
    ["behind a program's own path", "/freeassociation.sourceforge.net/America/New_York", ["17:00", "16:00"]],
    ["by an old name", "US/Eastern", ["17:00", "16:00"]],
    ["by Windows' name", "Eastern Standard Time", ["17:00", "16:00"]],
    ["by Windows' name in small letters", "eastern standard time ", ["17:00", "16:00"]],
    ["by Windows' name of its summer", "Eastern Daylight Time", ["17:00", "16:00"]],
    ["by a numbered name of Windows", "Eastern Standard Time 1", ["17:00", "16:00"]],
    ["by a numbered name", "Europe/Berlin-2", ["11:00", "10:00"]],
    ["by Outlook's name", '"(UTC-05:00) Eastern Time (US & Canada)"', ["17:00", "16:00"]],
    ["by Outlook's name without quotes", "(UTC-05:00) Eastern Time (US & Canada)", ["17:00", "16:00"]],
    ["by Outlook's older name", '"(GMT-05:00) Eastern Time (US and Canada)"', ["17:00", "16:00"]],
    ["by Outlook's name without the offset", "Pacific Time (US & Canada)", ["20:00", "19:00"]],
    [
      "by Outlook's list of cities",
      '"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"',
      ["11:00", "10:00"],
    ],
    ["by Outlook's one city", '"(UTC+10:00) Brisbane"', ["02:00", "02:00"]],
    ["by Outlook's name of UTC", "(UTC) Coordinated Universal Time", ["12:00", "12:00"]],
    ["by Microsoft's address of UTC", "tzone://Microsoft/Utc", ["12:00", "12:00"]],
    ["by a city", "Istanbul", ["09:00", "09:00"]],
    ["as an offset", "GMT-0500", ["17:00", "17:00"]],
    ["as an offset with a colon", '"UTC+05:30"', ["06:30", "06:30"]],
    ["as an offset of hours", "UTC+1", ["11:00", "11:00"]],
    ["as an offset alone", "-0500", ["17:00", "17:00"]],
    ["as an offset with the sign turned round", "Etc/GMT+5", ["17:00", "17:00"]],
    ["as UTC", "UTC", ["12:00", "12:00"]],
  ])("%s", (_, tzid, hours) => {
    expect(hoursOf(tzid)).toEqual(hours)
  })

  it.each([
    ["before a short name that means something else", "EST", american(5), ["17:00", "16:00"]],
    ["before a name of Windows", "Central Standard Time", american(5), ["17:00", "16:00"]],
    ["for a name of its own", "Customized Time Zone", american(5), ["17:00", "16:00"]],
    ["for a name in other letters", "customized time zone ", american(5), ["17:00", "16:00"]],
    [
      "with no offset before it",
      "Ours",
      [standard("TZOFFSETTO:+1000", "DTSTART:16010101T000000")],
      ["02:00", "02:00"],
    ],
    ["with no start", "Ours", [standard("TZOFFSETTO:+1000")], ["02:00", "02:00"]],
    [
      "with summers and no offset before them",
      "Ours",
      american(5).map(line => line.replace(/TZOFFSETFROM.*\r\n/, "")),
      ["17:00", "16:00"],
    ],
    [
      "by the place that it names",
      "Ours",
      [
        "X-LIC-LOCATION:Europe/Berlin",
        standard("DTSTART:19701025T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100"),
      ],
      ["11:00", "10:00"],
    ],
    [
      "unless its last change lies years back and the name is known",
      "Eastern Standard Time",
      american(5, "20150101").map(line => line.replace(/RRULE.*\r\n/, "")),
      ["17:00", "16:00"],
    ],
  ])("by the file's own account, %s", (_, tzid, lines, hours) => {
    const components = vtimezone(tzid.trim() === tzid ? tzid : "Customized Time Zone", ...lines)
    expect(hoursOf(tzid, components)).toEqual(hours)
  })

  it("by its IANA name rather than by an incomplete VTIMEZONE, unless a complete one differs", () => {
    const half = vtimezone(
      "Europe/Berlin",
      standard("DTSTART:19701025T030000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0100"),
    )
    expect(hoursOf("Europe/Berlin", half)).toEqual(["11:00", "10:00"])
    expect(hoursOf("Europe/Berlin", vtimezone("Europe/Berlin", ...american(5)))).toEqual(["17:00", "16:00"])
  })

  it("from X-WR-TIMEZONE for floating times, while dates stay in the owner's zone", () => {
    const floating = event("UID:f", "DTSTART:20270115T120000", "DTEND:20270115T130000")
    const day = event("UID:d", "DTSTART;VALUE=DATE:20270120")
    expect(busyIn(calendar("X-WR-TIMEZONE:America/New_York", floating, day))).toEqual([
      "2027-01-15T17:00/2027-01-15T18:00",
      "2027-01-19T23:00/2027-01-20T23:00",
    ])
    expect(busyIn(calendar(floating))).toEqual(["2027-01-15T11:00/2027-01-15T12:00"])
  })
})

describe("an unknown zone", () => {
  it.each(["Middle Earth", "XYZ", "Custom/Zone", "PST", '"(UTC+01:00) Nowhere"'])("is reported: %s", tzid => {
    const { busy, unread } = readAll([calendar(noons(tzid))])
    expect(unread).toEqual(Array(2).fill(`zone: ${tzid.replaceAll('"', "")}`))
    expect(busy.map(interval => interval.slice(11, 16))).toEqual(["11:00", "10:00"])
  })

  it("is reported where only DTEND or the calendar has one", () => {
    const end = event("DTSTART;TZID=Europe/Berlin:20270115T120000", "DTEND;TZID=Middle Earth:20270115T130000")
    const floating = event("DTSTART:20270116T120000", "DTEND:20270116T130000")
    expect(readAll([calendar("X-WR-TIMEZONE:Middle Earth", end, floating)])).toMatchObject({
      busy: ["2027-01-15T11:00/2027-01-15T12:00", "2027-01-16T11:00/2027-01-16T12:00"],
      unread: ["zone: Middle Earth", "zone: null"],
    })
  })

  it("falls back to X-WR-TIMEZONE", () => {
    const { busy, unread } = readAll([calendar("X-WR-TIMEZONE:Asia/Tokyo", noons("Middle Earth"))])
    expect([busy.map(interval => interval.slice(11, 16)), unread.length]).toEqual([["03:00", "03:00"], 2])
  })
})

describe("many calendars with the same VTIMEZONE", () => {
  it("are parsed in time", () => {
    const texts = Array.from({ length: 3000 }, (_, n) =>
      calendar(
        vtimezone("Ours", ...american(5)),
        event(`UID:${n}`, "DTSTART;TZID=Ours:20270115T120000", "DURATION:PT1H"),
      ),
    )
    expect(readAll(texts).events).toBe(3000)
  }, 20_000)
})

import { describe, expect, it } from "vitest"
import { readEvents } from "../google/google-events.ts"
import { busyIn, calendar, event } from "../ics/testing/busy-in.ts"

const GOOGLE = {
  from: Date.parse("2027-01-01T00:00:00Z"),
  to: Date.parse("2028-01-01T00:00:00Z"),
  ownHost: "coach.example.org",
  ownAddresses: ["mara@example.com"],
}
const attendee = (participation: string) =>
  `ATTENDEE;CN=Mara;PARTSTAT=${participation}:mailto:mara@example.com`
const self = (responseStatus: string) => ({
  attendees: [
    { email: "boss@b.example", responseStatus: "accepted" },
    { self: true, responseStatus },
  ],
})

/** The same event in ICS (and CalDAV) and in Google's API, and its busy status. */
const events: [what: string, lines: string[], google: object, kind: "busy" | "tentative" | "free"][] = [
  ["an ordinary event", [], {}, "busy"],
  ["a tentative one", ["STATUS:TENTATIVE"], { status: "tentative" }, "tentative"],
  ["a cancelled one", ["STATUS:CANCELLED"], { status: "cancelled" }, "free"],
  ["one that is shown as free", ["TRANSP:TRANSPARENT"], { transparency: "transparent" }, "free"],
  ["an invitation that was accepted", [attendee("ACCEPTED")], self("accepted"), "busy"],
  ["one that was declined", [attendee("DECLINED")], self("declined"), "free"],
  ["one that was answered with maybe", [attendee("TENTATIVE")], self("tentative"), "tentative"],
  ["one that was not answered", [attendee("NEEDS-ACTION")], self("needsAction"), "tentative"],
  [
    "one that somebody else declined",
    ["ATTENDEE;PARTSTAT=DECLINED:mailto:boss@b.example"],
    { attendees: [{ email: "boss@b.example", responseStatus: "declined" }] },
    "busy",
  ],
  [
    "being out of office",
    ["X-MICROSOFT-CDO-BUSYSTATUS:OOF", "TRANSP:TRANSPARENT"],
    { eventType: "outOfOffice", transparency: "transparent" },
    "busy",
  ],
  [
    "working elsewhere",
    ["X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE"],
    { eventType: "workingLocation" },
    "free",
  ],
  ["a birthday", ["CATEGORIES:Family,Birthday"], { eventType: "birthday" }, "free"],
  ["time to focus", [], { eventType: "focusTime" }, "busy"],
]

describe("the busy status of an event is the same in every source", () => {
  it.each(events)("%s", (_, lines, google, kind) => {
    const fromFile = busyIn(calendar(event("UID:a", "DTSTART:20270301T090000Z", "DURATION:PT1H", ...lines)))
    const time = {
      start: { dateTime: "2027-03-01T10:00:00+01:00" },
      end: { dateTime: "2027-03-01T11:00:00+01:00" },
    }
    const { busy } = readEvents(
      [{ calendar: "Mara", event: { id: "a", iCalUID: "a", ...time, ...google } }],
      GOOGLE,
    )
    const wanted =
      kind === "free" ? [] : [`2027-03-01T09:00/2027-03-01T10:00${kind === "busy" ? "" : " tentative"}`]
    expect(fromFile).toEqual(wanted)
    expect(busy.fixed.map(interval => interval.kind)).toEqual(kind === "free" ? [] : [kind])
  })

  it("Outlook's properties for tentative and free are understood", () => {
    const kinds = ["TENTATIVE", "FREE", "BUSY"].map(
      status =>
        busyIn(
          calendar(
            event("DTSTART:20270301T090000Z", "DURATION:PT1H", `X-MICROSOFT-CDO-BUSYSTATUS:${status}`),
          ),
        )[0]?.split(" ")[1] ?? null,
    )
    expect(kinds).toEqual(["tentative", null, null])
    expect(
      busyIn(calendar(event("DTSTART:20270301T090000Z", "DURATION:PT1H", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"))),
    ).toEqual([])
  })

  it("a calendar named by its owner's email address shows whose reply counts", () => {
    const declined = event(
      "DTSTART:20270301T090000Z",
      "DURATION:PT1H",
      "ATTENDEE;PARTSTAT=DECLINED:mailto:m.private@mail.example",
    )
    expect(busyIn(calendar(declined))).toHaveLength(1)
    expect(busyIn(calendar("X-WR-CALNAME:m.private@mail.example", declined))).toEqual([])
  })
})

describe("Google's events", () => {
  const at = (hour: string, more: object = {}) => ({
    id: hour,
    iCalUID: "one",
    start: { dateTime: `2027-03-01T${hour}:00:00Z` },
    end: { dateTime: `2027-03-01T${hour}:30:00Z` },
    ...more,
  })

  it("that are in several calendars of an account count once, in the newest version", () => {
    const original = { originalStartTime: { dateTime: "2027-03-01T08:00:00Z" } }
    const { busy } = readEvents(
      [
        { calendar: "Mara", event: at("12", { sequence: 2, ...original }) },
        { calendar: "Team", event: at("09", { sequence: 1, ...original }) },
      ],
      GOOGLE,
    )
    expect(busy.fixed.map(interval => new Date(interval.start).getUTCHours())).toEqual([12])
  })

  it("without a readable time are reported, and their neighbours kept", () => {
    const broken = [
      { id: "x", start: { dateTime: "soon" }, end: {} },
      { id: "y", start: { date: "2027-03-01" }, end: { date: "2027-02-01" } },
    ]
    const { busy, unread, events } = readEvents(
      [...broken, at("09")].map(event => ({ calendar: "Mara", event })),
      GOOGLE,
    )
    expect(busy.fixed).toHaveLength(1)
    expect(events).toBe(3)
    expect(unread).toMatchObject([
      { reason: "no_start", start: null, value: "soon", calendar: "Mara" },
      { reason: "no_end", start: "2027-03-01", value: "2027-02-01" },
    ])
  })
})

import { describe, expect, it } from "vitest"
import { busyIn, calendar, event, readAll } from "./testing/busy-in.ts"

const series = (...lines: string[]) => event("UID:s", ...lines)
const starts = (text: string, zone?: string) => busyIn(text, zone).map(interval => interval.slice(5, 16))

const berlin = (...lines: string[]) =>
  series(
    "DTSTART;TZID=Europe/Berlin:20270301T100000",
    "DTEND;TZID=Europe/Berlin:20270301T110000",
    "RRULE:FREQ=WEEKLY;COUNT=4",
    ...lines,
  )
const MONDAYS = ["03-01T09:00", "03-08T09:00", "03-15T09:00", "03-22T09:00"]
const without = (...gone: string[]) => MONDAYS.filter(monday => !gone.some(day => monday.startsWith(day)))

/** Tuesdays, as whole days; their start shows the zone. */
const tuesdays = (...lines: string[]) =>
  series("DTSTART;VALUE=DATE:20270302", "RRULE:FREQ=WEEKLY;COUNT=4", ...lines)
const ofGermany = [
  "BEGIN:VTIMEZONE",
  "TZID:W. Europe Standard Time",
  "BEGIN:STANDARD",
  "TZOFFSETTO:+0100",
  "TZOFFSETFROM:+0200",
  "DTSTART:16010101T030000",
  "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
  "END:STANDARD",
  "BEGIN:DAYLIGHT",
  "TZOFFSETTO:+0200",
  "TZOFFSETFROM:+0100",
  "DTSTART:16010101T020000",
  "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
  "END:DAYLIGHT",
  "END:VTIMEZONE",
].join("\r\n")
const zones = ["America/New_York", "UTC", "Europe/Berlin", "Pacific/Auckland"]

/** The dates of whole days, in whatever zone they are read. */
const datesIn = (text: string, zone: string) =>
  busyIn(text, zone).map(interval =>
    Temporal.Instant.from(`${interval.slice(0, 16)}Z`)
      .toZonedDateTimeISO(zone)
      .toPlainDate()
      .toString()
      .slice(5),
  )

describe("an EXDATE of a timed series may be", () => {
  it.each([
    ["a date", "EXDATE;VALUE=DATE:20270308"],
    ["a date that does not say so", "EXDATE:20270308"],
    ["a time in the same zone", "EXDATE;TZID=Europe/Berlin:20270308T100000"],
    ["a time in another zone", "EXDATE;TZID=America/New_York:20270308T040000"],
    ["a time in UTC", "EXDATE:20270308T090000Z"],
    ["a time in no zone", "EXDATE:20270308T100000"],
    ["one of several", "EXDATE:20270101T090000Z,20270308T090000Z"],
  ])("%s", (_, line) => {
    for (const zone of zones) expect(starts(calendar(berlin(line)), zone)).toEqual(without("03-08"))
  })
})

describe("an EXDATE of a whole-day series may be", () => {
  it.each([
    ["a date", "EXDATE;VALUE=DATE:20270309"],
    ["midnight in the file's zone", "EXDATE;TZID=W. Europe Standard Time:20270309T000000"],
    ["midnight in no zone", "EXDATE:20270309T000000"],
    ["midnight of the file's zone in UTC", "EXDATE:20270308T230000Z"],
    ["midnight in UTC", "EXDATE:20270309T000000Z"],
  ])("%s", (_, line) => {
    for (const zone of zones) {
      expect(datesIn(calendar(ofGermany, tuesdays(line)), zone)).toEqual(["03-02", "03-16", "03-23"])
      expect(datesIn(calendar(tuesdays(line)), zone)).toEqual(["03-02", "03-16", "03-23"])
    }
  })
})

describe("a RECURRENCE-ID may be", () => {
  const moved = ["UID:s", "DTSTART:20270309T140000Z", "DTEND:20270309T150000Z"]
  it.each([
    ["a date", "RECURRENCE-ID;VALUE=DATE:20270308"],
    ["a time in the same zone", "RECURRENCE-ID;TZID=Europe/Berlin:20270308T100000"],
    ["a time in another zone", "RECURRENCE-ID;TZID=Asia/Tokyo:20270308T180000"],
    ["a time in UTC", "RECURRENCE-ID:20270308T090000Z"],
    ["a time in no zone", "RECURRENCE-ID:20270308T100000"],
  ])("%s", (_, line) => {
    for (const zone of zones)
      expect(starts(calendar(berlin(), event(...moved, line)), zone)).toEqual([
        "03-01T09:00",
        "03-09T14:00",
        "03-15T09:00",
        "03-22T09:00",
      ])
  })

  const movedDay = ["UID:s", "DTSTART;VALUE=DATE:20270311"]
  it.each([
    ["a date, of whole days", "RECURRENCE-ID;VALUE=DATE:20270309"],
    [
      "midnight in the file's zone, of whole days",
      "RECURRENCE-ID;TZID=W. Europe Standard Time:20270309T000000",
    ],
    ["midnight in UTC, of whole days", "RECURRENCE-ID:20270309T000000Z"],
    ["midnight of the file's zone in UTC, of whole days", "RECURRENCE-ID:20270308T230000Z"],
    ["midnight in no zone, of whole days", "RECURRENCE-ID:20270309T000000"],
  ])("%s", (_, line) => {
    for (const zone of zones)
      expect(datesIn(calendar(ofGermany, tuesdays(), event(...movedDay, line)), zone)).toEqual([
        "03-02",
        "03-11",
        "03-16",
        "03-23",
      ])
  })

  it("a date or a time, where a whole day is changed to a time or a time to a whole day", () => {
    const toTime = event(
      "UID:s",
      "RECURRENCE-ID;VALUE=DATE:20270309",
      "DTSTART:20270309T140000Z",
      "DURATION:PT1H",
    )
    expect(busyIn(calendar(tuesdays(), toTime))[1]).toBe("2027-03-09T14:00/2027-03-09T15:00")
    const toDay = event("UID:s", "RECURRENCE-ID:20270308T090000Z", "DTSTART;VALUE=DATE:20270308")
    expect(busyIn(calendar(berlin(), toDay))[1]).toBe("2027-03-07T23:00/2027-03-08T23:00")
  })

  it("a date with two occurrences, of which it replaces one", () => {
    const twice = series("DTSTART:20270301T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;BYHOUR=9,15;COUNT=4")
    const gone = event("UID:s", "RECURRENCE-ID;VALUE=DATE:20270301", "STATUS:CANCELLED")
    expect(starts(calendar(twice, gone))).toEqual(["03-01T15:00", "03-02T09:00", "03-02T15:00"])
  })
})

describe("UNTIL may be", () => {
  it.each([
    ["a date", "20270315"],
    ["its last time in UTC", "20270315T090000Z"],
    ["its last time in no zone", "20270315T100000"],
    ["the end of its last day", "20270315T225959Z"],
  ])("%s", (_, until) => {
    const text = calendar(
      series(
        "DTSTART;TZID=Europe/Berlin:20270301T100000",
        "DURATION:PT1H",
        `RRULE:FREQ=WEEKLY;UNTIL=${until}`,
      ),
    )
    for (const zone of zones) expect(starts(text, zone)).toEqual(MONDAYS.slice(0, 3))
  })

  it.each([
    ["a moment before its last time", "20270315T085959Z"],
    ["a moment before its last time in no zone", "20270315T095959"],
    ["the day before", "20270314"],
  ])("%s, which leaves that out", (_, until) => {
    const text = calendar(
      series(
        "DTSTART;TZID=Europe/Berlin:20270301T100000",
        "DURATION:PT1H",
        `RRULE:FREQ=WEEKLY;UNTIL=${until}`,
      ),
    )
    for (const zone of zones) expect(starts(text, zone)).toEqual(MONDAYS.slice(0, 2))
  })

  it.each([
    ["a date", "20270316"],
    ["midnight in UTC", "20270316T000000Z"],
    ["midnight of the file's zone in UTC", "20270315T230000Z"],
    ["midnight in no zone", "20270316T000000"],
    ["the last second of its day", "20270316T235959Z"],
  ])("%s, of whole days", (_, until) => {
    const text = series("DTSTART;VALUE=DATE:20270302", `RRULE:FREQ=WEEKLY;UNTIL=${until}`)
    for (const zone of zones) {
      expect(datesIn(calendar(ofGermany, text), zone)).toEqual(["03-02", "03-09", "03-16"])
      expect(datesIn(calendar(text), zone)).toEqual(["03-02", "03-09", "03-16"])
    }
  })
})

describe("an RDATE may be", () => {
  it.each([
    ["a date, at the time of the series", "RDATE;VALUE=DATE:20270305"],
    ["a time in UTC", "RDATE:20270305T090000Z"],
    ["a time in another zone", "RDATE;TZID=Asia/Tokyo:20270305T180000"],
    ["a time in no zone", "RDATE:20270305T100000"],
    ["a period as long as the series", "RDATE;VALUE=PERIOD:20270305T090000Z/PT1H"],
  ])("%s", (_, line) => {
    for (const zone of zones)
      expect(busyIn(calendar(berlin(line)), zone)[1]).toBe("2027-03-05T09:00/2027-03-05T10:00")
  })

  it("a period with its own duration, also in place of an existing occurrence", () => {
    const text = calendar(
      berlin("RDATE;VALUE=PERIOD;TZID=Europe/Berlin:20270305T100000/20270305T130000,20270308T100000/PT3H"),
    )
    expect(busyIn(text).slice(1, 3)).toEqual([
      "2027-03-05T09:00/2027-03-05T12:00",
      "2027-03-08T09:00/2027-03-08T12:00",
    ])
  })

  it("midnight, for whole days", () => {
    for (const zone of zones)
      expect(
        datesIn(calendar(ofGermany, tuesdays("RDATE:20270304T230000Z", "RDATE;VALUE=DATE:20270306")), zone),
      ).toEqual(["03-02", "03-05", "03-06", "03-09", "03-16", "03-23"])
  })
})

describe("a THISANDFUTURE override", () => {
  const from = (id: string, ...lines: string[]) =>
    event("UID:s", `RECURRENCE-ID;RANGE=THISANDFUTURE${id}`, ...lines)

  it.each([
    [
      "in the zone of the series",
      ";TZID=Europe/Berlin:20270315T100000",
      "DTSTART;TZID=Europe/Berlin:20270316T150000",
    ],
    ["in UTC", ":20270315T090000Z", "DTSTART:20270316T140000Z"],
    ["named by its day", ";VALUE=DATE:20270315", "DTSTART;TZID=Europe/Berlin:20270316T150000"],
  ])("moves all and gives them its length, %s, also over the change of clocks", (_, id, start) => {
    const text = calendar(
      series("DTSTART;TZID=Europe/Berlin:20270301T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=5"),
      from(id, start, "DURATION:PT2H"),
    )
    expect(busyIn(text).slice(2)).toEqual([
      "2027-03-16T14:00/2027-03-16T16:00",
      "2027-03-23T14:00/2027-03-23T16:00",
      "2027-03-30T13:00/2027-03-30T15:00",
    ])
  })

  it("that cancels needs no end, and keeps the occurrences before it", () => {
    expect(starts(calendar(berlin(), from(":20270315T090000Z", "STATUS:CANCELLED")))).toEqual(
      MONDAYS.slice(0, 2),
    )
  })

  it("can lengthen whole days", () => {
    const text = calendar(
      tuesdays(),
      from(";VALUE=DATE:20270316", "DTSTART;VALUE=DATE:20270317", "DTEND;VALUE=DATE:20270319"),
    )
    expect(datesIn(text, "UTC")).toEqual(["03-02", "03-09", "03-17", "03-24"])
    expect(busyIn(text, "UTC").at(-1)).toBe("2027-03-24T00:00/2027-03-26T00:00")
  })

  it("is superseded by a later one", () => {
    const text = calendar(
      berlin(),
      from(":20270308T090000Z", "DTSTART:20270308T120000Z", "DURATION:PT1H"),
      from(":20270322T090000Z", "DTSTART:20270322T160000Z", "DURATION:PT1H"),
    )
    expect(starts(text)).toEqual(["03-01T09:00", "03-08T12:00", "03-15T12:00", "03-22T16:00"])
  })
})

describe("of several versions of an event", () => {
  const version = (hour: string, ...lines: string[]) =>
    event("UID:v", `DTSTART:20270301T${hour}0000Z`, "DURATION:PT1H", ...lines)
  const first = version("09", "SEQUENCE:1", "DTSTAMP:20270105T000000Z")

  it.each([
    ["the higher number", version("12", "SEQUENCE:2", "DTSTAMP:20270101T000000Z")],
    ["the later stamp", version("12", "SEQUENCE:1", "DTSTAMP:20270106T000000Z")],
    [
      "the later change",
      version("12", "SEQUENCE:1", "DTSTAMP:20270105T000000Z", "LAST-MODIFIED:20270105T000000Z"),
    ],
  ])("%s counts, in one file or several, in either order", (_, second) => {
    const wanted = ["2027-03-01T12:00/2027-03-01T13:00"]
    expect(busyIn(calendar(first, second))).toEqual(wanted)
    expect(busyIn(calendar(second, first))).toEqual(wanted)
    expect(readAll([calendar(first), calendar(second)]).busy).toEqual(wanted)
    expect(readAll([calendar(second), calendar(first)]).busy).toEqual(wanted)
  })

  it("the newest of each occurrence counts, in whatever form its RECURRENCE-ID is", () => {
    const one = event(
      "UID:s",
      "RECURRENCE-ID:20270308T090000Z",
      "SEQUENCE:1",
      "DTSTART:20270308T120000Z",
      "DURATION:PT1H",
    )
    const two = event(
      "UID:s",
      "RECURRENCE-ID;TZID=Europe/Berlin:20270308T100000",
      "SEQUENCE:2",
      "DTSTART:20270308T150000Z",
      "DURATION:PT1H",
    )
    expect(starts(calendar(two, berlin(), one))).toEqual([
      "03-01T09:00",
      "03-08T15:00",
      "03-15T09:00",
      "03-22T09:00",
    ])
  })

  it("a cancellation also cancels all earlier overrides", () => {
    const moved = event(
      "UID:s",
      "RECURRENCE-ID:20270308T090000Z",
      "SEQUENCE:1",
      "DTSTART:20270308T120000Z",
      "DURATION:PT1H",
    )
    expect(
      busyIn(
        calendar(
          berlin("SEQUENCE:1"),
          moved,
          series("DTSTART:20270301T090000Z", "RRULE:FREQ=WEEKLY", "SEQUENCE:2", "STATUS:CANCELLED"),
        ),
      ),
    ).toEqual([])
  })

  it("events without UID are not versions of each other", () => {
    const nameless = (hour: string) => event(`DTSTART:20270301T${hour}0000Z`, "DURATION:PT1H")
    expect(busyIn(calendar(nameless("09"), nameless("12")))).toHaveLength(2)
  })
})

describe("a cancelled occurrence", () => {
  it.each([
    ["with its start alone", ["DTSTART:20270308T090000Z"]],
    ["with a broken end", ["DTSTART:20270308T090000Z", "DTEND:?"]],
    ["with no time of its own", []],
  ])("needs no more than its name: %s", (_, lines) => {
    const gone = event("UID:s", "RECURRENCE-ID:20270308T090000Z", "STATUS:CANCELLED", ...lines)
    expect(starts(calendar(berlin(), gone))).toEqual(without("03-08"))
  })

  it("may be the only declined one, or the only one not declined", () => {
    const attendee = (answer: string) => `ATTENDEE;PARTSTAT=${answer}:MAILTO:Mara@Example.com`
    const one = (answer: string) =>
      event(
        "UID:s",
        "RECURRENCE-ID:20270308T090000Z",
        "DTSTART:20270308T090000Z",
        "DURATION:PT1H",
        attendee(answer),
      )
    expect(starts(calendar(berlin(attendee("ACCEPTED")), one("DECLINED")))).toEqual(without("03-08"))
    expect(starts(calendar(berlin(attendee("DECLINED")), one("ACCEPTED")))).toEqual(["03-08T09:00"])
  })
})

describe("a long recurring event", () => {
  it("is found though it began months before the window", () => {
    const text = calendar(
      series("DTSTART;VALUE=DATE:20260901", "DTEND;VALUE=DATE:20270201", "RRULE:FREQ=YEARLY"),
    )
    expect(busyIn(text, "UTC").map(interval => interval.slice(17, 27))).toEqual(["2027-02-01", "2028-02-01"])
  })

  it("is expanded as fast with an EXRULE", () => {
    expect(starts(calendar(berlin("EXRULE:FREQ=WEEKLY;INTERVAL=2")))).toEqual(["03-08T09:00", "03-22T09:00"])
  })
})

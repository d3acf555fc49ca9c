import { describe, expect, test } from "vitest"
import { daily, hoursOn, offered, slotWindow } from "./testing/slot-input-builder.ts"

describe("when clocks go forward", () => {
  const berlin = { timeZone: "Europe/Berlin", ...slotWindow("2026-03-28", "2026-03-30") }

  test("a range starting in the skipped hour starts right after it", () => {
    expect(offered({ ...berlin, ...hoursOn("2026-03-29", "02:00-04:00") })).toEqual(["2026-03-29T01:00"])
  })

  test("a range across the skipped hour is an hour shorter", () => {
    expect(offered({ ...berlin, ...hoursOn("2026-03-29", "00:00-05:00") })).toEqual([
      "2026-03-28T23:00",
      "2026-03-29T00:00",
      "2026-03-29T01:00",
      "2026-03-29T02:00",
    ])
  })

  test("a range within the skipped hour is empty", () => {
    expect(offered({ ...berlin, ...hoursOn("2026-03-29", "02:00-03:00") })).toEqual([])
  })

  test("in New York a range that ends after the gap keeps its parts on either side", () => {
    const newYork = { timeZone: "America/New_York", ...slotWindow("2026-03-08", "2026-03-09") }
    expect(offered({ ...newYork, ...hoursOn("2026-03-08", "01:30-03:30") })).toEqual(["2026-03-08T06:30"])
  })

  test("on Lord Howe the gap is half an hour", () => {
    const lordHowe = { timeZone: "Australia/Lord_Howe", ...slotWindow("2026-10-03", "2026-10-05") }
    expect(
      offered({
        ...lordHowe,
        ...hoursOn("2026-10-04", "02:00-04:00"),
        durationMinutes: 30,
        intervalMinutes: 30,
      }),
    ).toEqual(["2026-10-03T15:30", "2026-10-03T16:00", "2026-10-03T16:30"])
  })

  test("at Troll station two hours are skipped", () => {
    const troll = { timeZone: "Antarctica/Troll", ...slotWindow("2026-03-29", "2026-03-30") }
    expect(offered({ ...troll, ...hoursOn("2026-03-29", "01:00-04:00") })).toEqual(["2026-03-29T01:00"])
  })

  test("where midnight is skipped the day starts at one, and a session may cross over", () => {
    const saoPaulo = {
      timeZone: "America/Sao_Paulo",
      from: "2018-11-04T00:00:00Z",
      to: "2018-11-04T06:00:00Z",
    }
    expect(offered({ ...saoPaulo, ...daily("22:00-24:00", "00:00-02:00") })).toEqual([
      "2018-11-04T01:00",
      "2018-11-04T02:00",
      "2018-11-04T03:00",
    ])
    expect(
      offered({
        ...saoPaulo,
        ...daily("22:00-24:00", "00:00-02:00"),
        durationMinutes: 120,
      }),
    ).toEqual(["2018-11-04T01:00", "2018-11-04T02:00"])
    const beirut = { timeZone: "Asia/Beirut", ...slotWindow("2026-03-28", "2026-03-30") }
    expect(offered({ ...beirut, ...hoursOn("2026-03-29", "00:00-02:00") })).toEqual(["2026-03-28T22:00"])
  })
})

describe("when clocks go back", () => {
  const berlin = { timeZone: "Europe/Berlin", ...slotWindow("2026-10-24", "2026-10-26") }

  test("a repeated time is its first occurrence, as a start and as an end", () => {
    expect(offered({ ...berlin, ...hoursOn("2026-10-25", "02:30-04:00") })).toEqual([
      "2026-10-25T00:30",
      "2026-10-25T01:30",
    ])
    expect(offered({ ...berlin, ...hoursOn("2026-10-25", "01:00-02:30") })).toEqual(["2026-10-24T23:00"])
  })

  test("a New York night has the repeated hour twice", () => {
    const newYork = { timeZone: "America/New_York", ...slotWindow("2026-11-01", "2026-11-02") }
    expect(offered({ ...newYork, ...hoursOn("2026-11-01", "00:00-03:00") })).toEqual([
      "2026-11-01T04:00",
      "2026-11-01T05:00",
      "2026-11-01T06:00",
      "2026-11-01T07:00",
    ])
  })

  test("on Lord Howe half an hour comes twice", () => {
    const lordHowe = { timeZone: "Australia/Lord_Howe", ...slotWindow("2026-04-04", "2026-04-06") }
    expect(offered({ ...lordHowe, ...hoursOn("2026-04-05", "01:30-03:00") })).toEqual([
      "2026-04-04T14:30",
      "2026-04-04T15:30",
    ])
  })

  test("in Pyongyang 2015-08-14 was half an hour longer", () => {
    const pyongyang = { timeZone: "Asia/Pyongyang", ...slotWindow("2015-08-14", "2015-08-15") }
    const halfHours = { durationMinutes: 30, intervalMinutes: 30 }
    expect(offered({ ...pyongyang, ...halfHours, ...hoursOn("2015-08-14", "23:00-24:00") })).toEqual([
      "2015-08-14T14:00",
      "2015-08-14T14:30",
      "2015-08-14T15:00",
    ])
    expect(offered({ ...pyongyang, ...hoursOn("2015-08-15", "00:00-01:00") })).toEqual(["2015-08-14T15:30"])
  })

  test("where clocks go back over midnight, the last hour of the old date is repeated", () => {
    const stJohns = { timeZone: "America/St_Johns", ...slotWindow("2010-11-07", "2010-11-08") }
    const night = {
      ...stJohns,
      ...hoursOn("2010-11-07", "00:00-01:00"),
      durationMinutes: 30,
      intervalMinutes: 30,
    }
    expect(offered(night)).toEqual([
      "2010-11-07T02:30",
      "2010-11-07T03:00",
      "2010-11-07T03:30",
      "2010-11-07T04:00",
    ])
    expect(offered({ ...night, dateWindow: { start: "2010-11-07", end: "2010-11-07" } })).toEqual([
      "2010-11-07T02:30",
      "2010-11-07T03:30",
      "2010-11-07T04:00",
    ])
  })

  test("a date that begins twice has its range from the first time on", () => {
    const stJohns = { timeZone: "America/St_Johns", from: "2010-11-07T02:00:00Z", to: "2010-11-07T02:45:00Z" }
    const night = { ...hoursOn("2010-11-07", "00:00-01:00"), durationMinutes: 30 }
    expect(offered({ ...stJohns, ...night })).toEqual(["2010-11-07T02:30"])
  })
})

describe("a date that the zone skipped", () => {
  const apia = { timeZone: "Pacific/Apia", ...slotWindow("2011-12-29", "2011-12-31") }

  test("has no slots", () => {
    expect(offered({ ...apia, ...daily("09:00-11:00") })).toEqual([
      "2011-12-29T19:00",
      "2011-12-29T20:00",
      "2011-12-30T19:00",
      "2011-12-30T20:00",
    ])
  })

  test("has ranges only as far as they reach into the next date", () => {
    expect(offered({ ...apia, ...hoursOn("2011-12-30", "22:00-02:00") })).toEqual([
      "2011-12-30T10:00",
      "2011-12-30T11:00",
    ])
  })

  test("cuts ranges of the day before at the change", () => {
    expect(offered({ ...apia, ...hoursOn("2011-12-29", "22:00-02:00") })).toEqual([
      "2011-12-30T08:00",
      "2011-12-30T09:00",
    ])
  })

  test("can have time off without effect, even on a session across the change", () => {
    const overTheJump = { ...apia, ...daily("23:00-01:00"), durationMinutes: 90, intervalMinutes: 120 }
    const starts = ["2011-12-29T09:00", "2011-12-30T09:00"]
    expect(offered({ ...overTheJump, to: "2011-12-30T10:00:00Z" })).toEqual(starts)
    expect(
      offered({
        ...overTheJump,
        to: "2011-12-30T10:00:00Z",
        timeOff: [{ start: "2011-12-30", end: "2011-12-30" }],
      }),
    ).toEqual(starts)
  })
})

describe("zones with odd offsets", () => {
  test("in India the hours fall on half hours of UTC", () => {
    const kolkata = { timeZone: "Asia/Kolkata", ...slotWindow("2026-05-04", "2026-05-05") }
    expect(offered({ ...kolkata, ...daily("09:00-11:00") })).toEqual(["2026-05-04T03:30", "2026-05-04T04:30"])
  })
})

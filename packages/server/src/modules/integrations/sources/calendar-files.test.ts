import { readdirSync, readFileSync } from "node:fs"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestPerson } from "../../../testing/people.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { setHours } from "../../scheduling/testing/pair.ts"
import { type CalendarServer, calendarOf, eventAt, startCalendarServer } from "../testing/calendar-server.ts"

let app: TestApp
let calendarServer: CalendarServer
beforeAll(async () => {
  app = await createTestApp({ config: { allowPrivateHosts: ["127.0.0.1"] } })
})
afterAll(() => app.close())
beforeEach(async () => {
  app.clock.set("2027-01-01T09:00:00Z")
  calendarServer = await startCalendarServer()
})
afterEach(() => calendarServer.close())

interface Case {
  file: string
  timeZone?: string
  scheduleZone?: string
  busy: [start: string, end: string][]
}

const folder = new URL("../ics/testing/cases/", import.meta.url)
const text = (file: string): string => readFileSync(new URL(file, folder), "utf8")
const cases = JSON.parse(text("cases.json")) as Case[]
const year = { from: "2027-01-01T00:00:00Z", to: "2028-01-01T00:00:00Z" }

const reads = async (person: TestPerson, calendar: string) => {
  calendarServer.respondWith((_, response) => response.end(calendar))
  await person.call("POST /calendars/sources", { body: { kind: "ics", address: calendarServer.url() } })
  await app.settle()
}

const busyOf = async (person: TestPerson) =>
  (await person.call("GET /calendars/busy", { query: year })).body.items.map(({ start, end }) =>
    [start, end].map(time => time.replace(/:00(?:\.000)?Z$/, "Z")),
  )

const sourceOf = async (person: TestPerson) => {
  const [first] = (await person.call("GET /calendars/sources")).body.items
  if (!first) throw new Error("No source")
  return first
}

describe("a calendar file as other programs write it makes its owner busy at the right times", () => {
  it.each(cases)("$file", async ({ file, timeZone = "Europe/Berlin", scheduleZone, busy }) => {
    const coach = await app.person({ role: "coach", timeZone })
    if (scheduleZone) await setHours(coach, { timeZone: scheduleZone })
    await reads(coach, text(file))
    expect(await busyOf(coach)).toEqual(busy)
    expect((await sourceOf(coach)).unread).toEqual({ count: 0, items: [] })
  })

  it("has a case for every fixture", () => {
    const files = readdirSync(folder).filter(file => file.endsWith(".ics"))
    expect([...cases.map(testCase => testCase.file), "declined.ics"].sort()).toEqual(files.sort())
  })
})

describe("an invitation that was declined", () => {
  it("leaves the person who declined it free, and makes others busy", async () => {
    const coach = await app.person({ role: "coach" })
    const other = await app.person({ role: "coach" })
    const declined = text("declined.ics").replace("coach-a@example.com", coach.email)
    await reads(coach, declined)
    await reads(other, declined)
    expect(await busyOf(coach)).toEqual([])
    expect(await busyOf(other)).toEqual([["2027-03-01T10:00Z", "2027-03-01T11:00Z"]])
  })
})

describe("a calendar that is partly unreadable", () => {
  const partly = calendarOf(
    eventAt("20270301T090000Z", "20270301T100000Z", "SUMMARY:zq7x"),
    "BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:zq7x\r\nDTSTART:sometime\r\nEND:VEVENT",
    eventAt("20270302T090000Z", "20270302T100000Z", "RRULE:FREQ=FORTNIGHTLY"),
    eventAt("20270303T090000Z", "20270303T100000Z"),
  )

  it("keeps the readable events, and reports how many others there are, and which", async () => {
    const coach = await app.person({ role: "coach" })
    await reads(coach, partly)
    expect(await busyOf(coach)).toEqual([
      ["2027-03-01T09:00Z", "2027-03-01T10:00Z"],
      ["2027-03-02T09:00Z", "2027-03-02T10:00Z"],
      ["2027-03-03T09:00Z", "2027-03-03T10:00Z"],
    ])
    const source = await sourceOf(coach)
    expect(source).toMatchObject({
      failing: null,
      events: 4,
      unread: {
        count: 2,
        items: [
          { reason: "no_start", start: null, value: "sometime", line: 11, calendar: null },
          { reason: "rule", start: "2027-03-02T09:00", value: "FREQ=FORTNIGHTLY", line: 16 },
        ],
      },
    })
    expect(JSON.stringify(source)).not.toContain("zq7x")
  })

  it("has no unreadable events once it is corrected", async () => {
    const coach = await app.person({ role: "coach" })
    await reads(coach, partly)
    const params = { sourceId: (await sourceOf(coach)).id }
    calendarServer.respondWith((_, response) =>
      response.end(calendarOf(eventAt("20270301T090000Z", "20270301T100000Z"))),
    )
    await coach.call("POST /calendars/sources/{sourceId}/refresh", { params })
    await app.settle()
    expect(await sourceOf(coach)).toMatchObject({ events: 1, unread: { count: 0, items: [] } })
  })

  it("lists twenty of many unreadable events, and counts them all", async () => {
    const coach = await app.person({ role: "coach" })
    const broken = Array.from({ length: 30 }, (_, n) => `BEGIN:VEVENT\r\nUID:${n}\r\nDTSTART:?\r\nEND:VEVENT`)
    await reads(coach, calendarOf(eventAt("20270301T090000Z", "20270301T100000Z"), ...broken))
    const { events, unread } = await sourceOf(coach)
    expect([events, unread.count, unread.items.length]).toEqual([31, 30, 20])
  })
})

describe("a day without a zone", () => {
  const holiday = calendarOf(
    "BEGIN:VEVENT\r\nUID:h\r\nDTSTART;VALUE=DATE:20270310\r\nDTEND;VALUE=DATE:20270311\r\nEND:VEVENT",
  )
  const unchanged = () =>
    calendarServer.respondWith((request, response) =>
      request.headers["if-none-match"]
        ? response.writeHead(304).end()
        : response.writeHead(200, { etag: '"one"' }).end(holiday),
    )
  const add = async (person: TestPerson) => {
    unchanged()
    await person.call("POST /calendars/sources", { body: { kind: "ics", address: calendarServer.url() } })
    await app.settle()
  }

  it("moves at once with the time zone of the coach's schedule, though the calendar did not change", async () => {
    const coach = await app.person({ role: "coach", timeZone: "Europe/London" })
    await add(coach)
    expect(await busyOf(coach)).toEqual([["2027-03-10T00:00Z", "2027-03-11T00:00Z"]])
    await setHours(coach, { timeZone: "America/Los_Angeles" })
    expect(await busyOf(coach)).toEqual([["2027-03-10T08:00Z", "2027-03-11T08:00Z"]])
    const params = { sourceId: (await sourceOf(coach)).id }
    await coach.call("POST /calendars/sources/{sourceId}/refresh", { params })
    await app.settle()
    expect(calendarServer.requests.at(-1)?.headers["if-none-match"]).toBe('"one"')
    expect(await busyOf(coach)).toEqual([["2027-03-10T08:00Z", "2027-03-11T08:00Z"]])
  })

  it("is a day in the zone the coach travels to, and at home again when the travel is cancelled", async () => {
    const coach = await app.person({ role: "coach", timeZone: "Europe/London" })
    await add(coach)
    await setHours(coach, { travel: [{ start: "2027-03-08", end: "2027-03-12", timeZone: "Asia/Tokyo" }] })
    expect(await busyOf(coach)).toEqual([["2027-03-09T15:00Z", "2027-03-10T15:00Z"]])
    await setHours(coach, { travel: [] })
    expect(await busyOf(coach)).toEqual([["2027-03-10T00:00Z", "2027-03-11T00:00Z"]])
  })

  it("is a day of each schedule in its own zone, for showing and for booking, also when one of them moves", async () => {
    app.clock.set("2027-02-20T09:00:00Z")
    const coach = await app.person({ role: "coach", timeZone: "Europe/London" })
    const client = await app.person({ timeZone: "Europe/London" })
    await app.connect(coach, client)
    await setHours(coach, { bookingMode: { VOICE: "instant" } })
    const created = await coach.call("POST /coach/schedules", {
      body: {
        name: "Overseas",
        types: ["VOICE"],
        timeZone: "America/Los_Angeles",
        weekly: [{ days: [1, 2, 3, 4, 5], start: "09:00", end: "17:00" }],
      },
    })
    expect(created.status).toBe(201)
    await add(coach)
    const around = { from: "2027-03-09T00:00:00Z", to: "2027-03-12T00:00:00Z" }
    const datesOf = async (type: "VIDEO" | "VOICE", zone: string): Promise<string[]> => {
      const { body } = await client.call("GET /bookings/coaches/{coachId}/slots", {
        params: { coachId: coach.id },
        query: { ...around, type },
      })
      const dateOf = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate()
      return [...new Set(body.slots.map(at => `${dateOf(at)}`))]
    }
    expect(await datesOf("VIDEO", "Europe/London")).toEqual(["2027-03-09", "2027-03-11"])
    expect(await datesOf("VOICE", "America/Los_Angeles")).toEqual(["2027-03-08", "2027-03-09", "2027-03-11"])
    expect(await busyOf(coach)).toEqual([["2027-03-10T00:00Z", "2027-03-11T00:00Z"]])

    const book = (scheduledAt: string) =>
      client.call("POST /bookings/book", {
        body: { coachId: coach.id, scheduledAt, type: "VOICE", minutes: 30 },
      })
    expect((await book("2027-03-10T18:00:00Z")).problem).toMatchObject({ status: 409, code: "slot_taken" })
    const explained = await coach.call("GET /coach/availability/why", {
      query: { at: "2027-03-10T18:00:00Z", type: "VOICE" },
    })
    expect(explained.body.busy).toMatchObject({ start: "2027-03-10T08:00:00Z", end: "2027-03-11T08:00:00Z" })
    expect((await book("2027-03-10T00:30:00Z")).body.status).toBe("confirmed")

    const params = { scheduleId: created.body.id }
    const moved = await coach.call("PUT /coach/schedules/{scheduleId}", {
      params,
      body: { timeZone: "Asia/Tokyo" },
    })
    expect(moved.status).toBe(200)
    expect(await datesOf("VOICE", "Asia/Tokyo")).toEqual(["2027-03-09", "2027-03-11"])
    await coach.call("POST /calendars/sources/{sourceId}/refresh", {
      params: { sourceId: (await sourceOf(coach)).id },
    })
    await app.settle()
    expect(calendarServer.requests.at(-1)?.headers["if-none-match"]).toBe('"one"')
    expect(await datesOf("VOICE", "Asia/Tokyo")).toEqual(["2027-03-09", "2027-03-11"])
    expect((await coach.call("DELETE /coach/schedules/{scheduleId}", { params })).status).toBe(204)
    expect(await datesOf("VOICE", "Europe/London")).toEqual(["2027-03-09", "2027-03-11"])
  })

  it("moves with a client's time zone", async () => {
    const client = await app.person({ timeZone: "Europe/London" })
    await add(client)
    await client.call("PATCH /users/me", { body: { timeZone: "Asia/Tokyo" } })
    expect(await busyOf(client)).toEqual([["2027-03-09T15:00Z", "2027-03-10T15:00Z"]])
  })
})

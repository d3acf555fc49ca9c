import ICAL from "ical.js"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestPerson } from "../../../testing/people.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import {
  book,
  cancel,
  change,
  createPair,
  FRIDAY,
  monday,
  moveClockTo,
  slotsOf,
} from "../../scheduling/testing/pair.ts"
import { calendarOf, eventAt } from "../testing/calendar-server.ts"
import { type Radicale, startRadicale } from "../testing/radicale.ts"

let app: TestApp
let server: Radicale
let [home, work] = ["", ""]
beforeAll(async () => {
  app = await createTestApp({ config: { allowPrivateHosts: ["127.0.0.1"] } })
})
afterAll(() => app.close())
beforeEach(async () => {
  app.clock.set(FRIDAY)
  server = await startRadicale()
  home = await server.makeCalendar("home")
  work = await server.makeCalendar("work")
})
afterEach(() => server.close())

const week = { from: monday("00:00"), to: "2027-03-06T00:00:00Z" }

const connect = async (person: TestPerson, writesTo: string | null = null) => {
  const { address, username, password } = server
  const added = await person.call("POST /calendars/sources", {
    body: { kind: "caldav", address, username, password },
  })
  expect(added.status, JSON.stringify(added.body)).toBe(201)
  const params = { sourceId: added.body.id }
  if (writesTo !== null)
    await person.call("PUT /calendars/sources/{sourceId}", { params, body: { writesTo } })
  await app.settle()
  return params
}

const sourceOf = async (person: TestPerson) => {
  const [first] = (await person.call("GET /calendars/sources")).body.items
  if (!first) throw new Error("No source")
  return first
}

const refresh = async (person: TestPerson, params: { sourceId: string }) => {
  await person.call("POST /calendars/sources/{sourceId}/refresh", { params })
  await app.settle()
}

const confirmed = async (coach: TestPerson, client: TestPerson, at: string) => {
  const made = await book(client, coach, at, { mode: "request" })
  await change(coach, made.id, { status: "confirmed" })
  await app.settle()
  return made
}

const events = async (calendar: string) =>
  [...(await server.list(calendar)).values()].map(
    text => new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent") ?? undefined),
  )

describe("a CalDAV server", () => {
  it("lists its calendars at once, and all of them make their owner busy", async () => {
    const { coach, client } = await createPair(app)
    await server.put(home, "dentist.ics", calendarOf(eventAt("20270301T110000Z", "20270301T120000Z")))
    await server.put(
      work,
      "standup.ics",
      calendarOf(eventAt("20270222T090000Z", "20270222T093000Z", "RRULE:FREQ=WEEKLY")),
    )
    await connect(coach)
    const source = await sourceOf(coach)
    expect(source.calendars.map(({ name, reads }) => [name, reads]).sort()).toEqual([
      ["home", true],
      ["work", true],
    ])
    expect(source).toMatchObject({ failing: null, waiting: false, writesTo: null })
    const free = await slotsOf(client, coach, week)
    expect(free).not.toContain(monday("11:00"))
    expect(free).not.toContain(monday("09:00"))
    expect(free).toContain(monday("12:00"))
  })

  it("is imported only for the calendars its owner selected, and again when something changed there", async () => {
    const { coach, client } = await createPair(app)
    await server.put(home, "dentist.ics", calendarOf(eventAt("20270301T110000Z", "20270301T120000Z")))
    const params = await connect(coach)
    await coach.call("PUT /calendars/sources/{sourceId}", { params, body: { reads: [work] } })
    await app.settle()
    expect(await slotsOf(client, coach, week)).toContain(monday("11:00"))
    await server.put(work, "call.ics", calendarOf(eventAt("20270301T120000Z", "20270301T130000Z")))
    await refresh(coach, params)
    const free = await slotsOf(client, coach, week)
    expect([free.includes(monday("11:00")), free.includes(monday("12:00"))]).toEqual([true, false])
  })

  it("receives the sessions, follows when they are moved or cancelled, and never counts them as busy", async () => {
    const { coach, client } = await createPair(app)
    const already = await confirmed(coach, client, monday("09:00"))
    const params = await connect(coach, work)
    const made = await confirmed(coach, client, monday("12:00"))
    expect((await events(work)).map(event => event.startDate.toString()).sort()).toEqual([
      "2027-03-01T09:00:00Z",
      "2027-03-01T12:00:00Z",
    ])
    expect((await events(work))[0]?.summary).toBe("Video session with Nora Tester")
    await refresh(coach, params)
    expect((await coach.call("GET /calendars/busy", { query: week })).body.items).toEqual([])

    expect((await change(coach, made.id, { scheduledAt: monday("14:00") })).status).toBe(200)
    expect((await cancel(client, already.id)).status).toBe(200)
    await app.settle()
    const [moved, ...others] = await events(work)
    expect(moved?.startDate.toString()).toBe("2027-03-01T14:00:00Z")
    expect(moved?.sequence).toBeGreaterThan(0)
    expect(others).toEqual([])
    expect(await events(home)).toEqual([])
  })

  it("has each session once, also after an interrupted write or a change made there", async () => {
    const { coach, client } = await createPair(app)
    const params = await connect(coach, work)
    const made = await confirmed(coach, client, monday("12:00"))
    await app.context.db.deleteFrom("calendar_copies").where("source_id", "=", params.sourceId).execute()
    await refresh(coach, params)
    expect(await events(work)).toHaveLength(1)

    const [[file, text] = ["", ""]] = await server.list(work)
    await server.put(work, file, text.replace(/SUMMARY:.*/, "SUMMARY:Mine"))
    await change(coach, made.id, { scheduledAt: monday("14:00") })
    await app.settle()
    expect((await events(work)).map(event => [event.startDate.toString(), event.summary])).toEqual([
      ["2027-03-01T14:00:00Z", "Video session with Nora Tester"],
    ])
    await server.ask(`${work}${file}`, { method: "DELETE" })
    await change(coach, made.id, { scheduledAt: monday("09:00") })
    await app.settle()
    expect(await events(work)).toHaveLength(1)
  })

  it("updates the event of somebody who accepted the emailed invitation there", async () => {
    const { coach, client } = await createPair(app)
    const made = await confirmed(coach, client, monday("12:00"))
    const [mail] = await app.context.db
      .selectFrom("mails")
      .select("calendar")
      .where("to_address", "=", coach.email)
      .where("kind", "=", "booking.confirmed")
      .execute()
    const accepted = (mail?.calendar?.[0]?.body ?? "").replace(/METHOD:.*\r\n/, "")
    await server.put(work, "of-the-program.ics", accepted)
    const params = await connect(coach, work)
    expect((await sourceOf(coach)).failing).toBeNull()
    expect([...(await server.list(work)).keys()]).toEqual(["of-the-program.ics"])
    await change(coach, made.id, { scheduledAt: monday("14:00") })
    await app.settle()
    expect((await events(work)).map(event => event.startDate.toString())).toEqual(["2027-03-01T14:00:00Z"])
    await change(coach, made.id, { status: "cancelled" })
    await refresh(coach, params)
    expect(await events(work)).toEqual([])
  })

  it("moves the sessions when their owner selects another calendar, and deletes them when none is selected", async () => {
    const { coach, client } = await createPair(app)
    const params = await connect(coach, work)
    await confirmed(coach, client, monday("12:00"))
    await coach.call("PUT /calendars/sources/{sourceId}", { params, body: { writesTo: home } })
    await app.settle()
    expect([(await events(home)).length, (await events(work)).length]).toEqual([1, 0])
    await coach.call("PUT /calendars/sources/{sourceId}", { params, body: { writesTo: null } })
    await app.settle()
    expect(await events(home)).toEqual([])
  })

  it("that refuses the password is reported at once, and marked when it happens later", async () => {
    const { coach } = await createPair(app)
    const { address, username } = server
    const refused = await coach.call("POST /calendars/sources", {
      body: { kind: "caldav", address, username, password: "wrong" },
    })
    expect([refused.status, refused.problem.code, refused.problem.failure]).toEqual([
      422,
      "calendar_not_opened",
      "not_allowed",
    ])
    await connect(coach)
    await server.close()
    const [then] = await moveClockTo(app, "2027-02-26T10:00:00Z", coach)
    await app.runScheduledJob("fetch_calendars")
    await app.settle()
    expect((await sourceOf(then)).failing?.code).toBe("unreachable")
  })

  it("whose calendar was deleted is marked as failing, not treated as empty", async () => {
    const { coach, client } = await createPair(app)
    await server.put(home, "dentist.ics", calendarOf(eventAt("20270301T110000Z", "20270301T120000Z")))
    const params = await connect(coach)
    await server.ask(`${server.address}mara/`, { method: "DELETE" })
    await refresh(coach, params)
    const source = await sourceOf(coach)
    const free = await slotsOf(client, coach, week)
    expect([source.failing?.code ?? null, free.includes(monday("11:00"))]).toEqual(["not_found", false])
  })

  it("cannot be used by another person", async () => {
    const { coach, client } = await createPair(app)
    const params = await connect(coach)
    const tried = await client.call("PUT /calendars/sources/{sourceId}", { params, body: { writesTo: work } })
    expect(tried.status).toBe(404)
    const elsewhere = await coach.call("PUT /calendars/sources/{sourceId}", {
      params,
      body: { writesTo: "http://127.0.0.1:1/other/" },
    })
    expect(elsewhere.status).toBe(400)
  })
})

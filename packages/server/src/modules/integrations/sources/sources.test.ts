import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { mailsTo } from "../../../testing/mailbox.ts"
import type { TestPerson } from "../../../testing/people.ts"
import { signInAgain } from "../../../testing/sign-in-again.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { sendResetLink } from "../../accounts/credentials/request-password-reset.ts"
import {
  book,
  change,
  createPair,
  FRIDAY,
  monday,
  moveClockTo,
  slotsOf,
} from "../../scheduling/testing/pair.ts"
import { type CalendarServer, calendarOf, eventAt, startCalendarServer } from "../testing/calendar-server.ts"

let app: TestApp
let calendarServer: CalendarServer
beforeAll(async () => {
  app = await createTestApp({ config: { allowPrivateHosts: ["127.0.0.1"] } })
})
afterAll(() => app.close())
beforeEach(async () => {
  app.clock.set(FRIDAY)
  calendarServer = await startCalendarServer()
})
afterEach(() => calendarServer.close())

const LUNCH = calendarOf(eventAt("20270301T110000Z", "20270301T120000Z", "SUMMARY:zq7x lunch"))

const add = async (person: TestPerson, address = calendarServer.url()) => {
  const added = await person.call("POST /calendars/sources", { body: { kind: "ics", address } })
  expect([200, 201], JSON.stringify(added.body)).toContain(added.status)
  await app.settle()
  return added.body.id
}

const sourceOf = async (person: TestPerson) => {
  const [first] = (await person.call("GET /calendars/sources")).body.items
  if (!first) throw new Error("No source")
  return first
}

/** The test clock advances during the test. */
const at = (minute: string) => expect.stringMatching(new RegExp(`^${minute}:`))

const week = { from: monday("00:00"), to: "2027-03-06T00:00:00Z" }

describe("the calendars of somebody who signed up with another person's address", () => {
  it("are deleted, with the feed, when the owner of the address sets a password", async () => {
    const mailing = await createTestApp({
      config: { allowPrivateHosts: ["127.0.0.1"], smtpUrl: "smtp://127.0.0.1:9" },
    })
    try {
      calendarServer.respondWith((_, response) => response.end(LUNCH))
      const squatter = await mailing.person({ role: "coach" })
      const address = calendarServer.url()
      await squatter.call("POST /calendars/sources", { body: { kind: "ics", address } })
      const feed = await squatter.call("POST /calendars/feed")
      const path = new URL(feed.body.address ?? "").pathname
      expect((await mailing.fastify.inject({ method: "GET", url: path })).statusCode).toBe(200)
      await sendResetLink(mailing.ctx(), { email: squatter.email })
      const mail = (await mailsTo(mailing, squatter.email)).findLast(({ kind }) => kind === "account.reset")
      const token = new URL(mail?.secret_link ?? "none:").searchParams.get("token") ?? ""
      const password = "the owner's own phrase"
      expect((await mailing.anyone.call("POST /auth/reset", { body: { token, password } })).status).toBe(204)
      expect((await mailing.fastify.inject({ method: "GET", url: path })).statusCode).toBe(404)
      const owner = await signInAgain(mailing, { ...squatter, password })
      expect((await owner.call("GET /calendars/sources")).body.items).toEqual([])
      expect((await owner.call("GET /calendars/feed")).body.address).toBeNull()
      const busy = await mailing.context.db.selectFrom("external_busy").selectAll().execute()
      expect(busy).toEqual([])
    } finally {
      await mailing.close()
    }
  })
})

describe("an external calendar, by its address", () => {
  it("is given as the reason why a time is not offered, as one interval however long", async () => {
    const coach = await app.person({ role: "coach" })
    calendarServer.respondWith((_, response) =>
      response.end(calendarOf(eventAt("20270301T110000Z", "20270303T120000Z"))),
    )
    await add(coach)
    const query = { at: "2027-03-02T09:00:00Z" }
    expect((await coach.call("GET /coach/availability/why", { query })).body).toMatchObject({
      rule: "busy",
      busy: {
        start: monday("11:00"),
        end: "2027-03-03T12:00:00Z",
        kind: "calendar",
        bookingId: null,
        withName: null,
      },
    })
  })

  it("removes its busy times from the offered slots, and nobody can book them", async () => {
    const { coach, client } = await createPair(app)
    const before = await slotsOf(client, coach, week)
    expect(before).toContain(monday("11:00"))
    calendarServer.respondWith((_, response) => response.end(LUNCH))
    await add(coach)
    const after = await slotsOf(client, coach, week)
    expect(before.filter(slot => !after.includes(slot))).toEqual(
      [monday("10:45"), monday("11:00"), monday("11:15"), monday("11:30"), monday("11:45")].filter(slot =>
        before.includes(slot),
      ),
    )
    const refused = await client.call("POST /bookings/book", {
      body: { coachId: coach.id, scheduledAt: monday("11:30") },
    })
    expect([refused.status, refused.problem.code]).toEqual([409, "slot_taken"])
    expect(await sourceOf(coach)).toMatchObject({
      kind: "ics",
      host: "127.0.0.1",
      lastSuccessAt: at("2027-02-26T09:00"),
      failing: null,
      waiting: false,
    })
  })

  it("adds no query to reading slots", async () => {
    const { coach, client } = await createPair(app)
    calendarServer.respondWith((_, response) => response.end(LUNCH))
    await add(coach)
    const { listQueries } = await import("../../../platform/db/db.ts")
    expect((await listQueries(() => slotsOf(client, coach, week))).length).toBeLessThanOrEqual(2)
  })

  it("changes the next free time on the coach's card", async () => {
    const { coach, client } = await createPair(app)
    const nextFree = async () =>
      (await client.call("GET /bookings/coaches/{coachId}", { params: { coachId: coach.id } })).body
        .nextFreeAt
    const first = await nextFree()
    const day = String(first).slice(0, 10).replaceAll("-", "")
    calendarServer.respondWith((_, response) =>
      response.end(calendarOf(eventAt(`${day}T000000Z`, `${day}T235900Z`))),
    )
    await add(coach)
    expect(Date.parse(String(await nextFree()))).toBeGreaterThan(Date.parse(String(first)))
    const soonest = async () => {
      const query = { sort: "soonest" as const, limit: 100 }
      const { items } = (await client.call("GET /bookings/coaches", { query })).body
      return items.find(item => item.id === coach.id)?.nextFreeAt
    }
    expect(await soonest()).toBe(await nextFree())
    await app.runScheduledJob("keep_free_times")
    expect(await soonest()).toBe(await nextFree())
    const params = { sourceId: (await sourceOf(coach)).id }
    await coach.call("DELETE /calendars/sources/{sourceId}", { params })
    expect(await soonest()).toBe(first)
  })

  it("that lasts for weeks blocks each of its days", async () => {
    const { coach, client } = await createPair(app)
    calendarServer.respondWith((_, response) =>
      response.end(calendarOf(eventAt("20270215T000000Z", "20270403T000000Z"))),
    )
    await add(coach)
    expect(await slotsOf(client, coach, week)).toEqual([])
    const busy = (await coach.call("GET /calendars/busy", { query: week })).body.items
    expect(busy).toHaveLength(1)
  })

  it("of a client marks the coach's slots for them, and blocks nobody", async () => {
    const { coach, client } = await createPair(app)
    calendarServer.respondWith((_, response) => response.end(LUNCH))
    await add(client)
    const shown = await client.call("GET /bookings/coaches/{coachId}/slots", {
      params: { coachId: coach.id },
      query: week,
    })
    expect(shown.body.slots).toContain(monday("11:00"))
    expect(shown.body.viewerBusy).toContain(monday("11:00"))
    const seenByCoach = await coach.call("GET /bookings/coaches/{coachId}/slots", {
      params: { coachId: coach.id },
      query: week,
    })
    expect(seenByCoach.body.viewerBusy).toEqual([])
    await book(client, coach, monday("11:00"))
    expect((await client.call("GET /calendars/busy", { query: week })).body.items).toMatchObject([
      { start: monday("11:00"), end: monday("12:00"), kind: "busy" },
    ])
    expect((await coach.call("GET /calendars/busy", { query: week })).body.items).toEqual([])
  })

  it("is the reason the coach sees for a time that is not offered; a client's own stays private", async () => {
    const { coach, client } = await createPair(app)
    calendarServer.respondWith((_, response) => response.end(LUNCH))
    await add(client)
    const why = async () =>
      (
        await coach.call("GET /coach/availability/why", {
          query: { at: monday("11:00"), clientId: client.id },
        })
      ).body
    expect(await why()).toMatchObject({ rule: null, clientBusy: false })
    await add(coach)
    expect(await why()).toMatchObject({
      rule: "busy",
      busy: { start: monday("11:00"), end: monday("12:00"), kind: "calendar", bookingId: null },
    })
  })

  it("adds no buffer and counts towards no limit", async () => {
    const hours = { bufferBeforeMinutes: 30, bufferAfterMinutes: 0, limits: { perDay: 1, perWeek: null } }
    const { coach, client } = await createPair(app, { hours: { ...hours, intervalMinutes: 30 } })
    calendarServer.respondWith((_, response) => response.end(LUNCH))
    await add(coach)
    const free = await slotsOf(client, coach, week)
    expect(free).toContain(monday("10:30"))
    expect(free).not.toContain(monday("12:00"))
    expect(free).toContain(monday("12:30"))
  })

  it("is fetched with conditional requests, and keeps its busy times while it fails", async () => {
    const { coach, client } = await createPair(app)
    calendarServer.respondWith((request, response) =>
      request.headers["if-none-match"] === '"one"'
        ? response.writeHead(304).end()
        : response.writeHead(200, { etag: '"one"' }).end(LUNCH),
    )
    await add(coach)
    const [again, sameClient] = await moveClockTo(app, "2027-02-26T09:20:00Z", coach, client)
    await app.runScheduledJob("fetch_calendars")
    await app.settle()
    expect(calendarServer.requests).toHaveLength(2)
    expect(await sourceOf(again)).toMatchObject({ lastSuccessAt: at("2027-02-26T09:20"), failing: null })

    calendarServer.respondWith((_, response) => response.writeHead(500).end())
    const [then] = await moveClockTo(app, "2027-02-26T12:40:00Z", again)
    await app.runScheduledJob("fetch_calendars")
    await app.settle()
    expect(await sourceOf(then)).toMatchObject({
      lastSuccessAt: at("2027-02-26T09:20"),
      stale: true,
      failing: { code: "answered_wrong", since: at("2027-02-26T12:40") },
      nextFetchAt: at("2027-02-26T12:55"),
    })
    expect(await slotsOf(sameClient, coach, week)).not.toContain(monday("11:00"))
  })

  it("with the same content changes no row, and a small change only its own", async () => {
    const { coach, client } = await createPair(app)
    const meeting = eventAt("20270301T140000Z", "20270301T150000Z")
    calendarServer.respondWith((_, response) =>
      response.end(calendarOf(eventAt("20270301T110000Z", "20270301T120000Z"), meeting)),
    )
    const params = { sourceId: await add(coach) }
    await app.runScheduledJob("keep_free_times")
    const changes = () =>
      app.context.db
        .selectFrom("free_time_changes")
        .select("coach_id")
        .where("coach_id", "=", coach.id)
        .execute()
    const readAgain = async () => {
      await coach.call("POST /calendars/sources/{sourceId}/refresh", { params })
      await app.settle()
    }
    await readAgain()
    expect(await changes()).toEqual([])
    calendarServer.respondWith((_, response) =>
      response.end(calendarOf(eventAt("20270301T110000Z", "20270301T123000Z"), meeting)),
    )
    await readAgain()
    expect(await changes()).not.toEqual([])
    const busy = (await coach.call("GET /calendars/busy", { query: week })).body.items
    expect(busy.map(interval => [interval.start, interval.end])).toEqual([
      [monday("11:00"), monday("12:30")],
      [monday("14:00"), monday("15:00")],
    ])
    expect(await slotsOf(client, coach, week)).not.toContain(monday("12:00"))
  })

  it("is imported by one of two servers, once", async () => {
    const { coach } = await createPair(app)
    calendarServer.respondWith((_, response) => response.end(LUNCH))
    await add(coach)
    calendarServer.requests.length = 0
    app.clock.set("2027-02-26T10:00:00Z")
    const other = await app.secondServer()
    other.clock.set("2027-02-26T10:00:00Z")
    await Promise.all([app.runScheduledJob("fetch_calendars"), other.runScheduledJob("fetch_calendars")])
    await Promise.all([app.settle(), other.settle()])
    await other.close()
    expect(calendarServer.requests).toHaveLength(1)
  })

  it("cannot be added twice, and at most ten can be", async () => {
    const { coach } = await createPair(app)
    const first = await add(coach)
    expect(await add(coach)).toBe(first)
    for (let number = 2; number <= 10; number++) await add(coach, calendarServer.url(`/${number}.ics`))
    const refused = await coach.call("POST /calendars/sources", {
      body: { kind: "ics", address: calendarServer.url("/11.ics") },
    })
    expect([refused.status, refused.problem.code]).toEqual([409, "too_many_calendars"])
  })

  it("does not show its address in responses or in the database", async () => {
    const { coach } = await createPair(app)
    await add(coach, calendarServer.url("/private-9f8e7d.ics"))
    const shown = JSON.stringify((await coach.call("GET /calendars/sources")).body)
    const rows = await app.context.db.selectFrom("calendar_sources").selectAll().execute()
    expect(`${shown}${JSON.stringify(rows)}`).not.toContain("9f8e7d")
  })

  it("is deleted with its busy times, and only by its owner", async () => {
    const { coach, client } = await createPair(app)
    calendarServer.respondWith((_, response) => response.end(LUNCH))
    const params = { sourceId: await add(coach) }
    for (const status of [
      (await client.call("PUT /calendars/sources/{sourceId}", { params, body: { name: "Mine" } })).status,
      (await client.call("POST /calendars/sources/{sourceId}/refresh", { params })).status,
      (await client.call("DELETE /calendars/sources/{sourceId}", { params })).status,
    ])
      expect(status).toBe(404)
    expect((await coach.call("DELETE /calendars/sources/{sourceId}", { params })).status).toBe(204)
    expect(await slotsOf(client, coach, week)).toContain(monday("11:00"))
  })

  it("can be renamed, and imported on demand", async () => {
    const { coach } = await createPair(app)
    const params = { sourceId: await add(coach) }
    const named = await coach.call("PUT /calendars/sources/{sourceId}", {
      params,
      body: { name: "Family", colour: "honey" },
    })
    expect(named.body).toMatchObject({ name: "Family", colour: "honey" })
    calendarServer.requests.length = 0
    await coach.call("POST /calendars/sources/{sourceId}/refresh", { params })
    await app.settle()
    expect(calendarServer.requests).toHaveLength(1)
  })
})

describe("a failure of an external calendar", () => {
  const failureAfter = async (): Promise<string | undefined> => {
    const { coach } = await createPair(app)
    await add(coach)
    return (await sourceOf(coach)).failing?.code
  }

  it("marks the calendar, and never hangs or empties it", async () => {
    calendarServer.respondWith((_, response) => response.writeHead(404).end())
    expect(await failureAfter()).toBe("not_found")
    calendarServer.respondWith((_, response) => response.writeHead(401).end())
    expect(await failureAfter()).toBe("not_allowed")
    calendarServer.respondWith((_, response) => response.end("<html>Sign in</html>"))
    expect(await failureAfter()).toBe("not_a_calendar")
    calendarServer.respondWith((_, response) => response.destroy())
    expect(await failureAfter()).toBe("unreachable")
    calendarServer.respondWith((_, response) =>
      response.writeHead(302, { location: "http://localhost:1/" }).end(),
    )
    expect(await failureAfter()).toBe("private_address")
  })

  it("includes one of 50 MB, of which at most 5 MB are read", async () => {
    let sent = 0
    calendarServer.respondWith((_, response) => {
      const part = "X-FILLER:".padEnd(65_536, "x")
      const more = (): void => {
        while (sent < 50 * 1024 * 1024) {
          sent += part.length
          if (!response.write(part)) return void response.once("drain", more)
        }
        response.end()
      }
      more()
    })
    expect(await failureAfter()).toBe("too_large")
    expect(sent).toBeLessThan(25 * 1024 * 1024)
  })

  it("includes a rule that recurs every second for ever", async () => {
    const endless = eventAt("20270301T000000Z", "20270301T000001Z", "RRULE:FREQ=SECONDLY")
    calendarServer.respondWith((_, response) => response.end(calendarOf(endless)))
    expect(await failureAfter()).toBe("too_many_events")
  })

  it("includes a response that stalls, after ten seconds", async () => {
    calendarServer.respondWith((_, response) => response.write("BEGIN:VCALENDAR\r\n"))
    expect(await failureAfter()).toBe("timed_out")
  })

  it("does not occur for an address inside this network, which is refused at once", async () => {
    const { coach } = await createPair(app)
    for (const address of ["http://localhost:5432/", "http://[::1]/a.ics", "http://169.254.169.254/latest"]) {
      const refused = await coach.call("POST /calendars/sources", { body: { kind: "ics", address } })
      expect([refused.status, refused.problem.code], address).toEqual([422, "calendar_address_refused"])
    }
    const wrong = await coach.call("POST /calendars/sources", {
      body: { kind: "ics", address: "file:///etc/passwd" },
    })
    expect(wrong.status).toBe(400)
  })
})

it("a session cannot be moved to a time that another calendar blocks", async () => {
  const { coach, client } = await createPair(app)
  const made = await book(client, coach, monday("09:00"), { mode: "request" })
  await change(coach, made.id, { status: "confirmed" })
  calendarServer.respondWith((_, response) => response.end(LUNCH))
  await add(coach)
  const moved = await change(coach, made.id, { scheduledAt: monday("11:00") })
  expect([moved.status, moved.problem.code]).toEqual([409, "slot_taken"])
  expect((await change(coach, made.id, { scheduledAt: monday("12:00") })).status).toBe(200)
})

describe("a calendar with zone names and bytes on which programs stumble", () => {
  it.each([
    "DTSTART;TZID=constructor:20270302T090000",
    "DTSTART;TZID=__proto__:20270302T090000",
    "DTSTART:2027\u00000302T090000Z",
    "DTSTART;TZID=a\u0000b:20270302T090000",
  ])("keeps its other events and says that one could not be read as written: %j", async start => {
    const odd = ["BEGIN:VEVENT", "UID:odd@elsewhere.example", start, "DURATION:PT1H", "END:VEVENT"].join(
      "\r\n",
    )
    calendarServer.respondWith((_, response) =>
      response.end(calendarOf(odd, eventAt("20270301T110000Z", "20270301T120000Z"))),
    )
    const coach = await app.person({ role: "coach" })
    await add(coach)
    const { items } = (await coach.call("GET /calendars/busy", { query: week })).body
    expect(items.map(({ start: from }) => from)).toContain("2027-03-01T11:00:00Z")
    expect((await sourceOf(coach)).unread.count).toBe(1)
  })
})

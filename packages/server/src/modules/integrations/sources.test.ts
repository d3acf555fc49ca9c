import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { book, change, createPair, FRIDAY, monday, moveClockTo, slotsOf } from "../scheduling/testing/pair.ts"
import { type CalendarServer, calendarOf, eventAt, startCalendarServer } from "./testing/calendar-server.ts"

let app: TestApp
let outside: CalendarServer
beforeAll(async () => {
  app = await createTestApp({ config: { allowPrivateHosts: ["127.0.0.1"] } })
})
afterAll(() => app.close())
beforeEach(async () => {
  app.clock.set(FRIDAY)
  outside = await startCalendarServer()
})
afterEach(() => outside.close())

const LUNCH = calendarOf(eventAt("20270301T110000Z", "20270301T120000Z", "SUMMARY:zq7x lunch"))

const add = async (person: TestPerson, address = outside.url()) => {
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

/** The server's clock runs on while a test does. */
const at = (minute: string) => expect.stringMatching(new RegExp(`^${minute}:`))

const week = { from: monday("00:00"), to: "2027-03-06T00:00:00Z" }

describe("a calendar elsewhere, by its address", () => {
  it("is named as what keeps a time from being offered, as one stretch however long", async () => {
    const coach = await app.person({ role: "coach" })
    outside.says((_, response) => response.end(calendarOf(eventAt("20270301T110000Z", "20270303T120000Z"))))
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

  it("takes its times out of what the coach offers, and nobody can book them", async () => {
    const { coach, client } = await createPair(app)
    const before = await slotsOf(client, coach, week)
    expect(before).toContain(monday("11:00"))
    outside.says((_, response) => response.end(LUNCH))
    await add(coach)
    const after = await slotsOf(client, coach, week)
    expect(before.filter(each => !after.includes(each))).toEqual(
      [monday("10:45"), monday("11:00"), monday("11:15"), monday("11:30"), monday("11:45")].filter(each =>
        before.includes(each),
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

  it("is read in the same two queries as before", async () => {
    const { coach, client } = await createPair(app)
    outside.says((_, response) => response.end(LUNCH))
    await add(coach)
    const { listQueries } = await import("../../platform/db/db.ts")
    expect((await listQueries(() => slotsOf(client, coach, week))).length).toBeLessThanOrEqual(2)
  })

  it("moves the next free time that a coach's card shows", async () => {
    const { coach, client } = await createPair(app)
    const nextFree = async () =>
      (await client.call("GET /bookings/coaches/{coachId}", { params: { coachId: coach.id } })).body
        .nextFreeAt
    const first = await nextFree()
    const day = String(first).slice(0, 10).replaceAll("-", "")
    outside.says((_, response) => response.end(calendarOf(eventAt(`${day}T000000Z`, `${day}T235900Z`))))
    await add(coach)
    expect(Date.parse(String(await nextFree()))).toBeGreaterThan(Date.parse(String(first)))
    const soonest = async () => {
      const query = { sort: "soonest" as const, limit: 100 }
      const { items } = (await client.call("GET /bookings/coaches", { query })).body
      return items.find(each => each.id === coach.id)?.nextFreeAt
    }
    expect(await soonest()).toBe(await nextFree())
    await app.runScheduledJob("keep_free_times")
    expect(await soonest()).toBe(await nextFree())
    const params = { sourceId: (await sourceOf(coach)).id }
    await coach.call("DELETE /calendars/sources/{sourceId}", { params })
    expect(await soonest()).toBe(first)
  })

  it("that lasts for weeks is in the way on each of its days", async () => {
    const { coach, client } = await createPair(app)
    outside.says((_, response) => response.end(calendarOf(eventAt("20270215T000000Z", "20270403T000000Z"))))
    await add(coach)
    expect(await slotsOf(client, coach, week)).toEqual([])
    const busy = (await coach.call("GET /calendars/busy", { query: week })).body.items
    expect(busy).toHaveLength(1)
  })

  it("of a client marks the coach's times, and stands in nobody's way", async () => {
    const { coach, client } = await createPair(app)
    outside.says((_, response) => response.end(LUNCH))
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

  it("is named to the coach as why a time is not offered; a client's own stays theirs", async () => {
    const { coach, client } = await createPair(app)
    outside.says((_, response) => response.end(LUNCH))
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

  it("counts no buffer of its own and no limit", async () => {
    const hours = { bufferBeforeMinutes: 30, bufferAfterMinutes: 0, limits: { perDay: 1, perWeek: null } }
    const { coach, client } = await createPair(app, { hours: { ...hours, intervalMinutes: 30 } })
    outside.says((_, response) => response.end(LUNCH))
    await add(coach)
    const free = await slotsOf(client, coach, week)
    expect(free).toContain(monday("10:30"))
    expect(free).not.toContain(monday("12:00"))
    expect(free).toContain(monday("12:30"))
  })

  it("asks again only for what changed, and forgets nothing while it fails", async () => {
    const { coach, client } = await createPair(app)
    outside.says((request, response) =>
      request.headers["if-none-match"] === '"one"'
        ? response.writeHead(304).end()
        : response.writeHead(200, { etag: '"one"' }).end(LUNCH),
    )
    await add(coach)
    const [again, sameClient] = await moveClockTo(app, "2027-02-26T09:20:00Z", coach, client)
    await app.runScheduledJob("fetch_calendars")
    await app.settle()
    expect(outside.asked).toHaveLength(2)
    expect(await sourceOf(again)).toMatchObject({ lastSuccessAt: at("2027-02-26T09:20"), failing: null })

    outside.says((_, response) => response.writeHead(500).end())
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

  it("that says the same again changes nothing, and one that says a little else only that", async () => {
    const { coach, client } = await createPair(app)
    const meeting = eventAt("20270301T140000Z", "20270301T150000Z")
    outside.says((_, response) =>
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
    outside.says((_, response) =>
      response.end(calendarOf(eventAt("20270301T110000Z", "20270301T123000Z"), meeting)),
    )
    await readAgain()
    expect(await changes()).not.toEqual([])
    const busy = (await coach.call("GET /calendars/busy", { query: week })).body.items
    expect(busy.map(each => [each.start, each.end])).toEqual([
      [monday("11:00"), monday("12:30")],
      [monday("14:00"), monday("15:00")],
    ])
    expect(await slotsOf(client, coach, week)).not.toContain(monday("12:00"))
  })

  it("is read by one of two servers, once", async () => {
    const { coach } = await createPair(app)
    outside.says((_, response) => response.end(LUNCH))
    await add(coach)
    outside.asked.length = 0
    app.clock.set("2027-02-26T10:00:00Z")
    const other = await app.secondServer()
    other.clock.set("2027-02-26T10:00:00Z")
    await Promise.all([app.runScheduledJob("fetch_calendars"), other.runScheduledJob("fetch_calendars")])
    await Promise.all([app.settle(), other.settle()])
    await other.close()
    expect(outside.asked).toHaveLength(1)
  })

  it("that is there already is not added twice, and ten are enough", async () => {
    const { coach } = await createPair(app)
    const first = await add(coach)
    expect(await add(coach)).toBe(first)
    for (let number = 2; number <= 10; number++) await add(coach, outside.url(`/${number}.ics`))
    const refused = await coach.call("POST /calendars/sources", {
      body: { kind: "ics", address: outside.url("/11.ics") },
    })
    expect([refused.status, refused.problem.code]).toEqual([409, "too_many_calendars"])
  })

  it("shows its address to nobody, in the answer or in the database", async () => {
    const { coach } = await createPair(app)
    await add(coach, outside.url("/private-9f8e7d.ics"))
    const shown = JSON.stringify((await coach.call("GET /calendars/sources")).body)
    const rows = await app.context.db.selectFrom("calendar_sources").selectAll().execute()
    expect(`${shown}${JSON.stringify(rows)}`).not.toContain("9f8e7d")
  })

  it("is forgotten with all its times when it is removed, and another's cannot be touched", async () => {
    const { coach, client } = await createPair(app)
    outside.says((_, response) => response.end(LUNCH))
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

  it("can be named, and read on demand", async () => {
    const { coach } = await createPair(app)
    const params = { sourceId: await add(coach) }
    const named = await coach.call("PUT /calendars/sources/{sourceId}", {
      params,
      body: { name: "Family", colour: "honey" },
    })
    expect(named.body).toMatchObject({ name: "Family", colour: "honey" })
    outside.asked.length = 0
    await coach.call("POST /calendars/sources/{sourceId}/refresh", { params })
    await app.settle()
    expect(outside.asked).toHaveLength(1)
  })
})

describe("trouble with a calendar elsewhere", () => {
  const troubleAfter = async (): Promise<string | undefined> => {
    const { coach } = await createPair(app)
    await add(coach)
    return (await sourceOf(coach)).failing?.code
  }

  it("is a marked calendar, never a hang and never an empty one", async () => {
    outside.says((_, response) => response.writeHead(404).end())
    expect(await troubleAfter()).toBe("not_found")
    outside.says((_, response) => response.writeHead(401).end())
    expect(await troubleAfter()).toBe("not_allowed")
    outside.says((_, response) => response.end("<html>Sign in</html>"))
    expect(await troubleAfter()).toBe("not_a_calendar")
    outside.says((_, response) => response.destroy())
    expect(await troubleAfter()).toBe("unreachable")
    outside.says((_, response) => response.writeHead(302, { location: "http://localhost:1/" }).end())
    expect(await troubleAfter()).toBe("private_address")
  })

  it("with 50 MB is one too, and no more than 5 MB of it are taken", async () => {
    let sent = 0
    outside.says((_, response) => {
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
    expect(await troubleAfter()).toBe("too_large")
    expect(sent).toBeLessThan(25 * 1024 * 1024)
  })

  it("with a rule that fires every second for ever is one too", async () => {
    const endless = eventAt("20270301T000000Z", "20270301T000001Z", "RRULE:FREQ=SECONDLY")
    outside.says((_, response) => response.end(calendarOf(endless)))
    expect(await troubleAfter()).toBe("too_many_events")
  })

  it("that stalls ends after ten seconds", async () => {
    outside.says((_, response) => response.write("BEGIN:VCALENDAR\r\n"))
    expect(await troubleAfter()).toBe("timed_out")
  })

  it("inside this network is refused at once", async () => {
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

it("a session cannot be moved into what another calendar holds", async () => {
  const { coach, client } = await createPair(app)
  const made = await book(client, coach, monday("09:00"), { mode: "request" })
  await change(coach, made.id, { status: "confirmed" })
  outside.says((_, response) => response.end(LUNCH))
  await add(coach)
  const moved = await change(coach, made.id, { scheduledAt: monday("11:00") })
  expect([moved.status, moved.problem.code]).toEqual([409, "slot_taken"])
  expect((await change(coach, made.id, { scheduledAt: monday("12:00") })).status).toBe(200)
})

import type { api } from "@rapport/domain/api"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { calendarOf, startCalendarServer } from "../modules/integrations/testing/calendar-server.ts"
import { openGroup, ownGroups, takeSeat } from "../modules/scheduling/testing/groups.ts"
import { book, createPair, FRIDAY, monday } from "../modules/scheduling/testing/pair.ts"
import type { TestPerson } from "./people.ts"
import { createTestApp, type TestApp } from "./test-app.ts"

type Change = Extract<keyof typeof api, `PUT ${string}` | `PATCH ${string}`>

/** Every call that changes a thing: the test of its body as GET gives it, or why no GET gives its body. */
const calls: Readonly<Record<Change, { test: string } | { none: string }>> = {
  "PATCH /users/me": { test: "a client's own account and profile" },
  "PUT /coach/availability": { test: "a coach's hours and rules" },
  "PUT /coach/schedules/{scheduleId}": { test: "a schedule" },
  "PUT /prices/config/{userId}": { test: "prices" },
  "PUT /connections/{id}": { test: "a connection, from either side" },
  "PUT /bookings/bookings/{bookingId}": { test: "a session, from either side" },
  "PUT /coach/group-sessions/{groupId}": { test: "a group session" },
  "PUT /calendars/sources/{sourceId}": { test: "a calendar elsewhere" },
  "PUT /notifications/preferences": {
    test: "notification preferences with reminders, quiet hours and digest",
  },
  "PUT /coach/page": { test: "the coach page" },
  "PUT /admin/flags/{name}": { test: "a feature flag" },
  "PATCH /chat/messages/{roomId}/{messageId}": { none: "takes the text alone" },
  "PUT /chat/messages/{roomId}/{messageId}/reactions/{emoji}": { none: "has no body" },
  "PUT /bookings/bookings/{bookingId}/review": { none: "GET gives it with what the reader may do" },
  "PUT /bookings/bookings/{bookingId}/review/answer": { none: "stands inside the review" },
  "PUT /bookings/bookings/{bookingId}/review/visibility": { none: "an act of an admin" },
  "PUT /bookings/bookings/{bookingId}/dispute": { none: "an answer" },
  "PUT /coach/availability/dates": { none: "days of the hours, which have their own test" },
  "PUT /admin/users/{userId}/roles": { none: "an act of an admin" },
  "PUT /users/me/email": { none: "asks for the password" },
  "PUT /users/me/password": { none: "is never given" },
  "PUT /users/me/picture": { none: "a file" },
  "PUT /users/me/two-factor": { none: "asks for a code" },
}

describe("what a GET gave can be sent back with one field changed", () => {
  let app: TestApp
  let coach: TestPerson
  let client: TestPerson
  beforeAll(async () => {
    app = await createTestApp({ config: { allowPrivateHosts: ["127.0.0.1"] } })
    app.clock.set(FRIDAY)
    coach = await app.person({ role: "coach" })
    client = await app.person()
    await app.connect(coach, client)
  })
  afterAll(() => app.close())

  it("a coach's hours and rules", async () => {
    await coach.call("PUT /coach/availability", {
      body: {
        timeOff: [{ start: "2027-08-01", end: "2027-08-14", note: "Away" }],
        travel: [{ start: "2027-09-01", end: "2027-09-05", timeZone: "America/New_York" }],
        overrides: [{ date: "2027-12-24", intervals: [] }],
        dateWindow: { start: "2027-01-01", end: "2027-12-31" },
      },
    })
    const { body: given } = await coach.call("GET /coach/availability")
    const saved = await coach.call("PUT /coach/availability", { body: { ...given, totalSlots: 7 } })
    expect(saved.body).toEqual({ ...given, totalSlots: 7, version: given.version + 1 })
    const late = await coach.call("PUT /coach/availability", { body: { ...given, totalSlots: 8 } })
    expect(late.problem).toMatchObject({ status: 409, code: "stale", version: given.version + 1 })
  })

  it("a schedule", async () => {
    const created = await coach.call("POST /coach/schedules", { body: { name: "Evenings", types: ["CHAT"] } })
    const params = { scheduleId: created.body.id }
    const { body: given } = await coach.call("GET /coach/schedules/{scheduleId}", { params })
    const send = (name: string) =>
      coach.call("PUT /coach/schedules/{scheduleId}", { params, body: { ...given, name } })
    expect((await send("Late evenings")).body).toEqual({
      ...given,
      name: "Late evenings",
      version: given.version + 1,
    })
    expect((await send("Nights")).problem).toMatchObject({
      status: 409,
      code: "stale",
      version: given.version + 1,
    })
  })

  it("prices", async () => {
    const params = { userId: coach.id }
    const { body: first } = await coach.call("GET /prices/config/{userId}", { params })
    await coach.call("PUT /prices/config/{userId}", {
      params,
      body: {
        ...first,
        packages: [{ name: "Ten", sessions: 10, minutes: 60, amount: 50_000, validDays: 365 }],
        subscriptions: [{ name: "Weekly", sessionsPerMonth: 4, minutes: 60, amount: 20_000 }],
        discounts: [
          { kind: "early", daysAhead: 14, percent: 5 },
          { kind: "volume", sessions: 5, percent: 10 },
          { kind: "voucher", code: "SPRING", percent: 20 },
        ],
      },
    })
    const { body: given } = await coach.call("GET /prices/config/{userId}", { params })
    expect(given.discounts).toHaveLength(3)
    const send = (baseRate: number) =>
      coach.call("PUT /prices/config/{userId}", { params, body: { ...given, baseRate } as never })
    expect((await send(9900)).body).toEqual({
      ...given,
      baseRate: 9900,
      version: given.version + 1,
      calculatedAt: expect.any(String),
    })
    expect((await send(8800)).problem).toMatchObject({
      status: 409,
      code: "stale",
      version: given.version + 1,
    })
  })

  it.each(["client", "coach"] as const)("a %s's own account and profile", async role => {
    const person = await app.person({ role })
    await person.call("PATCH /users/me", {
      body: { heightCm: 172, measurements: { waist: 80 }, birthDate: "1990-05-01" },
    })
    const { body: given } = await person.call("GET /users/me")
    const sent = { ...given, lastName: "Changed", profile: { ...given.profile, weightKg: 70 } }
    const saved = await person.call("PATCH /users/me", { body: sent })
    expect(saved.body).toEqual({ ...sent, version: given.version + 1 })
    const late = await person.call("PATCH /users/me", { body: sent })
    expect(late.problem).toMatchObject({ status: 409, code: "stale", version: given.version + 1 })
  })

  it("a connection, from either side", async () => {
    const asked = await client.call("GET /connections/accepted")
    const id = asked.body.items[0]?.id ?? ""
    const { body: given } = await client.call("GET /connections/{id}", { params: { id } })
    const scopes = ["profile", "photos"] as const
    const shared = await client.call("PUT /connections/{id}", {
      params: { id },
      body: { ...given, scopes: [...scopes] } as never,
    })
    expect(shared.body.scopes).toEqual(scopes)
    const { body: seen } = await coach.call("GET /connections/{id}", { params: { id } })
    const ended = await coach.call("PUT /connections/{id}", {
      params: { id },
      body: { ...seen, status: "ended" } as never,
    })
    expect(ended.body.status).toBe("ended")
  })

  it("a session, from either side", async () => {
    const pair = await createPair(app)
    const { id } = await book(pair.client, pair.coach, monday("09:00"))
    const params = { bookingId: id }
    const read = async (person: TestPerson) =>
      (await person.call("GET /bookings/bookings/{bookingId}", { params })).body
    const send = (person: TestPerson, body: object) =>
      person.call("PUT /bookings/bookings/{bookingId}", { params, body: body as never })
    const asked = await read(pair.coach)
    expect((await send(pair.coach, asked)).body).toMatchObject({ status: "pending", version: asked.version })
    expect((await send(pair.coach, { ...asked, status: "confirmed" })).body.status).toBe("confirmed")
    const moved = await send(pair.client, { ...(await read(pair.client)), scheduledAt: monday("11:00") })
    expect(moved.body).toMatchObject({ status: "confirmed", scheduledAt: monday("11:00") })
    const noted = await send(pair.coach, { ...(await read(pair.coach)), notes: "Bring a mat" })
    expect(noted.body).toMatchObject({ notes: "Bring a mat", scheduledAt: monday("11:00") })
    const again = await send(pair.client, { ...(await read(pair.client)), status: "pending" })
    expect([again.status, (await read(pair.client)).status]).toEqual([400, "confirmed"])
    const late = await send(pair.client, { ...moved.body, notes: "Too late" })
    expect(late.problem).toMatchObject({ status: 409, code: "stale", version: noted.body.version })
    expect((await send(pair.client, { ...moved.body, id: crypto.randomUUID() })).status).toBe(400)
    const cancelled = await send(pair.client, { ...(await read(pair.client)), status: "cancelled" })
    expect(cancelled.body).toMatchObject({ status: "cancelled", cancelledBy: "client" })
    const misspelt = { ...(await read(pair.client)), note: "?" }
    expect((await send(pair.client, misspelt)).status).toBe(400)
  })

  it("a group session", async () => {
    const { coach: leader, client: taker } = await createPair(app)
    const { id } = await openGroup(leader)
    await takeSeat(taker, id)
    const [given] = await ownGroups(leader)
    const saved = await leader.call("PUT /coach/group-sessions/{groupId}", {
      params: { groupId: id },
      body: { ...given, title: "Balance" } as never,
    })
    expect(saved.body).toMatchObject({ ...given, title: "Balance", version: expect.any(Number) })
  })

  it("a calendar elsewhere", async () => {
    const person = await app.person()
    const server = await startCalendarServer()
    server.respondWith((_, response) => response.end(calendarOf()))
    await person.call("POST /calendars/sources", { body: { kind: "ics", address: server.url() } })
    await app.settle()
    await server.close()
    const [given] = (await person.call("GET /calendars/sources")).body.items
    const saved = await person.call("PUT /calendars/sources/{sourceId}", {
      params: { sourceId: given?.id ?? "" },
      body: { ...given, name: "Work" } as never,
    })
    expect(saved.body).toMatchObject({ id: given?.id, name: "Work", colour: given?.colour })
  })

  it("notification preferences with reminders, quiet hours and digest", async () => {
    const person = await app.person()
    const { body: given } = await person.call("GET /notifications/preferences")
    const sent = { ...given, digest: { ...given.digest, frequency: "weekly" as const } }
    expect((await person.call("PUT /notifications/preferences", { body: sent })).body).toEqual(sent)
    expect((await person.call("GET /notifications/preferences")).body).toEqual(sent)
  })

  it("the coach page", async () => {
    const { body: given } = await coach.call("GET /coach/page")
    const hidden = await coach.call("PUT /coach/page", { body: { ...given, published: false } as never })
    expect(hidden.body).toEqual({ ...given, published: false, publishedAt: null })
  })

  it("a feature flag", async () => {
    const admin = await app.person({ role: "admin" })
    const send = (flag: { name: string }, state: "on" | "off", body = {}) =>
      admin.call("PUT /admin/flags/{name}", {
        params: { name: flag.name },
        body: { ...flag, state, ...body } as never,
      })
    const [first] = (await admin.call("GET /admin/flags")).body.items
    if (!first) throw new Error("There are flags")
    const named = await send(first, "off", { people: [client.id] })
    expect(named.body.people).toMatchObject([{ id: client.id }])
    expect((await send(named.body, "on")).body).toEqual({ ...named.body, state: "on" })
  })

  it("has a test for every call that changes what a GET gives", ({ task }) => {
    const tests = task.suite?.tasks.map(({ name }) => name) ?? []
    const named = Object.values(calls).flatMap(call => ("test" in call ? [call.test] : []))
    expect(named.filter(name => !tests.includes(name))).toEqual([])
  })

  it("a field that GET does not give is still refused", async () => {
    const { body: given } = await coach.call("GET /coach/availability")
    const misspelt = { ...given, totalSlot: 3 } as never
    expect((await coach.call("PUT /coach/availability", { body: misspelt })).status).toBe(400)
    const { body: me } = await coach.call("GET /users/me")
    expect((await coach.call("PATCH /users/me", { body: { ...me, nickname: "M" } as never })).status).toBe(
      400,
    )
  })
})

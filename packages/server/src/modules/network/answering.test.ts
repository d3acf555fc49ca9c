import type { ConnectionTargetStatus } from "@rapport/domain/network/rules"
import type { Scope } from "@rapport/domain/network/schema"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { signInAgain } from "../../testing/sign-in-again.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"

describe("what the two people of a connection can do", () => {
  let app: TestApp
  const published: { people: readonly string[]; id: string; version: number | undefined }[] = []
  beforeAll(async () => {
    app = await createTestApp()
    app.context.realtime = {
      ...app.context.realtime,
      publish: (people, event, { id, version }) => {
        if (event === "connection:changed") published.push({ people, id, version })
      },
    }
  })
  afterAll(() => app.close())

  const pendingRequest = async () => {
    const coach = await app.person({ role: "coach" })
    const client = await app.person()
    const { body } = await client.call("POST /connections", {
      body: { coachId: coach.id, message: "Hi", scopes: ["profile", "metrics", "workouts", "nutrition"] },
    })
    return { coach, client, id: body.id }
  }
  const put = (
    person: TestPerson,
    id: string,
    body: { status?: ConnectionTargetStatus; reason?: string; scopes?: Scope[] },
  ) => person.call("PUT /connections/{id}", { params: { id }, body })
  const what = async (person: TestPerson, id: string) =>
    (await person.call("GET /connections/{id}", { params: { id } })).body.history?.map(line => line.what)
  const events = async (id: string) =>
    (await app.context.db.selectFrom("events").select(["name", "payload"]).orderBy("id").execute())
      .filter(row => row.payload.connectionId === id)
      .map(row => row.name)
  const relationshipsOf = (id: string) =>
    app.context.db.selectFrom("relationships").select("kind").where("source_id", "=", id).execute()

  it("the coach accepts: both are connected, notified at once, and see who answered when", async () => {
    const { coach, client, id } = await pendingRequest()
    published.length = 0
    const accepted = await put(coach, id, { status: "accepted", reason: "Welcome" })
    expect(accepted.body).toMatchObject({ status: "accepted", expiresAt: null, endedBy: null, version: 2 })
    expect(accepted.body.scopes).toEqual(["profile", "metrics", "workouts", "nutrition"])
    expect(published).toEqual([{ people: [coach.id, client.id], id, version: 2 }])
    expect(await relationshipsOf(id)).toEqual([{ kind: "connection" }])
    expect(await what(client, id)).toEqual(["requested", "scopes_granted", "accepted"])
    expect(await events(id)).toEqual(["connection.requested", "connection.accepted"])
    const mine = await client.call("GET /connections/accepted")
    expect(mine.body.items.map(item => item.id)).toEqual([id])
  })

  it("the coach declines with a reason, and only the coach opens it again", async () => {
    const { coach, client, id } = await pendingRequest()
    const declined = await put(coach, id, { status: "declined", reason: "Full until May" })
    expect(declined.body).toMatchObject({ status: "declined", reason: "Full until May" })
    expect((await put(client, id, { status: "pending" })).problem.code).toBe("forbidden")
    const reopened = await put(coach, id, { status: "pending" })
    expect(reopened.body).toMatchObject({ status: "pending", reason: null, answeredAt: null })
    expect(reopened.body.expiresAt).not.toBeNull()
    expect(await events(id)).toEqual(["connection.requested", "connection.declined", "connection.reopened"])
    expect((await put(coach, id, { status: "accepted" })).status).toBe(200)
  })

  it("the client withdraws a request, and its scopes are revoked", async () => {
    const { coach, client, id } = await pendingRequest()
    expect((await put(coach, id, { status: "withdrawn" })).status).toBe(403)
    const withdrawn = await put(client, id, { status: "withdrawn" })
    expect(withdrawn.body).toMatchObject({ status: "withdrawn", scopes: [] })
    expect((await put(coach, id, { status: "accepted" })).problem.code).toBe("wrong_status")
    const consent = await app.context.db
      .selectFrom("consent_changes")
      .select(["granted"])
      .where("connection_id", "=", id)
      .execute()
    expect(consent.map(change => change.granted)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })

  it("either side ends it; history stays visible to both", async () => {
    for (const by of ["client", "coach"] as const) {
      const people = await pendingRequest()
      await put(people.coach, people.id, { status: "accepted" })
      const ended = await put(people[by], people.id, { status: "ended", reason: "Moving away" })
      expect(ended.body).toMatchObject({ status: "ended", endedBy: by, reason: "Moving away", scopes: [] })
      expect(await relationshipsOf(people.id)).toEqual([])
      for (const person of [people.coach, people.client]) {
        const past = await person.call("GET /connections/history")
        expect(past.body.items).toHaveLength(1)
        const lines = past.body.items[0]?.history?.filter(line => !line.what.startsWith("scopes"))
        expect(lines?.map(line => [line.what, line.by])).toEqual([
          ["requested", "client"],
          ["accepted", "coach"],
          ["ended", by],
        ])
      }
    }
  })

  it("the end of a connection cancels its bookings in the same transaction", async () => {
    const { coach, client, id } = await pendingRequest()
    await put(coach, id, { status: "accepted" })
    const booked = await client.call("POST /bookings/book", { body: { coachId: coach.id } })
    expect(booked.status).toBe(201)
    await put(coach, id, { status: "ended" })
    const params = { bookingId: booked.body.id }
    const after = await client.call("GET /bookings/bookings/{bookingId}", { params })
    expect(after.body).toMatchObject({ status: "cancelled", cancelledBy: "coach" })
  })

  it("a request for the current status changes nothing", async () => {
    const { coach, client, id } = await pendingRequest()
    await put(coach, id, { status: "accepted" })
    published.length = 0
    const before = (await app.context.db.selectFrom("connection_history").select("id").execute()).length
    for (const person of [coach, client]) {
      const again = await put(person, id, { status: "accepted", reason: "again" })
      expect(again.body).toMatchObject({ status: "accepted", version: 2, reason: null })
    }
    expect(published).toEqual([])
    expect((await app.context.db.selectFrom("connection_history").select("id").execute()).length).toBe(before)
  })

  it("a client cannot accept their own request, and an ended connection cannot change", async () => {
    const { coach, client, id } = await pendingRequest()
    expect((await put(client, id, { status: "accepted" })).problem.code).toBe("forbidden")
    expect((await put(client, id, { status: "ended" })).problem.code).toBe("wrong_status")
    await put(coach, id, { status: "accepted" })
    await put(coach, id, { status: "ended" })
    for (const status of ["accepted", "declined", "pending"] as const)
      expect((await put(coach, id, { status })).problem).toMatchObject({ status: 409, code: "wrong_status" })
    expect((await put(client, id, { status: "withdrawn" })).problem).toMatchObject({
      code: "wrong_status",
      currentStatus: "ended",
      detail: "This has moved on meanwhile: it is ended now.",
    })
    expect((await put(client, id, { scopes: ["health"] })).problem.code).toBe("wrong_status")
  })

  it("only the client changes scopes, and each change is recorded", async () => {
    const { coach, client, id } = await pendingRequest()
    await put(coach, id, { status: "accepted" })
    expect((await put(coach, id, { scopes: ["health"] })).status).toBe(403)
    const changed = await put(client, id, { scopes: ["health", "profile"] })
    expect(changed.body.scopes).toEqual(["profile", "health"])
    const shown = await client.call("GET /connections/{id}", { params: { id } })
    expect(shown.body.history?.slice(-2)).toMatchObject([
      { what: "scopes_granted", by: "client", scopes: ["health"] },
      { what: "scopes_revoked", by: "client", scopes: ["metrics", "workouts", "nutrition"] },
    ])
    const same = await put(client, id, { scopes: ["profile", "health"] })
    expect(same.body.version).toBe(changed.body.version)
    expect((await put(client, id, { status: "ended", scopes: [] })).problem.code).toBe("invalid_request")
    expect((await put(client, id, {})).problem.code).toBe("invalid_request")
  })

  it("a stranger is answered not found, whatever they try", async () => {
    const { id } = await pendingRequest()
    for (const role of ["client", "coach", "admin"] as const) {
      const stranger = await app.person({ role })
      for (const status of ["accepted", "declined", "withdrawn", "ended", "pending"] as const)
        expect((await put(stranger, id, { status })).problem).toMatchObject({
          status: 404,
          code: "not_found",
        })
      expect((await put(stranger, id, { scopes: [] })).status).toBe(404)
      expect((await stranger.call("GET /connections/{id}", { params: { id } })).status).toBe(404)
    }
    const coach = await app.person({ role: "coach" })
    const asked = { body: { connectionId: id, scope: "health" as const } }
    expect((await coach.call("POST /connections/scope-requests", asked)).status).toBe(404)
    const bulk = await coach.call("POST /connections/bulk", { body: { ids: [id], status: "accepted" } })
    expect(bulk.body.results).toEqual([{ id, ok: false, code: "not_found" }])
  })

  it("a coach answers several requests in one call, with a result for each", async () => {
    const first = await pendingRequest()
    const more = await Promise.all([app.person(), app.person()])
    const ids = [first.id]
    for (const client of more)
      ids.push((await client.call("POST /connections", { body: { coachId: first.coach.id } })).body.id)
    await put(first.client, first.id, { status: "withdrawn" })
    const absent = crypto.randomUUID()
    const done = await first.coach.call("POST /connections/bulk", {
      body: { ids: [...ids, absent], status: "accepted" },
      idempotencyKey: `bulk-${absent}`,
    })
    expect(done.body.results).toEqual([
      { id: ids[0], ok: false, code: "wrong_status" },
      { id: ids[1], ok: true, code: null },
      { id: ids[2], ok: true, code: null },
      { id: absent, ok: false, code: "not_found" },
    ])
    const wrong = await first.client.call("POST /connections/bulk", { body: { ids, status: "declined" } })
    expect(wrong.problem.code).toBe("forbidden")
  })

  it("a coach asks for a scope at most once a month, and only while connected", async () => {
    const { coach, client, id } = await pendingRequest()
    const requestScope = (person: TestPerson, scope: Scope) =>
      person.call("POST /connections/scope-requests", { body: { connectionId: id, scope } })
    expect((await requestScope(coach, "health")).problem.code).toBe("wrong_status")
    await put(coach, id, { status: "accepted" })
    expect((await requestScope(coach, "health")).status).toBe(204)
    expect((await requestScope(coach, "health")).problem).toMatchObject({
      status: 429,
      code: "asked_too_often",
    })
    expect((await requestScope(coach, "photos")).status).toBe(204)
    expect((await requestScope(coach, "profile")).status).toBe(204)
    expect((await requestScope(client, "health")).status).toBe(403)
    expect((await events(id)).filter(name => name === "connection.scope_requested")).toHaveLength(2)
  })

  it("an unanswered request expires once, whichever server runs the scheduled job, and both are notified", async () => {
    const { coach, client, id } = await pendingRequest()
    app.clock.advance(14 * 86_400_000 + 1000)
    published.length = 0
    await Promise.all(Array.from({ length: 4 }, () => app.runScheduledJob("expire_connection_requests")))
    expect(published.filter(event => event.id === id)).toHaveLength(1)
    const nora = await signInAgain(app, client)
    expect(await what(nora, id)).toEqual(["requested", "scopes_granted", "expired"])
    const mara = await signInAgain(app, coach)
    expect((await mara.call("GET /connections", { query: { status: "expired" } })).body.items).toHaveLength(1)
    expect((await events(id)).at(-1)).toBe("connection.expired")
    app.clock.set(new Date())
  })

  it("consent changes and history cannot be changed or deleted", async () => {
    const { id } = await pendingRequest()
    const { db } = app.context
    const history = db.updateTable("connection_history").set({ reason: "x" }).where("connection_id", "=", id)
    await expect(history.execute()).rejects.toThrow("append-only")
    const consent = db.deleteFrom("consent_changes").where("connection_id", "=", id)
    await expect(consent.execute()).rejects.toThrow("append-only")
  })
})

import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { signInAgain } from "../../testing/sign-in-again.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"

const DAY_MS = 86_400_000

describe("requesting a connection with a coach", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const coachAndClient = async () => ({
    coach: await app.person({ role: "coach", firstName: "Mara" }),
    client: await app.person({ firstName: "Nora" }),
  })
  const request = (client: TestPerson, coachId: string, input: object = {}) =>
    client.call("POST /connections", {
      body: { coachId, message: "Hello Mara", goals: ["Strength"], ...input },
    })
  const change = (
    person: TestPerson,
    id: string,
    body: { status: "accepted" | "withdrawn" | "ended" | "declined" | "pending" },
  ) => person.call("PUT /connections/{id}", { params: { id }, body })
  const setPrivacy = (person: TestPerson, values: object) =>
    app.context.db.updateTable("privacy_settings").set(values).where("account_id", "=", person.id).execute()

  it("creates a request that is pending for 14 days and shows the coach only name, picture, message and goals", async () => {
    const { coach, client } = await coachAndClient()
    const created = await request(client, coach.id)
    expect(created.status).toBe(201)
    expect(created.body).toMatchObject({
      coachId: coach.id,
      clientId: client.id,
      status: "pending",
      goals: ["Strength"],
    })
    expect(created.body.scopes).toEqual(["profile"])
    const wait = Date.parse(created.body.expiresAt ?? "") - Date.parse(created.body.requestedAt)
    expect(wait).toBe(14 * DAY_MS)
    const seen = await coach.call("GET /connections/pending", { query: { as: "coach" } })
    expect(seen.body.items).toHaveLength(1)
    const [shown] = seen.body.items
    expect(shown).toMatchObject({ message: "Hello Mara", goals: ["Strength"], scopes: [] })
    expect(Object.keys(shown?.client ?? {}).sort()).toEqual(["firstName", "id", "lastName", "profilePicture"])
    expect(JSON.stringify(shown)).not.toContain(client.email)
    expect((await client.call("GET /connections/pending")).body.items.map(item => item.id)).toEqual([
      created.body.id,
    ])
  })

  it("records when each scope was granted and under which wording; health only if it was named", async () => {
    const { coach, client } = await coachAndClient()
    const created = await request(client, coach.id, { scopes: ["health", "profile", "profile"] })
    expect(created.body.scopes).toEqual(["profile", "health"])
    const kept = await app.context.db
      .selectFrom("consent_changes")
      .select(["scope", "granted", "wording_version"])
      .where("connection_id", "=", created.body.id)
      .orderBy("id")
      .execute()
    expect(kept).toEqual([
      { scope: "profile", granted: true, wording_version: 1 },
      { scope: "health", granted: true, wording_version: 1 },
    ])
  })

  it("works for a coach who is looking for a coach, but not with oneself", async () => {
    const { coach } = await coachAndClient()
    const other = await app.person({ role: "coach" })
    expect((await request(coach, other.id)).status).toBe(201)
    expect((await request(other, coach.id)).status).toBe(201)
    const self = await request(coach, coach.id)
    expect([self.status, self.problem.code]).toEqual([400, "not_yourself"])
  })

  it("is answered not found for a client, a suspended or hidden coach, a block in either direction, and an unknown id", async () => {
    const { coach, client } = await coachAndClient()
    const plain = await app.person()
    const suspended = await app.person({ role: "coach" })
    const hidden = await app.person({ role: "coach" })
    const blocking = await app.person({ role: "coach" })
    const { db } = app.context
    await db
      .updateTable("accounts")
      .set({ suspended_at: new Date() })
      .where("id", "=", suspended.id)
      .execute()
    await setPrivacy(hidden, { profile: "nobody" })
    const at = { created_at: new Date() }
    await db
      .insertInto("blocks")
      .values({ blocker_id: blocking.id, blocked_id: client.id, ...at })
      .execute()
    const refused = [plain, suspended, hidden, blocking].map(person => person.id)
    for (const coachId of [...refused, crypto.randomUUID()]) {
      const answer = await request(client, coachId)
      expect([answer.status, answer.problem.code, answer.problem.detail]).toEqual([
        404,
        "not_found",
        "We can’t find this, or you don’t have access to it.",
      ])
    }
    await db
      .insertInto("blocks")
      .values({ blocker_id: client.id, blocked_id: coach.id, ...at })
      .execute()
    expect((await request(client, coach.id)).status).toBe(404)
  })

  it("is refused if the coach accepts no requests, or only from connections and friends", async () => {
    const { coach, client } = await coachAndClient()
    for (const connection_requests of ["nobody", "ties"]) {
      await setPrivacy(coach, { connection_requests })
      const refused = await request(client, coach.id)
      expect([refused.status, refused.problem.code]).toEqual([403, "not_accepting_requests"])
    }
    await app.context.db
      .insertInto("relationships")
      .values({ kind: "friendship", source_id: crypto.randomUUID(), ...ordered(coach.id, client.id) })
      .execute()
    expect((await request(client, coach.id)).status).toBe(201)
  })
  const ordered = (a: string, b: string) => (a < b ? { low_id: a, high_id: b } : { low_id: b, high_id: a })

  it("is refused while an earlier request is pending, accepted or declined", async () => {
    const { coach, client } = await coachAndClient()
    const { body } = await request(client, coach.id)
    expect((await request(client, coach.id)).problem.code).toBe("already_requested")
    await change(coach, body.id, { status: "declined" })
    expect((await request(client, coach.id)).problem.code).toBe("request_declined")
    await change(coach, body.id, { status: "pending" })
    await change(coach, body.id, { status: "accepted" })
    expect((await request(client, coach.id)).problem.code).toBe("already_connected")
  })

  it("is possible three times in 30 days, and again later", async () => {
    const { coach, client } = await coachAndClient()
    for (let number = 0; number < 3; number++) {
      const created = await request(client, coach.id)
      expect(created.status).toBe(201)
      await change(client, created.body.id, { status: "withdrawn" })
    }
    const refused = await request(client, coach.id)
    expect([refused.status, refused.problem.code]).toEqual([429, "asked_too_often"])
    app.clock.advance(30 * DAY_MS + 1000)
    expect((await request(await signInAgain(app, client), coach.id)).status).toBe(201)
    app.clock.set(new Date())
  })

  it("is possible again after the last request expired, even before the scheduled job has run", async () => {
    const { coach, client } = await coachAndClient()
    const first = await request(client, coach.id)
    app.clock.advance(14 * DAY_MS + 1000)
    const nora = await signInAgain(app, client)
    const mara = await signInAgain(app, coach)
    expect((await nora.call("GET /connections/pending")).body.items).toEqual([])
    const past = await nora.call("GET /connections/history")
    expect(past.body.items[0]).toMatchObject({ id: first.body.id, status: "expired" })
    expect((await change(mara, first.body.id, { status: "accepted" })).problem.code).toBe("wrong_status")
    const again = await request(nora, coach.id)
    expect(again.status).toBe(201)
    const old = await nora.call("GET /connections/{id}", { params: { id: first.body.id } })
    expect(old.body.history?.map(line => [line.what, line.by])).toEqual([
      ["requested", "client"],
      ["scopes_granted", "client"],
      ["expired", null],
    ])
    app.clock.set(new Date())
  })

  it("is refused for invalid input", async () => {
    const { coach, client } = await coachAndClient()
    const wrong = [
      { coachId: "me" },
      { coachId: coach.id, message: "x".repeat(2001) },
      { coachId: coach.id, message: "\u0000" },
      { coachId: coach.id, scopes: ["everything"] },
      { coachId: coach.id, status: "accepted" },
      { coachId: coach.id, goals: Array.from({ length: 13 }, () => "Strength") },
      { coachId: coach.id, goals: ["Strength", "World peace"] },
    ]
    for (const payload of wrong) {
      const headers = { authorization: `Bearer ${client.token}` }
      const answer = await app.fastify.inject({
        method: "POST",
        url: "/api/v1/connections",
        headers,
        payload,
      })
      expect([answer.statusCode, answer.json().code]).toEqual([400, "invalid_request"])
    }
    expect((await app.anyone.call("POST /connections", { body: { coachId: coach.id } })).status).toBe(401)
  })

  it("takes effect once under one idempotency key", async () => {
    const { coach, client } = await coachAndClient()
    const send = () =>
      client.call("POST /connections", { body: { coachId: coach.id }, idempotencyKey: `ask-${coach.id}` })
    const [first, second] = [await send(), await send()]
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body.id).toBe(first.body.id)
  })

  it("offers goals to choose from", async () => {
    const { client } = await coachAndClient()
    expect((await client.call("GET /connections/goals")).body.items).toContain("Interview practice")
  })
})

describe("requesting a connection on a server that sends mail", () => {
  it("needs a verified address", async () => {
    const app = await createTestApp({ config: { smtpUrl: "smtp://127.0.0.1:9" } })
    const coach = await app.person({ role: "coach" })
    const client = await app.person()
    const refused = await client.call("POST /connections", { body: { coachId: coach.id } })
    expect([refused.status, refused.problem.code]).toEqual([403, "address_not_verified"])
    expect((await coach.call("POST /connections/invites", { body: null })).problem.code).toBe(
      "address_not_verified",
    )
    await app.close()
  })
})

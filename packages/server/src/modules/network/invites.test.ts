import type { Scope } from "@rapport/domain/network/schema"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { signInAgain } from "../../testing/sign-in-again.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"

const DAY_MS = 86_400_000
const WRONG = "2222-2222-2222"

describe("a coach's invites", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const invite = async (
    coach: TestPerson,
    body: { email?: string; clientId?: string; maxUses?: number; expiresAt?: string } | null = null,
  ) => coach.call("POST /connections/invites", { body })
  const use = (person: TestPerson, code: string, scopes: Scope[] = ["profile"]) =>
    person.call("POST /connections/invites/{code}", { params: { code }, body: { scopes } })
  const preview = (code: string, by: Pick<TestPerson, "call"> = app.anyone) =>
    by.call("GET /connections/invites/{code}", { params: { code } })
  const sentTo = async (email: string) =>
    (
      await app.context.db.selectFrom("events").select("payload").where("name", "=", "invite.sent").execute()
    ).filter(row => row.payload.email === email)

  it("are valid once and for 14 days by default, with a code that is easy to read out", async () => {
    const coach = await app.person({ role: "coach" })
    const created = await invite(coach)
    expect(created.status).toBe(201)
    expect(created.body).toMatchObject({ maxUses: 1, used: 0, email: null, revokedAt: null })
    expect(created.body.code).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/)
    expect(created.body.url).toBe(`${app.context.config.publicUrl}/invite/${created.body.code}`)
    expect(Date.parse(created.body.expiresAt) - Date.parse(created.body.createdAt)).toBe(14 * DAY_MS)
    expect(
      (await invite(coach, { maxUses: 5, expiresAt: "2020-01-01T00:00:00Z" })).problem.errors,
    ).toMatchObject([{ path: "expiresAt" }])
    expect((await invite(coach, { maxUses: 101 })).status).toBe(400)
    expect((await invite(await app.person())).problem.code).toBe("forbidden")
  })

  it("show without a sign-in who invites and what they would see, health not proposed", async () => {
    const coach = await app.person({ role: "coach", firstName: "Amara" })
    const { code } = (await invite(coach)).body
    const shown = await preview(code.toLowerCase().replaceAll("-", " "))
    expect(shown.body.coach).toMatchObject({ id: coach.id, firstName: "Amara" })
    expect(shown.body.scopes.filter(scope => scope.proposed).map(proposal => proposal.scope)).toEqual([
      "profile",
      "metrics",
      "workouts",
      "nutrition",
    ])
    expect(shown.body.scopes).toHaveLength(7)
    expect(JSON.stringify(shown.body)).not.toContain(coach.email)
  })

  it("connect at once with the chosen scopes, and only once", async () => {
    const coach = await app.person({ role: "coach" })
    const client = await app.person()
    const { code, id } = (await invite(coach)).body
    const created = await use(client, ` ${code.toLowerCase()} `, ["health", "workouts"])
    expect(created.status).toBe(201)
    expect(created.body).toMatchObject({
      status: "accepted",
      coachId: coach.id,
      scopes: ["workouts", "health"],
    })
    const again = await use(client, code)
    expect([again.status, again.body.id, again.body.scopes]).toEqual([
      200,
      created.body.id,
      ["workouts", "health"],
    ])
    expect((await use(await app.person(), code)).problem.code).toBe("invite_not_valid")
    const mine = await coach.call("GET /connections/invites")
    expect(mine.body.items.map(item => [item.id, item.used])).toEqual([[id, 1]])
    const shown = await coach.call("GET /connections/{id}", { params: { id: created.body.id } })
    expect(shown.body.history?.map(line => [line.what, line.by])).toEqual([
      ["invite_used", "client"],
      ["scopes_granted", "client"],
    ])
  })

  it("turn a pending or declined request into the connection", async () => {
    for (const declined of [false, true]) {
      const coach = await app.person({ role: "coach" })
      const client = await app.person()
      const requested = await client.call("POST /connections", {
        body: { coachId: coach.id, scopes: ["photos"] },
      })
      const params = { id: requested.body.id }
      if (declined) await coach.call("PUT /connections/{id}", { params, body: { status: "declined" } })
      const { code } = (await invite(coach)).body
      const created = await use(client, code, ["profile"])
      expect(created.body).toMatchObject({
        id: requested.body.id,
        status: "accepted",
        scopes: ["profile"],
        expiresAt: null,
      })
    }
  })

  it("create a new connection after the old one ended", async () => {
    const coach = await app.person({ role: "coach" })
    const client = await app.person()
    const old = await app.connect(coach, client)
    await client.call("PUT /connections/{id}", { params: { id: old }, body: { status: "ended" } })
    const { code } = (await invite(coach, { email: client.email })).body
    const created = await use(client, code)
    expect(created.status).toBe(201)
    expect(created.body.id).not.toBe(old)
  })

  it("reach a former client whose address the coach does not learn", async () => {
    const coach = await app.person({ role: "coach" })
    const client = await app.person({ firstName: "Sofia" })
    const old = await app.connect(coach, client)
    const early = await invite(coach, { clientId: client.id })
    expect([early.status, early.problem.code]).toEqual([409, "already_connected"])
    await client.call("PUT /connections/{id}", { params: { id: old }, body: { status: "ended" } })

    const sent = await invite(coach, { clientId: client.id })
    expect(sent.status).toBe(201)
    expect(sent.body).toMatchObject({
      email: null,
      client: { id: client.id, firstName: "Sofia" },
      maxUses: 1,
    })
    const listed = await coach.call("GET /connections/invites")
    expect(listed.body.items).toEqual([sent.body])
    expect(JSON.stringify(listed.body)).not.toContain(client.email)
    expect(await sentTo(client.email)).toMatchObject([{ payload: { accountId: client.id } }])
    expect((await use(client, sent.body.code)).status).toBe(201)
  })

  it("to a former client are refused for a stranger, and beside an address", async () => {
    const coach = await app.person({ role: "coach" })
    const stranger = await app.person()
    expect((await invite(coach, { clientId: stranger.id })).status).toBe(404)
    const both = await invite(coach, { clientId: stranger.id, email: "somebody@example.com" })
    expect(both.problem.errors).toMatchObject([{ path: "clientId" }])
  })

  it("to a former client who has blocked the coach get the usual answer, and nothing is sent", async () => {
    const coach = await app.person({ role: "coach" })
    const client = await app.person()
    await app.connect(coach, client)
    await client.call("POST /friends/block/{userId}", { params: { userId: coach.id } })
    expect((await invite(coach, { clientId: client.id })).status).toBe(201)
    expect(await sentTo(client.email)).toEqual([])
  })

  it("get the same answer if wrong, used, expired, revoked, of a suspended coach or across a block", async () => {
    const coach = await app.person({ role: "coach" })
    const client = await app.person()
    const used = (await invite(coach)).body
    await use(await app.person(), used.code)
    const revoked = (await invite(coach)).body
    const revoke = (by: TestPerson) =>
      by.call("DELETE /connections/invites/{code}", { params: { code: revoked.code } })
    expect((await revoke(await app.person({ role: "coach" }))).status).toBe(404)
    expect((await revoke(coach)).status).toBe(204)
    expect((await revoke(coach)).status).toBe(204)
    const expired = (await invite(coach)).body
    const { db } = app.context
    await db
      .updateTable("invites")
      .set({ expires_at: new Date(0) })
      .where("id", "=", expired.id)
      .execute()
    const blocking = await app.person({ role: "coach" })
    const across = (await invite(blocking)).body
    await db
      .insertInto("blocks")
      .values({ blocker_id: blocking.id, blocked_id: client.id, created_at: new Date() })
      .execute()
    const paused = await app.person({ role: "coach" })
    const ofPaused = (await invite(paused)).body
    await db.updateTable("accounts").set({ suspended_at: new Date() }).where("id", "=", paused.id).execute()
    const answers: string[] = []
    for (const code of [WRONG, "x", used.code, revoked.code, expired.code, across.code, ofPaused.code])
      for (const answer of [await use(client, code), await preview(code, client)])
        answers.push(JSON.stringify([answer.status, { ...answer.problem, requestId: "" }]))
    expect(new Set(answers).size).toBe(1)
    expect(JSON.parse(answers[0] ?? "")[0]).toBe(404)
  })

  it("cannot be used by their own coach, and change nothing for a connected client", async () => {
    const coach = await app.person({ role: "coach" })
    const client = await app.person()
    const { code } = (await invite(coach)).body
    expect((await use(coach, code)).problem).toMatchObject({ status: 400, code: "not_yourself" })
    const id = await app.connect(coach, client, ["profile"])
    const same = await use(client, code, ["health"])
    expect([same.status, same.body.id, same.body.scopes]).toEqual([200, id, ["profile"]])
    expect((await coach.call("GET /connections/invites")).body.items[0]?.used).toBe(0)
  })

  it("to an address get the same reply for known, unknown and blocking people; blocks and privacy settings stop the email", async () => {
    const coach = await app.person({ role: "coach" })
    const [existing, blocking, closed] = [await app.person(), await app.person(), await app.person()]
    const { db } = app.context
    await db
      .insertInto("blocks")
      .values({ blocker_id: blocking.id, blocked_id: coach.id, created_at: new Date() })
      .execute()
    await db
      .updateTable("privacy_settings")
      .set({ connection_requests: "nobody" })
      .where("account_id", "=", closed.id)
      .execute()
    const addresses = [existing.email, blocking.email, closed.email, "nobody-here@example.com"]
    const answers = []
    for (const email of addresses) answers.push(await invite(coach, { email }))
    expect(answers.map(answer => answer.status)).toEqual([201, 201, 201, 201])
    expect(new Set(answers.map(answer => Object.keys(answer.body).sort().join())).size).toBe(1)
    const sent = []
    for (const email of addresses) sent.push((await sentTo(email)).map(event => event.payload.accountId))
    expect(sent).toEqual([[existing.id], [], [], [null]])
  })

  it("are sent by at most fifty emails a day", async () => {
    const coach = await app.person({ role: "coach" })
    const send = (number: number) => invite(coach, { email: `friend-${number}@example.com` })
    for (let number = 0; number < 50; number++) expect((await send(number)).status).toBe(201)
    expect((await send(50)).problem).toMatchObject({ status: 429, code: "asked_too_often" })
    expect((await invite(coach)).status).toBe(201)
  })

  it("reach one address three times a day from one coach, even when all are sent at once", async () => {
    const coach = await app.person({ role: "coach" })
    const email = "asked-often@example.com"
    const answers = await Promise.all(Array.from({ length: 8 }, () => invite(coach, { email })))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5)
    expect(await sentTo(email)).toHaveLength(3)
    expect((await invite(coach, { email: "somebody-else@example.com" })).status).toBe(201)
    app.clock.advance(DAY_MS + 1000)
    expect((await invite(await signInAgain(app, coach), { email })).status).toBe(201)
    app.clock.set(new Date())
  })

  it("to a former client count for the same limit as those to the address", async () => {
    const coach = await app.person({ role: "coach" })
    const client = await app.person()
    const old = await app.connect(coach, client)
    await client.call("PUT /connections/{id}", { params: { id: old }, body: { status: "ended" } })
    for (const body of [{ email: client.email }, { clientId: client.id }, { clientId: client.id }])
      expect((await invite(coach, body)).status).toBe(201)
    expect((await invite(coach, { clientId: client.id })).status).toBe(429)
    expect((await invite(coach, { email: client.email })).status).toBe(429)
  })

  it("reach one address ten times a day from all coaches, and no reply reveals that", async () => {
    const email = "asked-by-many@example.com"
    for (let number = 0; number < 4; number++) {
      const coach = await app.person({ role: "coach" })
      for (let time = 0; time < 3; time++) expect((await invite(coach, { email })).status).toBe(201)
    }
    expect(await sentTo(email)).toHaveLength(10)
  })

  it("reach one mailbox as often however its address is written, and its neighbours as before", async () => {
    const coach = await app.person({ role: "coach" })
    for (const email of ["tagged@example.com", "tagged+a@example.com", "Tagged+B+c@Example.com"])
      expect((await invite(coach, { email })).status).toBe(201)
    for (const email of ["tagged+d@example.com", "TAGGED@example.com"])
      expect((await invite(coach, { email })).problem).toMatchObject({ status: 429, code: "asked_too_often" })
    for (const email of ["tagged@example.org", "taggeda@example.com"])
      expect((await invite(coach, { email })).status).toBe(201)
  })

  it("may be used by anybody who has the code, also under another address", async () => {
    const coach = await app.person({ role: "coach" })
    const { code } = (await invite(coach, { email: "work-address@example.com" })).body
    expect((await use(await app.person(), code)).status).toBe(201)
  })

  it("expire for the preview as well", async () => {
    const coach = await app.person({ role: "coach" })
    const { code } = (await invite(coach)).body
    expect((await preview(code)).status).toBe(200)
    app.clock.advance(14 * DAY_MS + 1000)
    expect((await preview(code)).status).toBe(404)
    expect((await use(await signInAgain(app, await app.person()), code)).status).toBe(404)
    app.clock.set(new Date())
  })
})

describe("guessing invite codes", () => {
  it("is stopped after ten wrong ones by one person, even for a valid one", async () => {
    const app = await createTestApp({ config: { rateLimitFactor: 1 } })
    const coach = await app.person({ role: "coach" })
    const guesser = await app.person()
    const { code } = (await coach.call("POST /connections/invites", { body: null })).body
    const use = (typed: string) =>
      guesser.call("POST /connections/invites/{code}", { params: { code: typed }, body: { scopes: [] } })
    for (let guess = 0; guess < 10; guess++) expect((await use(WRONG)).status).toBe(404)
    expect((await use(code)).problem).toMatchObject({ status: 429, code: "too_many_requests" })
    const rows = await app.context.db.selectFrom("invite_guesses").selectAll().execute()
    expect(rows.map(row => row.wrong)).toEqual([10, 10])
    expect(JSON.stringify(rows)).not.toContain("127.0.0.1")
    app.clock.advance(3_700_000)
    await app.runScheduledJob("forget_invite_guesses")
    expect(await app.context.db.selectFrom("invite_guesses").selectAll().execute()).toEqual([])
    await app.close()
  })
})

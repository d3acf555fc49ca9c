import { once } from "node:events"
import { type AddressInfo, connect } from "node:net"
import { Writable } from "node:stream"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { signAccessToken } from "../modules/accounts/index.ts"
import { mailedToken } from "./mailbox.ts"
import type { TestPerson } from "./people.ts"
import { createTestApp, type TestApp } from "./test-app.ts"

interface Line extends Record<string, unknown> {
  event: string
  outcome: string
}

const UNKNOWN_ID = "0198a000-0000-7000-8000-000000000000"

describe("the security log", () => {
  let app: TestApp
  let nora: TestPerson
  let mara: TestPerson
  let admin: TestPerson
  let log = ""

  beforeAll(async () => {
    const logTo = new Writable({
      write: (chunk, _, done) => {
        log += String(chunk)
        done()
      },
    })
    app = await createTestApp({ logTo })
    nora = await app.person()
    mara = await app.person({ role: "coach" })
    admin = await app.person({ role: "admin" })
  })
  afterAll(() => app.close())

  /** The lines that `work` leaves in the security log. */
  const linesOf = async (work: () => Promise<unknown>): Promise<Line[]> => {
    const before = log.length
    await work()
    return log
      .slice(before)
      .split("\n")
      .filter(line => line.includes('"log":"security"'))
      .map(line => JSON.parse(line) as Line)
  }
  const send = (path: string, headers: Record<string, string> = {}) =>
    app.fastify.inject({ url: `/api/v1${path}`, headers })
  const withToken = (path: string, token: string) => send(path, { authorization: `Bearer ${token}` })

  it("tells who signed in, from where, and who tried with a wrong password", async () => {
    const signIn = (password: string) =>
      app.anyone.call("POST /auth/sign-in", { body: { email: nora.email, password } })
    const [wrong] = await linesOf(() => signIn("not my password"))
    const [right] = await linesOf(() => signIn(nora.password))
    expect(wrong).toMatchObject({
      event: "sign_in",
      outcome: "refused",
      code: "wrong_credentials",
      address: "127.0.0.1",
      endpoint: "POST /auth/sign-in",
      requestId: expect.any(String),
    })
    expect(right).toMatchObject({ event: "sign_in", outcome: "success", account: nora.id })
    expect(wrong?.subject).toBe(right?.subject)
    const [other] = await linesOf(() =>
      app.anyone.call("POST /auth/sign-in", { body: { email: mara.email, password: "wrong" } }),
    )
    expect(other?.subject).not.toBe(wrong?.subject)
  })

  it("tells forged tokens from those that expired or whose login ended", async () => {
    const codeOf = async (token: string) => (await linesOf(() => withToken("/users/me", token)))[0]?.code
    const [head, claims, mac] = nora.token.split(".")
    const forged = Buffer.from(claims ?? "", "base64url")
      .toString()
      .replace("client", "admin")
    expect(await codeOf(`${head}.${Buffer.from(forged).toString("base64url")}.${mac}`)).toBe("invalid")
    expect(await codeOf("no-token-at-all-but-long-enough")).toBe("invalid")
    const { id: loginId } = await app.context.db
      .selectFrom("logins")
      .select("id")
      .where("account_id", "=", nora.id)
      .executeTakeFirstOrThrow()
    const token = await signAccessToken(app.context, { id: nora.id, roles: ["client"], loginId })
    app.clock.advance(11 * 60_000)
    expect(await codeOf(token)).toBe("expired")
    app.clock.advance(-11 * 60_000)
    const guest = await app.person()
    await guest.call("POST /auth/sign-out")
    expect(await codeOf(guest.token)).toBe("ended")
  })

  it("tells who was refused by role, and who asked for what is not theirs", async () => {
    const [byRole] = await linesOf(() => nora.call("GET /admin/users"))
    expect(byRole).toMatchObject({ event: "access", outcome: "refused", code: "forbidden", account: nora.id })
    const connectionId = await app.connect(mara, nora)
    const stranger = await app.person()
    const [foreign] = await linesOf(() =>
      stranger.call("GET /connections/{id}", { params: { id: connectionId } }),
    )
    expect(foreign).toMatchObject({
      event: "access",
      code: "not_found",
      account: stranger.id,
      endpoint: "GET /connections/{id}",
      objects: { id: connectionId },
    })
    const [cursor] = await linesOf(() => nora.call("GET /friends/blocked", { query: { cursor: "tampered" } }))
    expect(cursor).toMatchObject({ event: "access", code: "bad_cursor" })
  })

  it("tells what an admin did, and to whom", async () => {
    const guest = await app.person()
    const lines = await linesOf(() =>
      admin.call("POST /admin/users/{userId}/suspension", {
        params: { userId: guest.id },
        body: { reason: "A reason that nobody should read in a log" },
      }),
    )
    expect(lines).toContainEqual(
      expect.objectContaining({ event: "admin_action", account: admin.id, objects: { userId: guest.id } }),
    )
    expect(lines).toContainEqual(expect.objectContaining({ event: "login_ended", code: "suspended" }))
  })

  it("tells of foreign pages, of bytes that are no HTTP, and of limits that were reached", async () => {
    const [foreign] = await linesOf(() =>
      app.fastify.inject({
        method: "POST",
        url: "/api/v1/auth/sign-out",
        headers: { origin: "https://evil.example" },
      }),
    )
    expect(foreign).toMatchObject({ event: "access", code: "foreign_origin" })
    await app.fastify.listen({ port: 0, host: "127.0.0.1" })
    const [garbage] = await linesOf(async () => {
      const socket = connect((app.fastify.server.address() as AddressInfo).port, "127.0.0.1")
      socket.on("error", () => {})
      socket.end("what is this?\r\n\r\n")
      await once(socket.resume(), "close")
    })
    expect(garbage).toMatchObject({ event: "malformed_http", outcome: "refused", address: "127.0.0.1" })
    const limited = await createTestApp({ config: { rateLimitFactor: 0.05 }, databaseUrl: app.databaseUrl })
    const ask = () => limited.anyone.call("POST /auth/forgot", { body: { email: "nobody@example.com" } })
    await ask()
    expect((await ask()).status).toBe(429)
    const metrics = await limited.fastify.inject("/metrics")
    expect(metrics.body).toContain('rapport_security_events_total{event="rate_limit",outcome="refused"} 1')
    await limited.close()
  })

  it("leaves out what is no concern of security: typing errors, and a visitor who is not signed in", async () => {
    expect(
      await linesOf(async () => {
        await app.anyone.call("POST /auth/refresh", { body: null })
        await app.anyone.call("POST /auth/sign-up", { body: { email: "no" } as never })
        await nora.call("GET /users/me")
        await send("/nothing")
      }),
    ).toEqual([])
  })

  it("counts its events for /metrics, and refreshed tokens too", async () => {
    const body = { email: nora.email, password: nora.password, wantRefreshToken: true }
    const signedIn = await app.anyone.call("POST /auth/sign-in", { body })
    const refreshToken = "refreshToken" in signedIn.body ? signedIn.body.refreshToken : undefined
    await app.anyone.call("POST /auth/refresh", { body: { refreshToken } })
    const { body: metrics } = await app.fastify.inject("/metrics")
    for (const labels of [
      'event="sign_in",outcome="refused"',
      'event="sign_in",outcome="success"',
      'event="token",outcome="refused"',
      'event="access",outcome="refused"',
      'event="token_refresh",outcome="success"',
    ])
      expect(metrics).toContain(`rapport_security_events_total{${labels}} `)
  })

  it("holds no password, token, code, link or text that anybody typed, also when the server fails", async () => {
    const PLANTED = "PLANTED-WORD"
    const secrets = [PLANTED, nora.token, mara.token, admin.token, nora.password]
    const typed = (more = "") => `${PLANTED} ${more}`
    const body = { email: nora.email, password: nora.password, wantRefreshToken: true }
    const signedIn = await app.anyone.call("POST /auth/sign-in", { body })
    if ("accessToken" in signedIn.body)
      secrets.push(signedIn.body.accessToken, signedIn.body.refreshToken ?? "")
    await app.anyone.call("POST /auth/sign-in", { body: { email: nora.email, password: typed() } })
    await app.anyone.call("POST /auth/sign-in", { body: { email: `${PLANTED}@example.com`, password: "x" } })
    await app.anyone.call("POST /auth/challenge", { body: { challenge: PLANTED, code: PLANTED } })
    await app.anyone.call("POST /auth/refresh", { body: { refreshToken: PLANTED } })
    await send("/users/me", { authorization: `Bearer ${PLANTED}-as-a-token-that-is-long-enough` })
    await send("/users/me", { cookie: `rapport_login=${PLANTED}`, "user-agent": PLANTED })
    await withToken(`/users/search?q=${PLANTED}`, nora.token)
    await withToken(`/connections/invites/${PLANTED}`, nora.token)
    await withToken(`/${PLANTED}/${PLANTED}`, nora.token)
    await withToken(`/calendars/feed/${PLANTED}.ics`, nora.token)
    await nora.call("PUT /users/me/password", { body: { password: typed(), newPassword: typed("too") } })
    await nora.call("POST /connections", { body: { coachId: UNKNOWN_ID, message: typed(), goals: [] } })
    const setUp = await nora.call("POST /users/me/two-factor", { body: { password: nora.password } })
    secrets.push(setUp.body.secret)
    await nora.call("PUT /users/me/two-factor", { body: { code: PLANTED } })
    const feed = await nora.call("POST /calendars/feed")
    secrets.push(String(feed.body.address).split("/").at(-1) ?? "")
    await app.anyone.call("POST /auth/forgot", { body: { email: nora.email } })
    const resetToken = await mailedToken(app, nora.email, "account.reset")
    secrets.push(resetToken)
    await app.anyone.call("POST /auth/reset", {
      body: { token: resetToken, password: `${PLANTED} a phrase` },
    })
    await admin.call("POST /admin/users/{userId}/suspension", {
      params: { userId: mara.id },
      body: { reason: typed() },
    })
    const fails = await app.fastify.inject({
      method: "POST",
      url: "/api/v1/auth/sign-in",
      headers: { "content-type": "application/json" },
      payload: `{"email": "${PLANTED}"`,
    })
    expect(fails.statusCode).toBe(400)
    await sql`alter table accounts rename column email to email_was`.execute(app.context.db)
    const failed = await app.anyone.call("POST /auth/sign-in", {
      body: { email: `${PLANTED}@example.com`, password: typed() },
    })
    await sql`alter table accounts rename column email_was to email`.execute(app.context.db)
    expect(failed.status).toBe(500)
    expect(log).toContain('"msg":"unexpected"')
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(8)
      expect(log).not.toContain(secret)
    }
    expect(log.toLowerCase()).not.toContain(PLANTED.toLowerCase())
    expect(log).not.toContain(nora.email)
  })
})

import { SignJWT } from "jose"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { callerOf } from "../../../app/caller.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { socketSignIn } from "../index.ts"

const cookieOf = (headers: Record<string, unknown>): string =>
  String(headers["set-cookie"] ?? "").split(";")[0] ?? ""

describe("signing in", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const signIn = (email: string, password: string, wantRefreshToken = true) =>
    app.anyone.call("POST /auth/sign-in", { body: { email, password, wantRefreshToken } })
  const refresh = (refreshToken: string) => app.anyone.call("POST /auth/refresh", { body: { refreshToken } })
  const signedIn = async (email: string, password: string) => {
    const { body } = await signIn(email, password)
    if (!("accessToken" in body) || !body.refreshToken) throw new Error("not signed in")
    return { token: body.accessToken, refreshToken: body.refreshToken }
  }

  it("accepts the address in any case", async () => {
    const nora = await app.person()
    const answered = await signIn(`  ${nora.email.toUpperCase()} `, nora.password)
    expect(answered.status).toBe(200)
    expect(answered.body).toMatchObject({ user: { id: nora.id, email: nora.email } })
  })

  it("gives the same answer for a wrong password and for an address that nobody has", async () => {
    const nora = await app.person()
    const wrong = await signIn(nora.email, "not the right phrase")
    const unknown = await signIn("nobody-here@example.com", "not the right phrase")
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    const { requestId: a, ...first } = wrong.problem
    const { requestId: b, ...second } = unknown.problem
    expect(first).toEqual(second)
    expect(first.code).toBe("wrong_credentials")
  })

  it("sets the refresh token as an HttpOnly cookie on the auth path, and answers it only on request", async () => {
    const nora = await app.person()
    const answered = await signIn(nora.email, nora.password, false)
    expect(answered.body).not.toHaveProperty("refreshToken")
    expect(String(answered.headers["set-cookie"])).toMatch(
      /^rapport_login=[\w-]{43}; .*Path=\/api\/v1\/auth; HttpOnly; SameSite=Lax/,
    )
  })

  it("sets a cookie that scripts may read and that grants nothing, until the login ends", async () => {
    const nora = await app.person()
    const hintOf = (headers: Record<string, unknown>): string =>
      [headers["set-cookie"]]
        .flat()
        .map(String)
        .find(cookie => cookie.startsWith("rapport_signed_in=")) ?? ""
    const { headers } = await signIn(nora.email, nora.password, false)
    expect(hintOf(headers)).toMatch(/^rapport_signed_in=1; .*Path=\/; SameSite=Lax/)
    expect(hintOf(headers)).not.toContain("HttpOnly")
    const alone = await app.anyone.call("POST /auth/refresh", {
      body: {},
      headers: { cookie: "rapport_signed_in=1" },
    })
    expect(alone.status).toBe(401)
    const signedOut = await nora.call("POST /auth/sign-out")
    expect(hintOf(signedOut.headers)).toContain("Expires=Thu, 01 Jan 1970")
  })

  it("refreshes by cookie, and then answers no refresh token", async () => {
    const nora = await app.person()
    const cookie = cookieOf((await signIn(nora.email, nora.password, false)).headers)
    const answered = await app.anyone.call("POST /auth/refresh", { body: {}, headers: { cookie } })
    expect(answered.status).toBe(200)
    expect(answered.body).not.toHaveProperty("refreshToken")
    expect(cookieOf(answered.headers)).not.toBe(cookie)
  })

  it("refuses a refresh without a valid token", async () => {
    expect((await app.anyone.call("POST /auth/refresh", { body: {} })).status).toBe(401)
    expect((await refresh("made-up")).problem.code).toBe("login_ended")
  })

  it("signs out at once", async () => {
    const nora = await app.person()
    const { token, refreshToken } = await signedIn(nora.email, nora.password)
    const browser = callerOf(app.fastify, token)
    expect((await browser.call("GET /users/me")).status).toBe(200)
    expect((await browser.call("POST /auth/sign-out")).status).toBe(204)
    expect((await browser.call("GET /users/me")).status).toBe(401)
    expect((await refresh(refreshToken)).status).toBe(401)
  })

  it("refuses forged access tokens: changed, unsigned, expired", async () => {
    const nora = await app.person()
    const [head, body, signature] = nora.token.split(".") as [string, string, string]
    const claims = JSON.parse(Buffer.from(body, "base64url").toString()) as Record<string, unknown>
    const forged = Buffer.from(JSON.stringify({ ...claims, role: "admin" })).toString("base64url")
    const unsigned = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url")
    for (const token of [
      `${head}.${forged}.${signature}`,
      `${unsigned}.${body}.`,
      `${head}.${body}.`,
      "x.y.z",
    ])
      expect((await callerOf(app.fastify, token).call("GET /users/me")).status).toBe(401)
    expect(Object.keys(claims).sort()).toEqual(["aud", "exp", "iat", "iss", "role", "sid", "sub", "typ"])
    app.clock.advance(11 * 60_000)
    expect((await nora.call("GET /users/me")).status).toBe(401)
  })

  it("refuses an access token from the future, and one that would live longer than ten minutes", async () => {
    const nora = await app.person()
    const claims = JSON.parse(Buffer.from(nora.token.split(".")[1] ?? "", "base64url").toString())
    const { tokenSecret } = app.context.secrets
    const signed = (changed: { iat: number; exp: number }) =>
      new SignJWT({ ...claims, ...changed })
        .setProtectedHeader({ alg: "HS256" })
        .sign(Buffer.from(tokenSecret, "base64url"))
    const { iat } = claims as { iat: number }
    const statusOf = async (token: Promise<string>) =>
      (await callerOf(app.fastify, await token).call("GET /users/me")).status
    expect(await statusOf(signed({ iat, exp: iat + 600 }))).toBe(200)
    expect(await statusOf(signed({ iat: iat + 60, exp: iat + 660 }))).toBe(401)
    expect(await statusOf(signed({ iat, exp: iat + 601 }))).toBe(401)
  })

  it("reads the name of the scheme in any case", async () => {
    const nora = await app.person()
    for (const scheme of ["Bearer", "bearer", "BEARER"]) {
      const authorization = `${scheme} ${nora.token}`
      expect((await app.anyone.call("GET /users/me", { headers: { authorization } })).status).toBe(200)
    }
  })
})

describe("guessing passwords", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp({ config: { rateLimitFactor: 1 } })
  })
  afterAll(() => app.close())

  it("is stopped after ten wrong ones and allowed again after a while; unknown addresses are counted as well", async () => {
    const nora = await app.person()
    const attempt = (email: string, password: string) =>
      app.anyone.call("POST /auth/sign-in", { body: { email, password } })
    const wrong = await Promise.all(Array.from({ length: 14 }, () => attempt(nora.email, "a wrong phrase")))
    expect(wrong.filter(answer => answer.status === 401)).toHaveLength(10)
    expect((await attempt(nora.email, nora.password)).problem.code).toBe("too_many_requests")
    const limited = await app.context.db.selectFrom("attempts").selectAll().execute()
    expect(limited).toHaveLength(10)
    app.clock.advance(16 * 60_000)
    expect((await attempt(nora.email, nora.password)).status).toBe(200)
    expect(await app.context.db.selectFrom("attempts").selectAll().execute()).toHaveLength(0)
    for (let guess = 0; guess < 3; guess++) await attempt("nobody-here@example.com", "a wrong phrase")
    expect(await app.context.db.selectFrom("attempts").selectAll().execute()).toHaveLength(3)
  })
})

describe("behind TLS", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp({ config: { publicUrl: "https://rapport.example" } })
  })
  afterAll(() => app.close())

  it("binds the cookies to the secure origin", async () => {
    const nora = await app.person()
    const answered = await app.anyone.call("POST /auth/sign-in", {
      body: { email: nora.email, password: nora.password },
    })
    const cookies = [answered.headers["set-cookie"]].flat()
    expect(cookies).toHaveLength(3)
    expect(cookies[0]).toMatch(/^__Secure-rapport_login=.*; Path=\/api\/v1\/auth; .*Secure/)
    expect(cookies[1]).toMatch(/^__Secure-rapport_socket=.*; Path=\/socket\.io; .*Secure/)
    expect(cookies[2]).toMatch(/^rapport_signed_in=1; .*Path=\/; .*Secure/)
    const { tokenIn } = socketSignIn(app.context)
    const socketCookie = String(cookies[1]).split(";")[0] ?? ""
    expect(tokenIn(`other=1; ${socketCookie}`)).toBe(socketCookie.split("=")[1])
    expect(tokenIn(socketCookie.replace("__Secure-", ""))).toBeUndefined()
  })

  it("refuses changes requested from another site", async () => {
    const nora = await app.person()
    const answered = await nora.call("POST /auth/sign-out", {
      headers: { origin: "https://elsewhere.example" },
    })
    expect(answered.problem).toMatchObject({ status: 403, code: "forbidden" })
    expect((await nora.call("GET /users/me")).status).toBe(200)
  })
})

import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"

const validInput = {
  password: "a long enough phrase",
  firstName: "Nora",
  lastName: "Whelan",
  role: "client",
  timeZone: "Europe/Berlin",
}

describe("the input of sign-up", () => {
  let app: TestApp
  let signUps = 0
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const post = async (url: string, payload: unknown, headers: Record<string, string> = {}) => {
    const response = await app.fastify.inject({
      method: "POST",
      url: `/api/v1${url}`,
      payload: typeof payload === "string" ? payload : JSON.stringify(payload),
      headers: { "content-type": "application/json", ...headers },
    })
    return { status: response.statusCode, problem: response.body ? response.json() : null }
  }
  const signUp = (change: Record<string, unknown>) =>
    post("/auth/sign-up", { email: `n${signUps++}@example.com`, ...validInput, ...change })

  it.each([
    ["role", { role: "admin" }],
    ["role", { role: ["client", "admin"] }],
    ["roles", { roles: ["admin"] }],
    ["emailVerified", { emailVerified: true }],
    ["email", { email: "nobody" }],
    ["email", { email: `${"x".repeat(250)}@example.com` }],
    ["email", { email: "nora\u0000@example.com" }],
    ["email", { email: null }],
    ["password", { password: "short" }],
    ["password", { password: "x".repeat(129) }],
    ["firstName", { firstName: "" }],
    ["firstName", { firstName: "   " }],
    ["firstName", { firstName: "\u200b\u200b" }],
    ["firstName", { firstName: "No\u0000ra" }],
    ["firstName", { firstName: "Nora\u202Egnp.exe" }],
    ["lastName", { lastName: "x".repeat(101) }],
    ["lastName", { lastName: { $ne: null } }],
    ["timeZone", { timeZone: "Middle/Earth" }],
    ["timeZone", { timeZone: "../../etc/passwd" }],
    ["language", { language: "xx" }],
  ])("is refused for %s: %j", async (path, change) => {
    const { status, problem } = await signUp(change)
    expect(status).toBe(400)
    expect(problem.code).toBe("invalid_request")
    expect(JSON.stringify(problem.errors)).toContain(path)
  })

  it("is refused for a weak password, naming the field", async () => {
    expect(await signUp({ password: "Password2024" })).toMatchObject({
      status: 400,
      problem: { code: "weak_password", errors: [{ path: "password" }] },
    })
  })

  it("is refused for an existing address in another case; of many parallel sign-ups with one address one succeeds", async () => {
    const email = "Same.Person@Example.com"
    const all = await Promise.all(Array.from({ length: 8 }, () => signUp({ email })))
    expect(all.filter(answer => answer.status === 201)).toHaveLength(1)
    expect(all.filter(answer => answer.problem.code === "email_taken")).toHaveLength(7)
    expect((await signUp({ email: email.toLowerCase() })).status).toBe(409)
  })

  it("may hold names in any script; usernames are made from them, each unique", async () => {
    const names = [
      ["Żaneta", "Łącka"],
      ["محمد", "علي"],
      ["李", "小龙"],
      ["🦊", "O'Neil-Smith"],
      ["Nora", "Whelan"],
      ["Nora", "Whelan"],
    ]
    const all = await Promise.all(names.map(([firstName, lastName]) => signUp({ firstName, lastName })))
    expect(all.map(answer => answer.status)).toEqual(names.map(() => 201))
    const usernames = all.map(answer => answer.problem.user.username)
    expect(new Set(usernames).size).toBe(names.length)
    for (const username of usernames) expect(username).toMatch(/^[a-z0-9][a-z0-9._-]{1,28}[a-z0-9]$/)
  })

  it("is refused with 4xx if the body is no JSON, too large, or of another content type", async () => {
    expect((await post("/auth/sign-up", "{")).status).toBe(400)
    expect((await post("/auth/sign-up", '{"__proto__": {"admin": true}}')).status).toBe(400)
    expect((await post("/auth/sign-up", "null")).status).toBe(400)
    expect((await post("/auth/sign-up", JSON.stringify({ email: "x".repeat(400_000) }))).status).toBe(413)
    expect((await post("/auth/sign-up", "<x/>", { "content-type": "application/xml" })).status).toBe(415)
    expect((await post("/auth/sign-up", "GIF89a", { "content-type": "image/gif" })).status).toBe(415)
  })

  it("is refused with 4xx for malformed tokens on every auth path", async () => {
    const strange = ["", "\u0000", "x".repeat(200), "../../../", "'; drop table accounts; --", "\ud800"]
    for (const token of strange) {
      for (const [url, body] of [
        ["/auth/verify", { token }],
        ["/auth/reset", { token, password: validInput.password }],
        ["/auth/refresh", { refreshToken: token }],
        ["/auth/challenge", { challenge: token, code: "123456" }],
        ["/auth/sign-in", { email: "nora@example.com", password: token || "x" }],
      ] as const) {
        const { status } = await post(url, body)
        expect(status, `${url} ${JSON.stringify(token)}`).toBeGreaterThanOrEqual(400)
        expect(status, `${url} ${JSON.stringify(token)}`).toBeLessThan(500)
      }
    }
  })
})

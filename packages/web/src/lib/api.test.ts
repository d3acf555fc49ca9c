import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { call, callWith } from "./api.ts"
import { isProblem } from "./problem.ts"
import { accessToken, setAccessToken } from "./token.ts"

interface SentRequest {
  url: string
  method: string
  headers: Record<string, string>
  body: string | undefined
}

const sent: SentRequest[] = []
let replies: ((request: SentRequest) => Response | undefined)[] = []

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } })

const problem = (status: number, code: string, more: object = {}): Response =>
  new Response(JSON.stringify({ status, code, ...more }), {
    status,
    headers: { "content-type": "application/problem+json" },
  })

beforeEach(() => {
  sent.length = 0
  replies = []
  setAccessToken("old")
  vi.stubGlobal("window", {})
  vi.stubGlobal("document", { cookie: "rapport_signed_in=1" })
  vi.stubGlobal("fetch", async (url: string, init: Omit<SentRequest, "url">) => {
    const request = { url, method: init.method, headers: init.headers, body: init.body }
    sent.push(request)
    for (const replyTo of replies) {
      const reply = replyTo(request)
      if (reply) return reply
    }
    throw new TypeError("failed to fetch")
  })
})

afterEach(() => vi.unstubAllGlobals())

const me = (request: SentRequest): Response | undefined => {
  if (request.url !== "/api/v1/users/me") return
  return request.headers.authorization === "Bearer new"
    ? json(200, { id: "1" })
    : problem(401, "not_signed_in")
}
const refreshed = ({ url }: SentRequest) =>
  url.endsWith("/auth/refresh") ? json(200, { accessToken: "new" }) : undefined

describe("calls of the API", () => {
  it("fills the path, encodes it, and leaves empty filters out", async () => {
    replies = [() => json(200, { items: [], nextCursor: null })]
    await callWith(
      "GET /coach/clients/{clientId}/diet-logs",
      {
        params: { clientId: "a/b" },
        query: { start_date: "2026-01-01", cursor: undefined, q: "", limit: 20 },
      },
      {},
    )
    expect(sent[0]?.url).toBe("/api/v1/coach/clients/a%2Fb/diet-logs?start_date=2026-01-01&limit=20")
    expect(sent[0]?.headers.authorization).toBe("Bearer old")
  })

  it("requests one new token, however many calls were refused at the same time", async () => {
    replies = [me, refreshed]
    await Promise.all([call("GET /users/me"), call("GET /users/me"), call("GET /users/me")])
    expect(sent.filter(({ url }) => url.endsWith("/auth/refresh"))).toHaveLength(1)
    expect(accessToken()).toBe("new")
  })

  it("requests no token where nobody signed in, so that a visitor's console shows no error", async () => {
    vi.stubGlobal("document", { cookie: "theme=dark" })
    setAccessToken(null)
    replies = [me, refreshed]
    const error = await call("GET /users/me").catch((thrown: unknown) => thrown)
    expect(isProblem(error, "not_signed_in")).toBe(true)
    expect(sent.map(({ url }) => url)).toEqual(["/api/v1/users/me"])
  })

  it("ends the login when the refresh cookie is refused too", async () => {
    replies = [({ url }) => problem(401, url.endsWith("refresh") ? "login_ended" : "not_signed_in")]
    const error = await call("GET /users/me").catch((thrown: unknown) => thrown)
    expect(isProblem(error, "not_signed_in")).toBe(true)
    expect(accessToken()).toBeNull()
  })

  it("does not end the login because of a wrong password", async () => {
    replies = [() => problem(401, "wrong_credentials", { detail: "No." })]
    const error = await call("PUT /users/me/password", {
      body: { password: "a", newPassword: "b" },
    }).catch((thrown: unknown) => thrown)
    expect(isProblem(error, "wrong_credentials")).toBe(true)
    expect(sent).toHaveLength(1)
    expect(accessToken()).toBe("old")
  })

  it("keeps the field errors and extension members of a problem", async () => {
    const errors = [{ path: "email", message: "No." }]
    replies = [() => problem(422, "slot_not_offered", { errors, reason: "time_off" })]
    const error = await call("GET /users/me").catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ status: 422, errors, extensions: { reason: "time_off" } })
  })

  it("reports a network error as `network`, and a reply without a problem document by its status", async () => {
    const lost = await call("GET /users/me").catch((thrown: unknown) => thrown)
    expect(isProblem(lost, "network")).toBe(true)
    replies = [() => new Response("<h1>Bad gateway</h1>", { status: 502 })]
    const broken = await call("GET /users/me").catch((thrown: unknown) => thrown)
    expect(isProblem(broken, "internal")).toBe(true)
  })

  it("keeps the login when the refresh fails with a server error", async () => {
    replies = [
      ({ url }) => (url.endsWith("refresh") ? problem(503, "database_away") : problem(401, "not_signed_in")),
    ]
    const error = await call("GET /users/me").catch((thrown: unknown) => thrown)
    expect(isProblem(error, "database_away")).toBe(true)
    expect(accessToken()).toBe("old")
  })

  it("returns null for 204 and sends the given idempotency key", async () => {
    replies = [() => new Response(null, { status: 204 })]
    expect(await callWith("POST /notifications/read", { body: {} }, { idempotencyKey: "k" })).toBeNull()
    expect(sent[0]?.headers["idempotency-key"]).toBe("k")
  })

  it("takes the answer that was asked for before the code was loaded, once", async () => {
    const early = Promise.resolve(json(200, { firstName: "Nora" }))
    vi.stubGlobal("earlyAnswers", new Map([["GET /users/me", early]]))
    replies = [() => json(200, { firstName: "Mara" })]
    expect(await call("GET /users/me")).toEqual({ firstName: "Nora" })
    expect(sent).toEqual([])
    expect(await call("GET /users/me")).toEqual({ firstName: "Mara" })
  })

  it("asks by itself where the early request failed", async () => {
    vi.stubGlobal("earlyAnswers", new Map([["GET /users/me", Promise.resolve(undefined)]]))
    replies = [() => json(200, { firstName: "Mara" })]
    expect(await call("GET /users/me")).toEqual({ firstName: "Mara" })
  })
})

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
let answers: ((request: SentRequest) => Response | undefined)[] = []

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } })

const problem = (status: number, code: string, more: object = {}): Response =>
  new Response(JSON.stringify({ status, code, ...more }), {
    status,
    headers: { "content-type": "application/problem+json" },
  })

beforeEach(() => {
  sent.length = 0
  answers = []
  setAccessToken("old")
  vi.stubGlobal("fetch", async (url: string, init: Omit<SentRequest, "url">) => {
    const request = { url, method: init.method, headers: init.headers, body: init.body }
    sent.push(request)
    for (const answer of answers) {
      const reply = answer(request)
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

describe("the caller", () => {
  it("fills the path, encodes it, and leaves empty filters out", async () => {
    answers = [() => json(200, { items: [], nextCursor: null })]
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

  it("asks for a fresh token once, however many calls were refused together", async () => {
    answers = [me, refreshed]
    await Promise.all([call("GET /users/me"), call("GET /users/me"), call("GET /users/me")])
    expect(sent.filter(({ url }) => url.endsWith("/auth/refresh"))).toHaveLength(1)
    expect(accessToken()).toBe("new")
  })

  it("gives up the login when the cookie is no good either", async () => {
    answers = [({ url }) => problem(401, url.endsWith("refresh") ? "login_ended" : "not_signed_in")]
    const refusal = await call("GET /users/me").catch((error: unknown) => error)
    expect(isProblem(refusal, "not_signed_in")).toBe(true)
    expect(accessToken()).toBeNull()
  })

  it("takes a wrong password as an answer, not as the end of the login", async () => {
    answers = [() => problem(401, "wrong_credentials", { detail: "No." })]
    const refusal = await call("PUT /users/me/password", {
      body: { password: "a", newPassword: "b" },
    }).catch((error: unknown) => error)
    expect(isProblem(refusal, "wrong_credentials")).toBe(true)
    expect(sent).toHaveLength(1)
    expect(accessToken()).toBe("old")
  })

  it("carries the fields and further members of a refusal", async () => {
    const errors = [{ path: "email", message: "No." }]
    answers = [() => problem(422, "slot_not_offered", { errors, reason: "time_off" })]
    const refusal = await call("GET /users/me").catch((error: unknown) => error)
    expect(refusal).toMatchObject({ status: 422, errors, more: { reason: "time_off" } })
  })

  it("names a lost line `network`, and a page that is no problem document by its status", async () => {
    const lost = await call("GET /users/me").catch((error: unknown) => error)
    expect(isProblem(lost, "network")).toBe(true)
    answers = [() => new Response("<h1>Bad gateway</h1>", { status: 502 })]
    const broken = await call("GET /users/me").catch((error: unknown) => error)
    expect(isProblem(broken, "internal")).toBe(true)
  })

  it("keeps the login when refreshing meets trouble on the server", async () => {
    answers = [
      ({ url }) => (url.endsWith("refresh") ? problem(503, "database_away") : problem(401, "not_signed_in")),
    ]
    const refusal = await call("GET /users/me").catch((error: unknown) => error)
    expect(isProblem(refusal, "database_away")).toBe(true)
    expect(accessToken()).toBe("old")
  })

  it("answers nothing for 204 and sends the given idempotency key", async () => {
    answers = [() => new Response(null, { status: 204 })]
    expect(await callWith("POST /notifications/read", { body: {} }, { idempotencyKey: "k" })).toBeNull()
    expect(sent[0]?.headers["idempotency-key"]).toBe("k")
  })
})

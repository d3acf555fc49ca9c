import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { call, refresh } from "./api.ts"
import { isProblem } from "./problem.ts"
import { accessToken, setAccessToken } from "./token.ts"

let statusOfRefresh = 200
const sent: string[] = []

const problem = (status: number, code: string) =>
  new Response(JSON.stringify({ status, code }), {
    status,
    headers: { "content-type": "application/problem+json" },
  })

beforeEach(() => {
  sent.length = 0
  setAccessToken("old")
  vi.stubGlobal("document", { cookie: "theme=dark; rapport_signed_in=1" })
  vi.stubGlobal("fetch", async (url: string, { headers }: { headers: Record<string, string> }) => {
    sent.push(url)
    if (url.endsWith("/auth/refresh"))
      return statusOfRefresh === 200 ? Response.json({ accessToken: "new" }) : problem(statusOfRefresh, "any")
    return headers.authorization === "Bearer new" ? Response.json({ id: "1" }) : problem(401, "not_signed_in")
  })
})
afterEach(() => vi.unstubAllGlobals())

it.each([429, 500, 503])("a refresh that is answered %s signs nobody out", async status => {
  statusOfRefresh = status
  const error = await call("GET /users/me").catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ status })
  expect(accessToken()).toBe("old")
})

it.each([400, 401, 403])("a refresh that is refused with %s ends the login here", async status => {
  statusOfRefresh = status
  const error = await call("GET /users/me").catch((thrown: unknown) => thrown)
  expect(isProblem(error, "not_signed_in")).toBe(true)
  expect(accessToken()).toBeNull()
})

it("a call is repeated once with the new token, and not again", async () => {
  statusOfRefresh = 200
  expect(await call("GET /users/me")).toEqual({ id: "1" })
  expect(sent).toEqual(["/api/v1/users/me", "/api/v1/auth/refresh", "/api/v1/users/me"])
  expect(accessToken()).toBe("new")
})

it("after one refresh the next one asks again", async () => {
  statusOfRefresh = 200
  await refresh()
  await refresh()
  expect(sent).toHaveLength(2)
})

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { call, callWith } from "./api.ts"
import { isProblem } from "./problem.ts"
import { setAccessToken } from "./token.ts"

let sent: { url: string; init: RequestInit & { headers: Record<string, string> } }[] = []
let reply: () => Response | Promise<Response>

beforeEach(() => {
  sent = []
  reply = () => Response.json({})
  setAccessToken(null)
  vi.stubGlobal("document", { cookie: "" })
  vi.stubGlobal("fetch", async (url: string, init: (typeof sent)[number]["init"]) => {
    sent.push({ url, init })
    return reply()
  })
})
afterEach(() => vi.unstubAllGlobals())

const first = () => {
  const [one] = sent
  if (!one) throw new Error("Nothing was sent")
  return one
}

describe("a call of the API", () => {
  it("without a body sends none, and asks for JSON with the cookies of this site", async () => {
    await call("GET /users/me")
    expect(first()).toEqual({
      url: "/api/v1/users/me",
      init: { method: "GET", headers: { accept: "application/json" }, credentials: "same-origin" },
    })
  })

  it("with a body sends it as JSON, with the token of whoever is signed in", async () => {
    setAccessToken("a token")
    await call("POST /notifications/read", { body: { ids: [] } })
    expect(first().init).toEqual({
      method: "POST",
      headers: {
        accept: "application/json",
        authorization: "Bearer a token",
        "content-type": "application/json",
      },
      credentials: "same-origin",
      body: '{"ids":[]}',
    })
  })

  it("sends a file as it is, with its own content type", async () => {
    const file = new Blob(["picture"], { type: "image/png" })
    await callWith("PUT /users/me/picture", { query: { as: "person" } }, { file })
    expect(first().url).toBe("/api/v1/users/me/picture?as=person")
    expect(first().init.headers["content-type"]).toBe("image/png")
    expect(first().init.body).toBe(file)
  })

  it("repeats the name of a filter for each of its values, and leaves out what is empty", async () => {
    await callWith(
      "GET /bookings/coaches",
      { query: { specialty: ["strength", "running"], language: null, q: "", maxPrice: 0 } },
      {},
    )
    expect(first().url).toBe("/api/v1/bookings/coaches?specialty=strength&specialty=running&maxPrice=0")
  })

  it("gives the text of a file that is not JSON, and JSON where the type is not said", async () => {
    reply = () => new Response("a,b", { headers: { "content-type": "text/csv; charset=utf-8" } })
    expect(await call("GET /users/me")).toBe("a,b")
    reply = () => {
      const untyped = new Response('{"id":"1"}')
      untyped.headers.delete("content-type")
      return untyped
    }
    expect(await call("GET /users/me")).toEqual({ id: "1" })
  })

  it("that is given up stays given up, and is no lost connection", async () => {
    const controller = new AbortController()
    reply = () => Promise.reject(new DOMException("Given up", "AbortError"))
    const given = callWith("GET /users/me", {}, { signal: controller.signal })
    await expect(given).rejects.toMatchObject({ name: "AbortError" })
    expect(first().init.signal).toBe(controller.signal)
    for (const lost of [new TypeError("Failed to fetch"), new DOMException("Too slow", "TimeoutError")]) {
      reply = () => Promise.reject(lost)
      const error = await call("GET /users/me").catch((thrown: unknown) => thrown)
      expect(isProblem(error, "network")).toBe(true)
    }
  })

  it("that is refused for another reason than the login is not repeated", async () => {
    setAccessToken("a token")
    vi.stubGlobal("document", { cookie: "rapport_signed_in=1" })
    reply = () => Response.json({ status: 403, code: "forbidden" }, { status: 403 })
    await expect(call("GET /users/me")).rejects.toMatchObject({ code: "forbidden" })
    expect(sent).toHaveLength(1)
  })
})

describe("who may be signed in", () => {
  it.each([
    ["rapport_signed_in=1", true],
    ["theme=dark;   rapport_signed_in=1", true],
    ["theme=dark;rapport_signed_in=1", true],
    ["not_rapport_signed_in=1", false],
    ["theme=rapport_signed_in", false],
    ["", false],
  ])("with the cookies %j is found by the cookie's whole name: %s", async (cookie, mayBe) => {
    vi.stubGlobal("document", { cookie })
    reply = () => Response.json({ status: 401, code: "not_signed_in" }, { status: 401 })
    await call("GET /users/me").catch(() => null)
    expect(sent.some(({ url }) => url.endsWith("/auth/refresh"))).toBe(mayBe)
  })
})

import { once } from "node:events"
import { type AddressInfo, connect } from "node:net"
import { text } from "node:stream/consumers"
import { api, type Key } from "@rapport/domain/api"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { makePair, type Pair } from "./access/pairs.ts"
import { attack } from "./hostile/attack.ts"
import type { TestPerson } from "./people.ts"
import { createTestApp, type TestApp } from "./test-app.ts"

/** A raw response must be a problem document with security headers. */
const expectProblem = (answer: string): void => {
  const [head = "", body = ""] = answer.split("\r\n\r\n")
  const status = Number(head.split(" ")[1])
  expect(head.toLowerCase()).toContain("content-type: application/problem+json")
  for (const name of ["content-security-policy", "x-content-type-options", "referrer-policy"])
    expect(head.toLowerCase()).toContain(`\r\n${name}: `)
  const problem = JSON.parse(body)
  expect(problem).toMatchObject({ status, code: expect.any(String), detail: expect.any(String) })
  if (status === 431) expect(problem.code).toBe("headers_too_large")
}

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"] as const

describe("requests outside of the contract", () => {
  let app: TestApp
  let admin: TestPerson
  let pair: Pair
  beforeAll(async () => {
    app = await createTestApp()
    admin = await app.person({ role: "admin" })
    pair = await makePair(app, "accepted", admin)
    await app.fastify.listen({ port: 0, host: "127.0.0.1" })
  })
  afterAll(() => app.close())

  const lists = (Object.keys(api) as Key[]).filter(
    key =>
      key.startsWith("GET ") &&
      "query" in api[key] &&
      "cursor" in (api[key].query as { shape?: object }).shape!,
  )

  it("a method that the contract does not name is refused without a server error", async () => {
    const paths = new Set(Object.keys(api).map(key => key.split(" ")[1] ?? ""))
    const faults: string[] = []
    for (const path of paths)
      for (const method of methods) {
        if (Object.keys(api).includes(`${method} ${path}`)) continue
        const url = path.replace(/\{\w+\}/g, pair.coach.id)
        const { status, fault } = await attack(app.fastify, pair.client.token, { method, url })
        if (fault && method !== "HEAD") faults.push(`${method} ${path}: ${fault}`)
        else if (status >= 500) faults.push(`${method} ${path}: ${status}`)
      }
    expect(faults).toEqual([])
  })

  it("a cursor is valid for its list, its filters and its person only, and not when a character was changed", async () => {
    const { client, coach } = pair
    for (let i = 0; i < 3; i++) {
      const { id } = await app.person()
      await client.call("POST /friends/block/{userId}", { params: { userId: id } })
    }
    const read = async (person: TestPerson, url: string) =>
      (
        await app.fastify.inject({
          url: `/api/v1${url}`,
          headers: { authorization: `Bearer ${person.token}` },
        })
      ).json()
    const { nextCursor } = await read(client, "/friends/blocked?limit=1")
    expect(nextCursor).toEqual(expect.any(String))
    expect((await read(client, `/friends/blocked?limit=1&cursor=${nextCursor}`)).items).toHaveLength(1)
    const bad = { status: 400, code: "bad_cursor", fault: null }
    const send = (person: TestPerson, url: string) =>
      attack(app.fastify, person.token, { method: "GET", url })
    expect(await send(coach, `/friends/blocked?cursor=${nextCursor}`)).toEqual(bad)
    for (let i = 0; i < nextCursor.length; i += 5) {
      const character = nextCursor[i] === "A" ? "B" : "A"
      const cursor = `${nextCursor.slice(0, i)}${character}${nextCursor.slice(i + 1)}`
      expect(await send(client, `/friends/blocked?cursor=${cursor}`)).toEqual(bad)
    }
    for (const key of lists) {
      const url = (key.split(" ")[1] ?? "").replace(
        /\{\w+\}/g,
        key.includes("clientId") ? client.id : coach.id,
      )
      if (url === "/friends/blocked") continue
      const caller = url.includes("/admin/")
        ? admin
        : url.startsWith("/coach/") || url.includes("invites")
          ? coach
          : client
      const { status, fault } = await send(caller, `${url}?cursor=${nextCursor}&q=mara`)
      expect({ key, fault }).toEqual({ key, fault: null })
      expect([400, 403, 404], key).toContain(status)
    }
  })

  it("an endpoint without a body still refuses a malformed one", async () => {
    for (const key of Object.keys(api) as Key[]) {
      const [method = "", path = ""] = key.split(" ")
      if (method === "GET" || "body" in api[key]) continue
      const url = path.replace(/\{\w+\}/g, pair.bookingId)
      const send = (payload: string, contentType: string) =>
        attack(app.fastify, pair.client.token, { method, url, payload, contentType })
      expect({ key, ...(await send("{", "application/json")) }).toMatchObject({
        key,
        status: 400,
        fault: null,
      })
      expect({ key, ...(await send("<x/>", "text/xml")) }).toMatchObject({ key, status: 415, fault: null })
    }
  })

  it("an idempotency key that is long or has special characters is refused", async () => {
    const body = JSON.stringify({ coachId: pair.coach.id, minutes: 30 })
    for (const key of ["", " ", "x".repeat(201), "a b", "schl\u00fcssel", "\u0001", "a\tb"]) {
      const { status, fault } = await attack(app.fastify, pair.client.token, {
        method: "POST",
        url: "/bookings/book",
        payload: body,
        contentType: "application/json",
        headers: { "idempotency-key": key },
      })
      expect({ key, status, fault }).toEqual({ key, status: 400, fault: null })
    }
  })

  it("an invalid authorization header does not authenticate", async () => {
    const { token } = pair.client
    const [head, claims, mark] = token.split(".")
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString("base64url")
    for (const authorization of [
      "",
      "Bearer",
      "Bearer ",
      `Basic ${Buffer.from("a:b").toString("base64")}`,
      `Bearer ${token}x`,
      `Bearer ${none}.${claims}.`,
      `Bearer ${none}.${claims}.${mark}`,
      `Bearer ${head}.${Buffer.from('{"sub":"x"}').toString("base64url")}.${mark}`,
      `Bearer ${"a.".repeat(500)}a`,
    ]) {
      const headers = { authorization }
      const { status, fault } = await attack(app.fastify, null, { method: "GET", url: "/users/me", headers })
      expect({ authorization, status, fault }).toEqual({ authorization, status: 401, fault: null })
    }
  })

  it.each([
    ["bytes that are not HTTP", "what is this?\r\n\r\n"],
    ["headers that are too large", `GET /health HTTP/1.1\r\nhost: x\r\n${"x: y\r\n".repeat(5000)}\r\n`],
    ["a header without end", `GET /api/v1/users/me HTTP/1.1\r\nhost: x\r\nx: ${"y".repeat(100_000)}\r\n\r\n`],
    [
      "two lengths",
      "POST /api/v1/auth/sign-in HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}",
    ],
    [
      "a length and pieces",
      "POST /api/v1/auth/sign-in HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
    [
      "a piece of no size",
      "POST /api/v1/auth/sign-in HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n",
    ],
    ["a negative length", "POST /api/v1/auth/sign-in HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n"],
    ["a bare line feed in a header", "GET /api/v1/users/me HTTP/1.1\r\nhost: x\r\na: b\nc: d\r\n\r\n"],
  ])("%s is rejected, and the server keeps answering", async (_, bytes) => {
    const { port } = app.fastify.server.address() as AddressInfo
    const socket = connect(port, "127.0.0.1")
    await once(socket, "connect")
    socket.end(bytes)
    const answer = await text(socket).catch(() => "")
    expect(answer === "" || /^HTTP\/1\.1 4\d\d /.test(answer), answer.slice(0, 200)).toBe(true)
    if (answer !== "") expectProblem(answer)
    expect(
      (await app.anyone.call("GET /bookings/coaches/{coachId}", { params: { coachId: pair.coach.id } }))
        .status,
    ).toBe(200)
  })
})

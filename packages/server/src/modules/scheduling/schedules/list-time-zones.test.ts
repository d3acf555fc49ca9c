import { timeZones } from "@rapport/domain/kernel/time-zones"
import { offsetAt, zoneOffsets } from "@rapport/domain/scheduling/zone-offsets"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { createPair } from "../testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

const WEEK = 7 * 86_400_000

describe("the list of time zones", () => {
  it("is for everybody, and has the offsets by which times are offered", async () => {
    const reply = await app.fastify.inject({ method: "GET", url: "/api/v1/time-zones" })
    expect(reply.statusCode).toBe(200)
    expect(reply.headers["cache-control"]).toBe("public, max-age=3600")
    const { from, to, items } = reply.json()
    expect(items.flatMap(({ names }: { names: string[] }) => names).sort()).toEqual(timeZones.toSorted())
    const [first, last] = [Date.parse(from), Date.parse(to)]
    const now = app.clock.now().getTime()
    expect(first).toBeLessThan(now - 365 * 86_400_000)
    expect(last).toBeGreaterThan(now + 2 * 365 * 86_400_000)
    for (const {
      names: [name],
      offset,
      changes,
    } of items.filter((_: unknown, index: number) => index % 5 === 0)) {
      const rules = zoneOffsets(name, first, last)
      for (let at = first; at < last; at += WEEK) {
        const [, minutes] = changes.findLast(([change]: [number]) => change * 1000 <= at) ?? [0, offset]
        expect(minutes, `${name} ${new Date(at).toISOString()}`).toBe(offsetAt(rules, at) / 60_000)
      }
    }
  })

  it("holds only names that the database takes too", async () => {
    for (const name of timeZones)
      await sql`select now() at time zone ${name}`.execute(app.ctx().db).catch(() => expect.fail(name))
  })
})

describe("a person's time zone", () => {
  it("is stored under its present name", async () => {
    const { client } = await createPair(app)
    for (const [written, stored] of [
      ["Asia/Calcutta", "Asia/Kolkata"],
      ["america/vancouver", "America/Vancouver"],
      ["GMT", "UTC"],
    ] as const) {
      await client.call("PATCH /users/me", { body: { timeZone: written } })
      expect((await client.call("GET /users/me")).body.timeZone).toBe(stored)
    }
  })

  it("is refused where it is an abbreviation, which the database would read differently or not at all", async () => {
    const { client } = await createPair(app)
    for (const timeZone of ["AGT", "PNT", "PST"]) {
      const refused = await client.call("PATCH /users/me", { body: { timeZone } })
      expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: "timeZone" }] } })
    }
    expect(
      (await client.call("GET /users/me/access-log", { query: { from: "2027-01-01", to: "2027-12-31" } }))
        .status,
    ).toBe(200)
  })
})

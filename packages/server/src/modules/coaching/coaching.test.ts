import type { Scope } from "@rapport/domain/network/schema"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { listQueries } from "../../platform/db/db.ts"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"

describe("a coach's view of a client", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const client = async (firstName = "Nora") => {
    const person = await app.person({ firstName, timeZone: "Europe/Dublin" })
    await app.context.db
      .updateTable("client_profiles")
      .set({
        birth_date: "1990-02-03",
        gender: "woman",
        height_cm: 171.5,
        weight_kg: 68.4,
        measurements: JSON.stringify({ waist: 74 }),
        goals: ["Squat 85 kg"],
        gym_access: "Gym round the corner",
        dietary_restrictions: ["peanuts"],
        health_complications: ["asthma"],
        injuries: ["left knee"],
      })
      .where("account_id", "=", person.id)
      .execute()
    return person
  }
  const show = (coach: TestPerson, clientId: string) =>
    coach.call("GET /coach/clients/{clientId}", { params: { clientId } })
  const accessesTo = async (clientId: string) =>
    (
      await app.context.db
        .selectFrom("access_log")
        .selectAll()
        .where("subject_id", "=", clientId)
        .orderBy("id")
        .execute()
    ).map(entry => [entry.seen, entry.part, entry.viewer_role])
  const logs = [
    ["GET /coach/clients/{clientId}/workout-logs", "workouts"],
    ["GET /coach/clients/{clientId}/diet-logs", "nutrition"],
  ] as const

  it("shows exactly the granted scopes, and records each access", async () => {
    const coach = await app.person({ role: "coach" })
    const parts: Partial<Record<Scope, object>> = {
      profile: { profile: { gender: "woman", goals: ["Squat 85 kg"], gymAccess: "Gym round the corner" } },
      metrics: { metrics: { heightCm: 171.5, weightKg: 68.4, measurements: { waist: 74 } } },
      nutrition: { nutrition: { dietaryRestrictions: ["peanuts"] } },
      injuries: { injuries: ["left knee"] },
      health: { health: ["asthma"] },
    }
    for (const [scope, shown] of Object.entries(parts)) {
      const nora = await client()
      await app.connect(coach, nora, [scope as Scope])
      const seen = await show(coach, nora.id)
      const nothing = { profile: null, metrics: null, nutrition: null, injuries: null, health: null }
      expect(seen.body).toMatchObject({ ...nothing, ...shown, scopes: [scope] })
      expect(seen.body.notShared).toHaveLength(6)
      expect(await accessesTo(nora.id)).toEqual([[scope, null, "coach"]])
      expect(JSON.stringify(seen.body)).not.toContain(nora.email)
    }
  })

  it("loses a scope with the next read after the client revokes it", async () => {
    const coach = await app.person({ role: "coach" })
    const nora = await client()
    const id = await app.connect(coach, nora, ["profile", "health"])
    expect((await show(coach, nora.id)).body.health).toEqual(["asthma"])
    await nora.call("PUT /connections/{id}", { params: { id }, body: { scopes: ["profile"] } })
    const after = await show(coach, nora.id)
    expect(after.body.health).toBeNull()
    expect(JSON.stringify(after.body)).not.toContain("asthma")
    expect(await accessesTo(nora.id)).toEqual([
      ["profile", null, "coach"],
      ["health", null, "coach"],
      ["profile", null, "coach"],
    ])
  })

  it("does not record a part that holds nothing", async () => {
    const coach = await app.person({ role: "coach" })
    const ines = await app.person({ firstName: "Ines" })
    await app.context.db
      .updateTable("client_profiles")
      .set({ injuries: ["left knee"] })
      .where("account_id", "=", ines.id)
      .execute()
    await app.connect(coach, ines, ["profile", "metrics", "nutrition", "injuries", "health"])
    await show(coach, ines.id)
    expect(await accessesTo(ines.id)).toEqual([
      ["profile", null, "coach"],
      ["injuries", null, "coach"],
    ])
  })

  it("is refused if the access cannot be recorded", async () => {
    const ownApp = await createTestApp()
    const coach = await ownApp.person({ role: "coach" })
    const nora = await ownApp.person()
    await ownApp.connect(coach, nora)
    await ownApp.context.db.schema.alterTable("access_log").renameTo("access_log_away").execute()
    const answer = await show(coach, nora.id)
    expect(answer.status).toBe(500)
    expect(Object.keys(answer.body)).not.toContain("profile")
    await ownApp.close()
  })

  it("does not exist without an accepted connection: before it, after it, with another coach, for oneself", async () => {
    const coach = await app.person({ role: "coach" })
    const nora = await client()
    const requested = await nora.call("POST /connections", { body: { coachId: coach.id } })
    const params = { id: requested.body.id }
    const other = await app.person({ role: "coach" })
    await app.connect(other, nora)
    const refused = async () => {
      for (const clientId of [nora.id, coach.id, crypto.randomUUID()]) {
        expect((await show(coach, clientId)).problem).toMatchObject({ status: 404, code: "not_found" })
        for (const [key] of logs)
          expect((await coach.call(key, { params: { clientId } })).problem.code).toBe("not_found")
      }
      expect((await coach.call("GET /coach/clients")).body.items).toEqual([])
    }
    await refused()
    await coach.call("PUT /connections/{id}", { params, body: { status: "accepted" } })
    expect((await show(coach, nora.id)).status).toBe(200)
    await coach.call("PUT /connections/{id}", { params, body: { status: "ended" } })
    await refused()
    expect((await nora.call("GET /coach/clients")).problem.code).toBe("forbidden")
    expect((await app.anyone.call("GET /coach/clients")).status).toBe(401)
  })

  it("needs the scope of each log, and records nothing where there is nothing to see", async () => {
    const coach = await app.person({ role: "coach" })
    for (const [key, scope] of logs) {
      const nora = await client()
      const id = await app.connect(coach, nora, [])
      const query = { start_date: "2026-10-12", end_date: "2026-10-14" }
      const refused = await coach.call(key, { params: { clientId: nora.id }, query })
      expect(refused.problem).toMatchObject({ status: 403, code: "scope_not_granted" })
      expect(await accessesTo(nora.id)).toEqual([])
      await nora.call("PUT /connections/{id}", { params: { id }, body: { scopes: [scope] } })
      const seen = await coach.call(key, { params: { clientId: nora.id }, query })
      expect(seen.body).toEqual({ items: [], nextCursor: null })
      expect(await accessesTo(nora.id)).toEqual([])
      const backwards = { start_date: "2026-10-14", end_date: "2026-10-12" }
      const wrong = await coach.call(key, { params: { clientId: nora.id }, query: backwards })
      expect(wrong.problem).toMatchObject({ status: 400, errors: [{ path: "end_date" }] })
      const cursor = await coach.call(key, { params: { clientId: nora.id }, query: { cursor: "x.y" } })
      expect(cursor.problem.code).toBe("bad_cursor")
    }
  })

  it("lists connected clients by name, searched and paged, in one query", async () => {
    const coach = await app.person({ role: "coach" })
    for (const firstName of ["Zuri", "Aoife", "Chidi"]) await app.connect(coach, await client(firstName))
    const names = async (query: object) =>
      (await coach.call("GET /coach/clients", { query })).body.items.map(client => client.firstName)
    expect(await names({})).toEqual(["Aoife", "Chidi", "Zuri"])
    expect(await names({ q: "aiofe" })).toEqual(["Aoife"])
    const first = await coach.call("GET /coach/clients", { query: { limit: 2 } })
    const cursor = first.body.nextCursor ?? ""
    expect(await names({ limit: 2, cursor })).toEqual(["Zuri"])
    expect(first.body.items[0]).toMatchObject({ nextSessionAt: null, timeZone: "Europe/Dublin" })
    const sent = await listQueries(() => coach.call("GET /coach/clients"))
    expect(sent.length).toBe(1)
  })

  it("does not tell two coaches of one client about each other", async () => {
    const [a, b] = [
      await app.person({ role: "coach" }),
      await app.person({ role: "coach", firstName: "Owen" }),
    ]
    const nora = await client()
    await app.connect(a, nora, ["profile"])
    const other = await app.connect(b, nora, ["health"])
    expect((await show(a, nora.id)).body).toMatchObject({ scopes: ["profile"], health: null })
    expect((await a.call("GET /connections/{id}", { params: { id: other } })).status).toBe(404)
    expect(JSON.stringify((await a.call("GET /connections")).body)).not.toContain(b.id)
  })
})

import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "./people.ts"
import { createTestApp, type TestApp } from "./test-app.ts"

describe("what a GET gave can be sent back with one field changed", () => {
  let app: TestApp
  let coach: TestPerson
  let client: TestPerson
  beforeAll(async () => {
    app = await createTestApp()
    coach = await app.person({ role: "coach" })
    client = await app.person()
    await app.connect(coach, client)
  })
  afterAll(() => app.close())

  it("a coach's hours and rules", async () => {
    await coach.call("PUT /coach/availability", {
      body: {
        timeOff: [{ start: "2027-08-01", end: "2027-08-14", note: "Away" }],
        travel: [{ start: "2027-09-01", end: "2027-09-05", timeZone: "America/New_York" }],
        overrides: [{ date: "2027-12-24", intervals: [] }],
        dateWindow: { start: "2027-01-01", end: "2027-12-31" },
      },
    })
    const { body: given } = await coach.call("GET /coach/availability")
    const saved = await coach.call("PUT /coach/availability", { body: { ...given, totalSlots: 7 } })
    expect(saved.body).toEqual({ ...given, totalSlots: 7, version: given.version + 1 })
    const late = await coach.call("PUT /coach/availability", { body: { ...given, totalSlots: 8 } })
    expect(late.problem).toMatchObject({ status: 409, code: "stale", version: given.version + 1 })
  })

  it("a schedule", async () => {
    const created = await coach.call("POST /coach/schedules", { body: { name: "Evenings", types: ["CHAT"] } })
    const params = { scheduleId: created.body.id }
    const { body: given } = await coach.call("GET /coach/schedules/{scheduleId}", { params })
    const send = (name: string) =>
      coach.call("PUT /coach/schedules/{scheduleId}", { params, body: { ...given, name } })
    expect((await send("Late evenings")).body).toEqual({
      ...given,
      name: "Late evenings",
      version: given.version + 1,
    })
    expect((await send("Nights")).problem).toMatchObject({
      status: 409,
      code: "stale",
      version: given.version + 1,
    })
  })

  it("prices", async () => {
    const params = { userId: coach.id }
    const { body: first } = await coach.call("GET /prices/config/{userId}", { params })
    await coach.call("PUT /prices/config/{userId}", {
      params,
      body: {
        ...first,
        packages: [{ name: "Ten", sessions: 10, minutes: 60, amount: 50_000, validDays: 365 }],
        subscriptions: [{ name: "Weekly", sessionsPerMonth: 4, minutes: 60, amount: 20_000 }],
        discounts: [
          { kind: "early", daysAhead: 14, percent: 5 },
          { kind: "volume", sessions: 5, percent: 10 },
          { kind: "voucher", code: "SPRING", percent: 20 },
        ],
      },
    })
    const { body: given } = await coach.call("GET /prices/config/{userId}", { params })
    expect(given.discounts).toHaveLength(3)
    const send = (baseRate: number) =>
      coach.call("PUT /prices/config/{userId}", { params, body: { ...given, baseRate } as never })
    expect((await send(9900)).body).toEqual({
      ...given,
      baseRate: 9900,
      version: given.version + 1,
      calculatedAt: expect.any(String),
    })
    expect((await send(8800)).problem).toMatchObject({
      status: 409,
      code: "stale",
      version: given.version + 1,
    })
  })

  it.each(["client", "coach"] as const)("a %s's own account and profile", async role => {
    const person = await app.person({ role })
    await person.call("PATCH /users/me", {
      body: { heightCm: 172, measurements: { waist: 80 }, birthDate: "1990-05-01" },
    })
    const { body: given } = await person.call("GET /users/me")
    const sent = { ...given, lastName: "Changed", profile: { ...given.profile, weightKg: 70 } }
    const saved = await person.call("PATCH /users/me", { body: sent })
    expect(saved.body).toEqual({ ...sent, version: given.version + 1 })
    const late = await person.call("PATCH /users/me", { body: sent })
    expect(late.problem).toMatchObject({ status: 409, code: "stale", version: given.version + 1 })
  })

  it("a connection, from either side", async () => {
    const asked = await client.call("GET /connections/accepted")
    const id = asked.body.items[0]?.id ?? ""
    const { body: given } = await client.call("GET /connections/{id}", { params: { id } })
    const scopes = ["profile", "photos"] as const
    const shared = await client.call("PUT /connections/{id}", {
      params: { id },
      body: { ...given, scopes: [...scopes] } as never,
    })
    expect(shared.body.scopes).toEqual(scopes)
    const { body: seen } = await coach.call("GET /connections/{id}", { params: { id } })
    const ended = await coach.call("PUT /connections/{id}", {
      params: { id },
      body: { ...seen, status: "ended" } as never,
    })
    expect(ended.body.status).toBe("ended")
  })

  it("a field that GET does not give is still refused", async () => {
    const { body: given } = await coach.call("GET /coach/availability")
    const misspelt = { ...given, totalSlot: 3 } as never
    expect((await coach.call("PUT /coach/availability", { body: misspelt })).status).toBe(400)
    const { body: me } = await coach.call("GET /users/me")
    expect((await coach.call("PATCH /users/me", { body: { ...me, nickname: "M" } as never })).status).toBe(
      400,
    )
  })
})

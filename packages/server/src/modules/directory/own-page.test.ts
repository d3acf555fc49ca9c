import { hourPatterns } from "@rapport/domain/scheduling/hour-patterns"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"

const setHours = (coach: TestPerson) =>
  coach.call("PUT /coach/availability", { body: { weekly: hourPatterns.weekdays } })

const setPrices = async (coach: TestPerson) => {
  const params = { userId: coach.id }
  const { body } = await coach.call("GET /prices/config/{userId}", { params })
  const { userId: _, calculatedAt: __, ...config } = body
  return coach.call("PUT /prices/config/{userId}", { params, body: config as never })
}

const publish = (coach: TestPerson, published = true) =>
  coach.call("PUT /coach/page", { body: { published } })

const listed = async (client: TestPerson, coach: TestPerson) => {
  const { body } = await client.call("GET /bookings/coaches", { query: { limit: 100 } })
  return body.items.find(({ id }) => id === coach.id)
}

const pageOf = (viewer: Pick<TestPerson, "call">, coach: TestPerson) =>
  viewer.call("GET /bookings/coaches/{coachId}", { params: { coachId: coach.id } })

describe("a new coach", () => {
  let app: TestApp
  let client: TestPerson
  beforeAll(async () => {
    app = await createTestApp()
    client = await app.person()
  })
  afterAll(() => app?.close())

  const newCoach = () => app.person({ role: "coach", isNew: true })

  it("starts with nothing set up and is found by nobody", async () => {
    const coach = await newCoach()
    expect((await coach.call("GET /coach/page", {})).body).toEqual({
      published: false,
      publishedAt: null,
      hasHours: false,
      hasPrices: false,
      hasInvited: false,
    })
    expect(await listed(client, coach)).toBeUndefined()
    expect((await pageOf(client, coach)).status).toBe(404)
    expect((await pageOf(app.anyone as TestPerson, coach)).status).toBe(404)
    const found = await client.call("GET /users/search", { query: { for: "coaches", limit: 100 } })
    expect(found.body.items.map(({ id }) => id)).not.toContain(coach.id)
    const asked = await client.call("POST /connections", {
      body: { coachId: coach.id, message: "Hello", goals: [], scopes: [] },
    })
    expect(asked.status).toBe(404)
  })

  it("sees their own page before it is published, without a price that they never set", async () => {
    const coach = await newCoach()
    const own = await pageOf(coach, coach)
    expect(own.status).toBe(200)
    expect(own.body).toMatchObject({ priceFrom: null, prices: [] })
  })

  it("cannot be booked before they set hours, not even by a client who has accepted an invite", async () => {
    const coach = await newCoach()
    const invited = await coach.call("POST /connections/invites", {
      body: { maxUses: 1, expiresAt: new Date(app.clock.now().getTime() + 86_400_000).toISOString() },
    })
    const accepted = await client.call("POST /connections/invites/{code}", {
      params: { code: invited.body.code },
      body: { scopes: [] },
    })
    expect(accepted.status).toBeLessThan(300)
    expect((await pageOf(client, coach)).status).toBe(200)
    const params = { coachId: coach.id }
    const query = { type: "VIDEO", minutes: 60 } as const
    const before = await client.call("GET /bookings/coaches/{coachId}/slots", { params, query })
    expect(before.body.slots).toEqual([])
    await setHours(coach)
    const after = await client.call("GET /bookings/coaches/{coachId}/slots", { params, query })
    expect(after.body.slots.length).toBeGreaterThan(0)
    expect((await coach.call("GET /coach/page", {})).body).toMatchObject({ hasHours: true, hasInvited: true })
  })

  it("is listed with the price they accepted once they publish, and gone again when they take the page offline", async () => {
    const coach = await newCoach()
    expect((await publish(coach)).problem).toMatchObject({ code: "page_not_ready" })
    await setHours(coach)
    expect((await publish(coach)).problem).toMatchObject({ code: "page_not_ready" })
    expect((await setPrices(coach)).status).toBe(200)
    const published = await publish(coach)
    expect(published.status).toBe(200)
    expect(published.body.publishedAt).not.toBeNull()
    expect(await listed(client, coach)).toMatchObject({
      priceFrom: { amount: 6000, currency: "EUR", minutes: 60 },
    })
    expect((await publish(coach, false)).body.publishedAt).toBeNull()
    expect(await listed(client, coach)).toBeUndefined()
  })

  it("keeps the day on which they published when they publish twice", async () => {
    const coach = await app.person({ role: "coach" })
    const first = await coach.call("GET /coach/page", {})
    expect((await publish(coach)).body.publishedAt).toBe(first.body.publishedAt)
  })

  it("has no say over pages as a client", async () => {
    expect((await publish(client)).status).toBe(403)
  })
})

describe("where email is sent", () => {
  it("a page is published only once its coach has confirmed their address", async () => {
    const app = await createTestApp({ config: { smtpUrl: "smtp://127.0.0.1:9" } })
    try {
      const coach = await app.person({ role: "coach", isNew: true })
      await setHours(coach)
      await setPrices(coach)
      expect((await publish(coach)).problem).toMatchObject({ code: "address_not_verified" })
      expect((await coach.call("GET /coach/page", {})).body.publishedAt).toBeNull()
    } finally {
      await app.close()
    }
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { listQueries } from "../../platform/db/db.ts"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { book, cancel, createPair, FRIDAY, monday, moveClockTo } from "../scheduling/testing/pair.ts"
import { quoteSession } from "./index.ts"

describe("a quote for a session", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())
  beforeEach(() => app.clock.set(FRIDAY))

  const quote = (
    by: TestPerson,
    coach: TestPerson,
    more: { minutes?: number; scheduledAt?: string; voucher?: string } = {},
  ) => by.call("POST /prices/quote", { body: { coachId: coach.id, type: "VIDEO", minutes: 60, ...more } })
  const setPrices = async (coach: TestPerson, change: object) => {
    const params = { userId: coach.id }
    const {
      userId: _,
      calculatedAt: __,
      ...config
    } = (await coach.call("GET /prices/config/{userId}", { params })).body
    const saved = await coach.call("PUT /prices/config/{userId}", {
      params,
      body: { ...config, discounts: [], ...change },
    })
    expect(saved.status).toBe(200)
  }

  it("lists each line of the price, by the default prices until the coach changes them", async () => {
    const coach = await app.person({ role: "coach" })
    const client = await app.person()
    const { status, body } = await quote(client, coach, { minutes: 30 })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      currency: "EUR",
      total: 3000,
      configVersion: 1,
      lines: [{ kind: "session", amount: 3000, label: "Video session, 30 minutes" }],
    })
  })

  it("equals the price on the coach's page", async () => {
    const coach = await app.person({ role: "coach" })
    const client = await app.person()
    const page = () => client.call("GET /bookings/coaches/{coachId}", { params: { coachId: coach.id } })
    const before = (await page()).body
    expect(before.priceFrom).toEqual({ amount: 6000, currency: "EUR", minutes: 60 })
    const { body } = await quote(client, coach)
    const shown = before.prices.find(price => price.type === "VIDEO" && price.minutes === 60)
    expect(shown).toMatchObject({ amount: body.total, currency: body.currency })
    expect((await page()).body.prices).toEqual(before.prices)
  })

  it("refuses what is not on offer, and a voucher that does not exist", async () => {
    const coach = await app.person({ role: "coach" })
    const client = await app.person()
    expect((await quote(client, coach, { minutes: 35 })).problem).toMatchObject({
      status: 422,
      code: "not_on_offer",
    })
    expect((await quote(client, coach, { voucher: "NOPE" })).problem).toMatchObject({
      status: 422,
      code: "voucher_not_valid",
    })
  })

  it("is the price that a booking stores, whatever the coach changes later", async () => {
    const { coach, client } = await createPair(app)
    await setPrices(coach, {
      taxBasisPoints: 1900,
      discounts: [
        { kind: "early", daysAhead: 2, percent: 10 },
        { kind: "voucher", code: "SPRING", percent: 50 },
      ],
    })
    const session = { minutes: 60, scheduledAt: monday("09:00"), voucher: "spring" }
    const { body } = await quote(client, coach, session)
    expect(body.lines.map(line => [line.kind, line.amount])).toEqual([
      ["session", 6000],
      ["early", -600],
      ["voucher", -2700],
      ["tax_included", 431],
    ])
    expect(body.total).toBe(2700)
    const booked = await book(client, coach, monday("09:00"), { minutes: 60, voucher: "spring" })
    expect(booked.price).toMatchObject({ amount: 2700, currency: "EUR", lines: body.lines })
    await setPrices(coach, { baseRate: 9900 })
    const params = { bookingId: booked.id }
    expect((await client.call("GET /bookings/bookings/{bookingId}", { params })).body.price.amount).toBe(2700)
  })

  it("gives the first short call of a pair free once, and again after it was cancelled", async () => {
    const { coach, client } = await createPair(app, {
      hours: { offers: [{ type: "VIDEO", minutes: 15 }], bookingMode: { VIDEO: "instant" } },
    })
    expect((await quote(client, coach, { minutes: 15 })).body.total).toBe(0)
    const first = await book(client, coach, monday("09:00"), { minutes: 15 })
    expect(first.price).toMatchObject({ amount: 0, settlement: "free" })
    expect((await quote(client, coach, { minutes: 15 })).body.total).toBe(1500)
    await cancel(client, first.id)
    expect((await quote(client, coach, { minutes: 15 })).body.total).toBe(0)
  })

  it("does not count an expired request for a first call, whether or not the scheduled job has run", async () => {
    const { coach, client } = await createPair(app, { hours: { offers: [{ type: "VIDEO", minutes: 15 }] } })
    const session = await book(client, coach, monday("09:00"), { minutes: 15 })
    expect((await quote(client, coach, { minutes: 15 })).body.total).toBe(1500)
    const expire = new Date(Date.parse(String(session.expiresAt)) + 1000).toISOString()
    const [then] = await moveClockTo(app, expire, client)
    expect((await quote(then, coach, { minutes: 15 })).body.total).toBe(0)
  })

  it("gives one free first call if a client books two at the same moment", async () => {
    const { coach, client } = await createPair(app, { hours: { offers: [{ type: "VIDEO", minutes: 15 }] } })
    const both = await Promise.all(
      [monday("09:00"), monday("10:00")].map(at => book(client, coach, at, { minutes: 15 })),
    )
    expect(both.map(booking => booking.price.amount).sort((a, b) => a - b)).toEqual([0, 1500])
  })

  it("counts the pair's sessions within thirty days for the volume discount", async () => {
    const { coach, client } = await createPair(app, { hours: { bookingMode: { VIDEO: "instant" } } })
    await setPrices(coach, { discounts: [{ kind: "volume", sessions: 2, percent: 10 }] })
    expect((await quote(client, coach, { scheduledAt: monday("13:00") })).body.total).toBe(6000)
    await book(client, coach, monday("09:00"), { minutes: 60 })
    expect((await quote(client, coach, { scheduledAt: monday("13:00") })).body.total).toBe(5400)
    expect((await quote(client, coach, { scheduledAt: "2027-04-05T12:00:00Z" })).body.total).toBe(6000)
  })

  it("is refused across a block, and for somebody who is not a coach", async () => {
    const coach = await app.person({ role: "coach" })
    const client = await app.person()
    await app.context.db
      .insertInto("blocks")
      .values({ blocker_id: coach.id, blocked_id: client.id, created_at: new Date() })
      .execute()
    expect((await quote(client, coach)).status).toBe(404)
    expect((await quote(coach, client)).status).toBe(404)
  })

  it("takes two queries", async () => {
    const { coach, client } = await createPair(app)
    await quote(client, coach)
    const session = {
      coachId: coach.id,
      clientId: client.id,
      type: "VIDEO",
      minutes: 30,
      scheduledAt: null,
    } as const
    expect(await listQueries(() => quoteSession(app.ctx(), session))).toHaveLength(2)
  })
})

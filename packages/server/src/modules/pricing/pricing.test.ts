import type { Body } from "@rapport/domain/api"
import { priceDefaults } from "@rapport/domain/pricing/defaults"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"

type Prices = Body<"PUT /prices/config/{userId}">

describe("a coach's prices", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const read = (by: TestPerson, userId: string) =>
    by.call("GET /prices/config/{userId}", { params: { userId } })
  const coachWithPrices = async () => {
    const coach = await app.person({ role: "coach" })
    const { body } = await read(coach, coach.id)
    const { userId: _, calculatedAt: __, discounts: ___, ...rest } = body
    const config: Prices = { ...rest, discounts: [] }
    return { coach, config }
  }
  const put = (by: TestPerson, userId: string, body: Prices) =>
    by.call("PUT /prices/config/{userId}", { params: { userId }, body })

  it("are the defaults when they are first read", async () => {
    const { coach, config } = await coachWithPrices()
    expect(config).toMatchObject({
      version: 1,
      currency: "EUR",
      baseRate: priceDefaults.baseRate,
      introCallMinutes: 15,
    })
    expect(config.packages).toMatchObject(priceDefaults.packages)
    expect((await read(coach, coach.id)).body.version).toBe(1)
  })

  it("are made once, however many read them first at the same moment", async () => {
    const coach = await app.person({ role: "coach" })
    const answers = await Promise.all(Array.from({ length: 20 }, () => read(coach, coach.id)))
    expect(new Set(answers.map(each => each.status))).toEqual(new Set([200]))
    expect(new Set(answers.map(each => JSON.stringify(each.body))).size).toBe(1)
    const packages = await app.context.db
      .selectFrom("price_packages")
      .select("id")
      .where("coach_id", "=", coach.id)
      .execute()
    expect(packages).toHaveLength(priceDefaults.packages.length)
  })

  it("are for that coach and for admins alone, and an admin's look is written down", async () => {
    const { coach, config } = await coachWithPrices()
    for (const role of ["client", "coach"] as const) {
      const stranger = await app.person({ role })
      expect((await read(stranger, coach.id)).problem).toMatchObject({ status: 404, code: "not_found" })
      expect((await put(stranger, coach.id, config)).status).toBe(404)
      const params = { userId: coach.id, itemId: config.packages[0]?.id ?? "" }
      expect((await stranger.call("DELETE /prices/config/{userId}/{itemId}", { params })).status).toBe(404)
    }
    const admin = await app.person({ role: "admin" })
    expect((await read(admin, coach.id)).status).toBe(200)
    const looks = await app.context.db
      .selectFrom("looks")
      .selectAll()
      .where("subject_id", "=", coach.id)
      .execute()
    expect(looks).toMatchObject([{ viewer_id: admin.id, seen: "account", part: "prices" }])
  })

  it("do not exist for somebody who is no coach, not even for admins", async () => {
    const client = await app.person()
    const admin = await app.person({ role: "admin" })
    expect((await read(client, client.id)).status).toBe(404)
    expect((await read(admin, client.id)).status).toBe(404)
  })

  it("keep the ids of what stays, drop what is left out, and rise in version and time", async () => {
    const { coach, config } = await coachWithPrices()
    const video = { type: "VIDEO" as const, minutes: 60, amount: 7000 }
    const chat = { type: "CHAT" as const, minutes: 30, amount: 1500 }
    app.clock.advance(60_000)
    const first = await put(coach, coach.id, { ...config, rates: [video, chat], packages: [] })
    expect(first.status).toBe(200)
    expect(first.body.version).toBe(2)
    expect(first.body.packages).toEqual([])
    const [one, two] = first.body.rates
    if (!one || !two) throw new Error("two rates were sent")
    const swapped = [
      { ...two, minutes: 60, type: "VIDEO" as const },
      { ...one, minutes: 30, type: "CHAT" as const },
    ]
    const second = await put(coach, coach.id, { ...config, version: 2, rates: swapped, packages: [] })
    expect(second.status).toBe(200)
    expect(second.body.rates.map(each => each.id)).toEqual([two.id, one.id])
    expect(second.body.calculatedAt >= first.body.calculatedAt).toBe(true)
  })

  it("refuse an old version, and lose nothing when two save at once", async () => {
    const { coach, config } = await coachWithPrices()
    const answers = await Promise.all([
      put(coach, coach.id, { ...config, baseRate: 7000 }),
      put(coach, coach.id, { ...config, baseRate: 8000 }),
    ])
    expect(answers.map(each => each.status).sort()).toEqual([200, 409])
    expect(answers.find(each => each.status === 409)?.problem).toMatchObject({ code: "stale", version: 2 })
  })

  it("refuse two rates for one length, a voucher twice, and an id that is somebody else's", async () => {
    const { coach, config } = await coachWithPrices()
    const other = await coachWithPrices()
    const rate = { type: "VIDEO" as const, minutes: 60, amount: 7000 }
    const twice = await put(coach, coach.id, { ...config, rates: [rate, rate] })
    expect(twice.problem).toMatchObject({ status: 400, errors: [{ path: "rates.1.minutes" }] })
    const voucher = { kind: "voucher" as const, code: "SPRING", percent: 10 }
    const vouchers = await put(coach, coach.id, { ...config, discounts: [voucher, voucher] })
    expect(vouchers.problem).toMatchObject({ status: 400, errors: [{ path: "discounts.1.code" }] })
    const foreign = await put(coach, coach.id, { ...config, packages: other.config.packages })
    expect(foreign.problem).toMatchObject({ status: 400, errors: [{ path: "packages.0.id" }] })
    expect((await read(other.coach, other.coach.id)).body.packages).toHaveLength(1)
  })

  it("lose one item by its own call, once", async () => {
    const { coach, config } = await coachWithPrices()
    const params = { userId: coach.id, itemId: config.packages[0]?.id ?? "" }
    const gone = await coach.call("DELETE /prices/config/{userId}/{itemId}", { params })
    expect(gone.status).toBe(200)
    expect(gone.body).toMatchObject({ version: 2, packages: [] })
    expect((await coach.call("DELETE /prices/config/{userId}/{itemId}", { params })).status).toBe(404)
    expect((await read(coach, coach.id)).body.version).toBe(2)
  })

  it("do not lose another coach's item by one's own address", async () => {
    const { coach } = await coachWithPrices()
    const other = await coachWithPrices()
    const params = { userId: coach.id, itemId: other.config.packages[0]?.id ?? "" }
    expect((await coach.call("DELETE /prices/config/{userId}/{itemId}", { params })).status).toBe(404)
    expect((await read(other.coach, other.coach.id)).body.packages).toHaveLength(1)
  })

  it("refuse money that is no whole number of minor units", async () => {
    const { coach, config } = await coachWithPrices()
    for (const baseRate of [-1, 10.5, 1e12])
      expect((await put(coach, coach.id, { ...config, baseRate })).problem).toMatchObject({
        code: "invalid_request",
      })
    expect((await put(coach, coach.id, { ...config, currency: "euro" })).status).toBe(400)
  })
})

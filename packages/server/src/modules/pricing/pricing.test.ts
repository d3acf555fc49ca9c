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

  it("are the defaults from sign-up on", async () => {
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

  const storedOf = async (coachId: string) => {
    const { db } = app.context
    const configs = await db.selectFrom("price_configs").selectAll().where("coach_id", "=", coachId).execute()
    const packages = await db
      .selectFrom("price_packages")
      .selectAll()
      .where("coach_id", "=", coachId)
      .execute()
    return { configs, packages }
  }
  const deleteStored = async (coachId: string) => {
    const { db } = app.context
    await db.deleteFrom("price_packages").where("coach_id", "=", coachId).execute()
    await db.deleteFrom("price_configs").where("coach_id", "=", coachId).execute()
  }

  it("are stored when a coach signs up and when a client becomes a coach, in the same transaction", async () => {
    const coach = await app.person({ role: "coach" })
    const client = await app.person()
    expect((await storedOf(client.id)).configs).toEqual([])
    expect((await client.call("POST /users/me/roles/coach")).status).toBe(204)
    for (const { id } of [coach, client]) {
      const { configs, packages } = await storedOf(id)
      expect(configs).toMatchObject([{ version: 1, base_rate: priceDefaults.baseRate }])
      expect(packages).toHaveLength(priceDefaults.packages.length)
    }
  })

  it("are answered without being stored if there are none, with the version and ids that a change expects", async () => {
    const { coach, config } = await coachWithPrices()
    await deleteStored(coach.id)
    const answers = await Promise.all(Array.from({ length: 20 }, () => read(coach, coach.id)))
    expect(new Set(answers.map(answer => answer.status))).toEqual(new Set([200]))
    expect(new Set(answers.map(answer => JSON.stringify(answer.body))).size).toBe(1)
    expect(answers[0]?.body).toMatchObject({ ...config, version: 1 })
    expect(await storedOf(coach.id)).toEqual({ configs: [], packages: [] })
    const saved = await put(coach, coach.id, { ...config, baseRate: 7000 })
    expect(saved.body).toMatchObject({ version: 2, baseRate: 7000, packages: config.packages })
    expect((await read(coach, coach.id)).body).toEqual(saved.body)
    await deleteStored(coach.id)
    const params = { userId: coach.id, itemId: config.packages[0]?.id ?? "" }
    const removed = await coach.call("DELETE /prices/config/{userId}/{itemId}", { params })
    expect(removed.body).toMatchObject({ version: 2, packages: [] })
  })

  it("are for that coach and for admins only, and access by an admin is recorded", async () => {
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
    const accessLog = await app.context.db
      .selectFrom("access_log")
      .selectAll()
      .where("subject_id", "=", coach.id)
      .execute()
    expect(accessLog).toMatchObject([{ viewer_id: admin.id, seen: "account", part: "prices" }])
  })

  it("do not exist for somebody who is not a coach, not even for admins", async () => {
    const client = await app.person()
    const admin = await app.person({ role: "admin" })
    expect((await read(client, client.id)).status).toBe(404)
    expect((await read(admin, client.id)).status).toBe(404)
  })

  it("keep the ids of items that stay, lose the items that are left out, and rise in version and time", async () => {
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
    expect(second.body.rates.map(rate => rate.id)).toEqual([two.id, one.id])
    expect(second.body.calculatedAt >= first.body.calculatedAt).toBe(true)
  })

  it("refuse an outdated version, so that of two parallel changes one is refused", async () => {
    const { coach, config } = await coachWithPrices()
    const answers = await Promise.all([
      put(coach, coach.id, { ...config, baseRate: 7000 }),
      put(coach, coach.id, { ...config, baseRate: 8000 }),
    ])
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
    expect(answers.find(answer => answer.status === 409)?.problem).toMatchObject({
      code: "stale",
      version: 2,
    })
  })

  it("refuse two rates for one length, a voucher twice, and the id of another coach's item", async () => {
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

  it("lose one item when it is deleted, once", async () => {
    const { coach, config } = await coachWithPrices()
    const params = { userId: coach.id, itemId: config.packages[0]?.id ?? "" }
    const deleted = await coach.call("DELETE /prices/config/{userId}/{itemId}", { params })
    expect(deleted.status).toBe(200)
    expect(deleted.body).toMatchObject({ version: 2, packages: [] })
    expect((await coach.call("DELETE /prices/config/{userId}/{itemId}", { params })).status).toBe(404)
    expect((await read(coach, coach.id)).body.version).toBe(2)
  })

  it("do not lose an item to another coach's request", async () => {
    const { coach } = await coachWithPrices()
    const other = await coachWithPrices()
    const params = { userId: coach.id, itemId: other.config.packages[0]?.id ?? "" }
    expect((await coach.call("DELETE /prices/config/{userId}/{itemId}", { params })).status).toBe(404)
    expect((await read(other.coach, other.coach.id)).body.packages).toHaveLength(1)
  })

  it("refuse amounts that are not a whole number of minor units", async () => {
    const { coach, config } = await coachWithPrices()
    for (const baseRate of [-1, 10.5, 1e12])
      expect((await put(coach, coach.id, { ...config, baseRate })).problem).toMatchObject({
        code: "invalid_request",
      })
    expect((await put(coach, coach.id, { ...config, currency: "euro" })).status).toBe(400)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestPerson } from "../../../testing/people.ts"
import type { TestApp } from "../../../testing/test-app.ts"
import { createCheckedApp } from "../testing/checked-app.ts"
import { addClient, book, createPair, FRIDAY, monday } from "../testing/pair.ts"
import { bookSeries, requestSeries } from "../testing/series.ts"

let app: TestApp
beforeAll(async () => {
  app = await createCheckedApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const setPrices = async (coach: TestPerson, change: object) => {
  const params = { userId: coach.id }
  const {
    userId: _,
    calculatedAt: __,
    ...config
  } = (await coach.call("GET /prices/config/{userId}", { params })).body
  const body = { ...config, baseRate: 6000, discounts: [], ...change }
  expect((await coach.call("PUT /prices/config/{userId}", { params, body })).status).toBe(200)
}

const voucher = { kind: "voucher", code: "SPRING", percent: 50 }
const preview = (client: TestPerson, coach: TestPerson, more: { voucher?: string; times?: number } = {}) =>
  client.call("POST /bookings/series/preview", {
    body: { coachId: coach.id, scheduledAt: monday("09:00"), times: 3, ...more },
  })

describe("the price of a series", () => {
  it("is previewed as a total, which is what its sessions then cost", async () => {
    const { coach, client } = await createPair(app)
    await setPrices(coach, { introCallMinutes: null })
    expect((await preview(client, coach)).body.total).toEqual({ amount: 9000, currency: "EUR" })
    await book(await addClient(app, coach), coach, "2027-03-08T09:00:00Z")
    const { body } = await preview(client, coach)
    expect([body.free, body.total?.amount]).toEqual([2, 6000])
    const { bookings } = await bookSeries(client, coach, monday("09:00"), { only: "free" })
    expect(bookings.map(booking => booking.price.amount)).toEqual([3000, 3000])
  })

  it("applies a voucher to every session, as previewed", async () => {
    const { coach, client } = await createPair(app)
    await setPrices(coach, { introCallMinutes: null, discounts: [voucher] })
    expect((await preview(client, coach, { voucher: " spring " })).body.total?.amount).toBe(4500)
    const { bookings } = await bookSeries(client, coach, monday("09:00"), { voucher: "SPRING" })
    expect(bookings.map(booking => booking.price.amount)).toEqual([1500, 1500, 1500])
    expect(bookings[2]?.price.lines.map(line => line.kind)).toEqual(["session", "voucher"])
  })

  it("counts the sessions before each: one free first call, and a discount from the third on", async () => {
    const { coach, client } = await createPair(app)
    const volume = { kind: "volume", sessions: 3, percent: 10 }
    await setPrices(coach, { introCallMinutes: 30, discounts: [volume] })
    expect((await preview(client, coach, { times: 4 })).body.total?.amount).toBe(0 + 3000 + 2700 + 2700)
    const { bookings } = await bookSeries(client, coach, monday("09:00"), { times: 4 })
    expect(bookings.map(booking => booking.price.amount)).toEqual([0, 3000, 2700, 2700])
  })

  it("refuses an invalid voucher, in the preview and when booked", async () => {
    const { coach, client } = await createPair(app)
    expect((await preview(client, coach, { voucher: "NOPE" })).problem).toMatchObject({
      code: "voucher_not_valid",
      status: 422,
    })
    expect((await requestSeries(client, coach, monday("09:00"), { voucher: "NOPE" })).problem.code).toBe(
      "voucher_not_valid",
    )
    const { body } = await client.call("GET /bookings/my-bookings")
    expect(body.items).toEqual([])
  })
})

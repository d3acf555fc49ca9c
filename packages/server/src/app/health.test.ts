import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openHouse, type TestHouse } from "../testing/house.ts"

describe("the house's own addresses", () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house.close())

  it("say that it is alive and ready", async () => {
    expect((await house.app.inject("/health")).json()).toEqual({ status: "ok" })
    expect((await house.app.inject("/ready")).json()).toEqual({ status: "ready" })
  })

  it("show figures to a scraper on this machine, and to nobody whom a proxy lets through", async () => {
    const scraped = await house.app.inject("/metrics")
    expect(scraped.statusCode).toBe(200)
    expect(scraped.body).toContain("process_cpu_seconds_total")
    const passedOn = await house.app.inject({
      url: "/metrics",
      headers: { "x-forwarded-for": "203.0.113.9" },
    })
    expect(passedOn.statusCode).toBe(404)
    const elsewhere = await house.app.inject({ url: "/metrics", remoteAddress: "203.0.113.9" })
    expect(elsewhere.statusCode).toBe(404)
  })
})

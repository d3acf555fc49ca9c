import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../testing/test-app.ts"

describe("the server's own addresses", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  it("say that it is alive and ready", async () => {
    expect((await app.fastify.inject("/health")).json()).toEqual({ status: "ok" })
    expect((await app.fastify.inject("/ready")).json()).toEqual({ status: "ready" })
  })

  it("show figures to a scraper on this machine, and to nobody whom a proxy lets through", async () => {
    const scraped = await app.fastify.inject("/metrics")
    expect(scraped.statusCode).toBe(200)
    expect(scraped.body).toContain("process_cpu_seconds_total")
    const passedOn = await app.fastify.inject({
      url: "/metrics",
      headers: { "x-forwarded-for": "203.0.113.9" },
    })
    expect(passedOn.statusCode).toBe(404)
    const elsewhere = await app.fastify.inject({ url: "/metrics", remoteAddress: "203.0.113.9" })
    expect(elsewhere.statusCode).toBe(404)
  })
})

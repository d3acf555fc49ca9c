import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../testing/test-app.ts"

describe("the endpoints for monitoring", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  it("say that the server runs and is ready", async () => {
    expect((await app.fastify.inject("/health")).json()).toEqual({ status: "ok" })
    expect((await app.fastify.inject("/ready")).json()).toEqual({ status: "ready" })
  })

  it("show metrics to a scraper on this machine, and to nobody through a proxy", async () => {
    const scraped = await app.fastify.inject("/metrics")
    expect(scraped.statusCode).toBe(200)
    expect(scraped.body).toContain("process_cpu_seconds_total")
    const forwarded = await app.fastify.inject({
      url: "/metrics",
      headers: { "x-forwarded-for": "203.0.113.9" },
    })
    expect(forwarded.statusCode).toBe(404)
    const remote = await app.fastify.inject({ url: "/metrics", remoteAddress: "203.0.113.9" })
    expect(remote.statusCode).toBe(404)
  })
})

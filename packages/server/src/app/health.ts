import type { FastifyInstance } from "fastify"
import { sql } from "kysely"
import { collectDefaultMetrics, Registry } from "prom-client"
import type { House } from "../platform/ctx.ts"

/** Alive, ready (the database answers), and metrics for a scraper on this machine. */
export const mountHealth = (app: FastifyInstance, house: House): void => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  app.get("/health", { schema: { hide: true } }, async () => ({ status: "ok" }))
  app.get("/ready", { schema: { hide: true } }, async () => {
    await sql`select 1`.execute(house.db)
    return { status: "ready" }
  })
  app.get("/metrics", { schema: { hide: true } }, async (_, reply) => {
    reply.type(registry.contentType)
    return registry.metrics()
  })
  app.addHook("onClose", async () => registry.clear())
}

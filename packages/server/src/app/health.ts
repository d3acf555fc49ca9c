import { refuse } from "@rapport/domain/kernel/result"
import type { FastifyInstance, FastifyRequest } from "fastify"
import { sql } from "kysely"
import { collectDefaultMetrics, Registry } from "prom-client"
import type { House } from "../platform/ctx.ts"
import { sendProblem } from "../platform/http/problem-reply.ts"

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/

/** A scraper on this machine, not somebody whom a proxy on it lets through. */
const isFromThisMachine = (request: FastifyRequest): boolean =>
  LOOPBACK.test(request.socket.remoteAddress ?? "") && request.headers["x-forwarded-for"] === undefined

/** Alive, ready (the database answers), and metrics for a scraper on this machine. */
export const mountHealth = (app: FastifyInstance, house: House): void => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  app.get("/health", { schema: { hide: true } }, async () => ({ status: "ok" }))
  app.get("/ready", { schema: { hide: true } }, async () => {
    await sql`select 1`.execute(house.db)
    return { status: "ready" }
  })
  app.get("/metrics", { schema: { hide: true } }, async (request, reply) => {
    if (!isFromThisMachine(request)) return sendProblem(request, reply, refuse("not_found"))
    reply.type(registry.contentType)
    return registry.metrics()
  })
  app.addHook("onClose", async () => registry.clear())
}

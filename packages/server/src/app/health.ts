import { refuse } from "@rapport/domain/kernel/result"
import type { FastifyInstance, FastifyRequest } from "fastify"
import { sql } from "kysely"
import { collectDefaultMetrics, Registry } from "prom-client"
import type { AppContext } from "../platform/ctx.ts"
import { sendProblem } from "../platform/http/problem-reply.ts"

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/

/** A scraper on this machine, not somebody whom a proxy on it lets through. */
const isFromThisMachine = (request: FastifyRequest): boolean =>
  LOOPBACK.test(request.socket.remoteAddress ?? "") && request.headers["x-forwarded-for"] === undefined

/** Alive, ready (the database answers), and metrics for a scraper on this machine. */
export const mountHealth = (fastify: FastifyInstance, app: AppContext): void => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  fastify.get("/health", { schema: { hide: true } }, async () => ({ status: "ok" }))
  fastify.get("/ready", { schema: { hide: true } }, async () => {
    await sql`select 1`.execute(app.db)
    return { status: "ready" }
  })
  fastify.get("/metrics", { schema: { hide: true } }, async (request, reply) => {
    if (!isFromThisMachine(request)) return sendProblem(request, reply, refuse("not_found"))
    reply.type(registry.contentType)
    return registry.metrics()
  })
  fastify.addHook("onClose", async () => registry.clear())
}

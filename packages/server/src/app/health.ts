import { refuse } from "@rapport/domain/kernel/result"
import type { FastifyInstance, FastifyRequest } from "fastify"
import { sql } from "kysely"
import { collectDefaultMetrics } from "prom-client"
import type { AppContext } from "../platform/context.ts"
import { sendProblem } from "../platform/http/problem-reply.ts"

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/

/** From a scraper on this machine; a request that a proxy on it forwards does not count. */
const isFromThisMachine = (request: FastifyRequest): boolean =>
  LOOPBACK.test(request.socket.remoteAddress ?? "") && request.headers["x-forwarded-for"] === undefined

/** `/health`: the process runs. `/ready`: the database answers. `/metrics`: for a scraper on this machine only. */
export const mountHealth = (fastify: FastifyInstance, app: AppContext): void => {
  const registry = app.metrics
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

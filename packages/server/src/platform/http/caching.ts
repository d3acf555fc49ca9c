import type { FastifyInstance } from "fastify"

/**
 * No cache may keep what the API answers: it is meant for one person and may hold a token. A handler whose answer may be
 * kept says so itself.
 */
export const forbidCaching = (fastify: FastifyInstance): void => {
  fastify.addHook("onSend", async ({ url }, reply) => {
    if (url.startsWith("/api/") && !reply.hasHeader("cache-control"))
      reply.header("cache-control", "no-store")
  })
}

import type { FastifyInstance } from "fastify"

const OPEN_PAGE = "/book/"
const SCRIPT = "/embed.js"

/**
 * A coach's open booking page may be shown inside other sites, and the script that puts it there may be loaded by
 * them. Nothing else may: that page acts for nobody, every other one does.
 */
export const openFrames = (fastify: FastifyInstance): void => {
  fastify.addHook("onSend", async ({ url }, reply) => {
    if (url.startsWith(OPEN_PAGE)) {
      const policy = String(reply.getHeader("content-security-policy"))
      reply.header("content-security-policy", policy.replace("frame-ancestors 'none'", "frame-ancestors *"))
      reply.removeHeader("x-frame-options")
    }
    if (url.startsWith(SCRIPT)) reply.header("cross-origin-resource-policy", "cross-origin")
  })
}

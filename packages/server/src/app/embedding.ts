import type { FastifyInstance } from "fastify"

const PUBLIC_BOOKING_PAGE = "/book/"
const EMBED_SCRIPT = "/embed.js"

/**
 * Lets other sites embed the public booking page in a frame and load the script that does so. No other page may be
 * embedded: it could be used for clickjacking, while the public page acts for no signed-in person.
 */
export const allowEmbedding = (fastify: FastifyInstance): void => {
  fastify.addHook("onSend", async ({ url }, reply) => {
    if (url.startsWith(PUBLIC_BOOKING_PAGE)) {
      const policy = String(reply.getHeader("content-security-policy"))
      reply.header("content-security-policy", policy.replace("frame-ancestors 'none'", "frame-ancestors *"))
      reply.removeHeader("x-frame-options")
    }
    if (url.startsWith(EMBED_SCRIPT)) reply.header("cross-origin-resource-policy", "cross-origin")
  })
}

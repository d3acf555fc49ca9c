import { refuse } from "@rapport/domain/kernel/result"
import type { FastifyInstance } from "fastify"
import { type AppContext, systemCtx } from "../../platform/ctx.ts"
import { sendProblem } from "../../platform/http/problem-reply.ts"
import { readPicture } from "./pictures.ts"

const PUBLIC_ID = /^[\w-]{22}$/
const FOR_EVER = "public, max-age=31536000, immutable"
/** A drawing is shown and never runs, also when somebody opens its address by itself. */
const INERT = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** Pictures at addresses that never change and cannot be guessed, so that pages, mails and other sites may show them. */
export const servePictures = (fastify: FastifyInstance, app: AppContext): void => {
  fastify.get<{ Params: { publicId: string } }>(
    "/api/v1/pictures/:publicId",
    { schema: { hide: true } },
    async (request, reply) => {
      const { publicId } = request.params
      const picture = PUBLIC_ID.test(publicId) ? await readPicture(systemCtx(app), publicId) : null
      if (!picture) return sendProblem(request, reply, refuse("not_found"))
      return reply
        .type(picture.mediaType)
        .header("cache-control", FOR_EVER)
        .header("content-security-policy", INERT)
        .header("cross-origin-resource-policy", "cross-origin")
        .header("x-content-type-options", "nosniff")
        .send(picture.bytes)
    },
  )
}

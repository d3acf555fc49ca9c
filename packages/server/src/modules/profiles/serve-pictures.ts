import { refuse } from "@rapport/domain/kernel/result"
import type { FastifyInstance } from "fastify"
import { type AppContext, systemCtx } from "../../platform/context.ts"
import { sendProblem } from "../../platform/http/problem-reply.ts"
import { readPicture } from "./pictures.ts"

const PUBLIC_ID = /^[\w-]{22}$/
/** In the browser that asked, and in no cache that others share: it may show a person. */
const CACHE_FOREVER = "private, max-age=31536000, immutable"
/** No script in an SVG may run, also when its address is opened directly. */
const NO_SCRIPTS = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** Serves pictures at addresses that never change and cannot be guessed, so that pages, emails and other sites may show them. */
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
        .header("cache-control", CACHE_FOREVER)
        .header("content-security-policy", NO_SCRIPTS)
        .header("cross-origin-resource-policy", "cross-origin")
        .header("x-content-type-options", "nosniff")
        .send(picture.bytes)
    },
  )
}

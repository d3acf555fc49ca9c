import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import fastifyStatic from "@fastify/static"
import { refuse } from "@rapport/domain/kernel/result"
import type { FastifyInstance } from "fastify"
import { sendProblem } from "../platform/problem-reply.ts"

const dist = fileURLToPath(new URL("../../../web/dist/", import.meta.url))
const YEAR_SECONDS = 31_536_000

/** The built web app: hashed files for ever, the page itself never kept; any other address is the page. */
export const mountWeb = async (app: FastifyInstance): Promise<void> => {
  if (!existsSync(dist)) return
  await app.register(fastifyStatic, {
    root: dist,
    wildcard: false,
    index: false,
    setHeaders: (reply, path) => {
      const forever = path.includes("/assets/")
      reply.header("cache-control", forever ? `public, max-age=${YEAR_SECONDS}, immutable` : "no-cache")
    },
  })
  const page = (_: unknown, reply: { sendFile(name: string): unknown }) => reply.sendFile("index.html")
  app.get("/", { schema: { hide: true } }, page)
  app.get("/*", { schema: { hide: true } }, (request, reply) =>
    request.url.startsWith("/api/") ? sendProblem(request, reply, refuse("not_found")) : page(request, reply),
  )
}

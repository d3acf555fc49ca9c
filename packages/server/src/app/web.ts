import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import fastifyStatic from "@fastify/static"
import { refuse } from "@rapport/domain/kernel/result"
import type { FastifyInstance } from "fastify"
import { sendProblem } from "../platform/http/problem-reply.ts"

const dist = fileURLToPath(new URL("../../../web/dist/", import.meta.url))
const YEAR_SECONDS = 31_536_000

/** Files that programs request of every site by name, such as robots.txt; no page has an address like these. */
const isFile = /^\/(?:\.well-known\/.*|[^/?]+\.[^/?]+)(?:\?|$)/

/** Headers that matter for documents only; scripts, styles and fonts are sent without them, which saves 0.6 kB each. */
const documentHeaders = [
  "content-security-policy",
  "cross-origin-opener-policy",
  "origin-agent-cluster",
  "referrer-policy",
  "x-dns-prefetch-control",
  "x-download-options",
  "x-frame-options",
  "x-permitted-cross-domain-policies",
  "x-xss-protection",
]
const isPartOfDocument = /\.(js|css|woff2)(\.br|\.gz)?$/

/**
 * The built web app: hashed files for ever, the page itself never kept; any other address is the page. It may be built
 * anew under a running server: files are looked for when they are asked for, and one that is gone is not the page.
 * The build writes a brotli and a gzip copy beside each text file.
 */
export const mountWeb = async (fastify: FastifyInstance, root = dist): Promise<void> => {
  if (!existsSync(root)) return
  await fastify.register(fastifyStatic, {
    root,
    wildcard: false,
    globIgnore: ["**/assets/**", "**/*.{br,gz}"],
    index: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const forever = path.includes("/assets/")
      reply.header("cache-control", forever ? `public, max-age=${YEAR_SECONDS}, immutable` : "no-cache")
      if (isPartOfDocument.test(path)) for (const header of documentHeaders) reply.removeHeader(header)
    },
  })
  const page = (_: unknown, reply: { sendFile(name: string): unknown }) => reply.sendFile("index.html")
  fastify.get("/", { schema: { hide: true } }, page)
  fastify.get<{ Params: { "*": string } }>("/assets/*", { schema: { hide: true } }, ({ params }, reply) =>
    reply.sendFile(`assets/${params["*"]}`),
  )
  fastify.get("/*", { schema: { hide: true } }, (request, reply) =>
    request.url.startsWith("/api/") || isFile.test(request.url)
      ? sendProblem(request, reply, refuse("not_found"))
      : page(request, reply),
  )
}

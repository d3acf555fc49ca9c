import compress from "@fastify/compress"
import cookie from "@fastify/cookie"
import cors from "@fastify/cors"
import helmet from "@fastify/helmet"
import rateLimit from "@fastify/rate-limit"
import { refuse } from "@rapport/domain/kernel/result"
import { allProblems } from "@rapport/domain/problems"
import Fastify, { type FastifyInstance, LogController } from "fastify"
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod"
import { bearerAuthentication } from "../modules/accounts/index.ts"
import type { AppContext } from "../platform/context.ts"
import { forbidCaching } from "../platform/http/caching.ts"
import { rateLimitKey } from "../platform/http/client-address.ts"
import { type Draining, drainRequests } from "../platform/http/draining.ts"
import { answerUnrouted, handleErrors, sendProblem } from "../platform/http/problem-reply.ts"
import { endSlowBodies } from "../platform/http/slow-bodies.ts"
import { answerUnreadable } from "../platform/http/unreadable-request.ts"
import { contentSecurityPolicy } from "./content-security.ts"
import { allowEmbedding } from "./embedding.ts"
import { mountHealth } from "./health.ts"
import { mountModules } from "./modules.ts"
import { mountOpenApi } from "./openapi.ts"
import { isAllowedOrigin } from "./origins.ts"
import { logSecurityEvents } from "./security-events.ts"
import { mountWeb } from "./web.ts"

const BODY_LIMIT_BYTES = 256 * 1024
const COMPRESS_FROM_BYTES = 2048

/** Fastify's `trustProxy` option; a number is how many proxies are in front of the server. */
const trustProxy = (setting: boolean | string | number) =>
  typeof setting === "number" ? (_address: string, hop: number) => hop < setting : setting

/** How long the headers of a request may take; bodies have their own limit. */
const HEADERS_MS = 20_000
const CHECK_CONNECTIONS_EVERY_MS = 5_000

/** Builds the HTTP server with all modules; it does not listen yet. */
export const buildApp = async (
  app: AppContext,
): Promise<{ fastify: FastifyInstance; draining: Draining }> => {
  const { config, securityLog } = app
  const fastify = Fastify({
    loggerInstance: app.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: trustProxy(config.trustProxy),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 },
    genReqId: () => crypto.randomUUID(),
    frameworkErrors: answerUnrouted,
    clientErrorHandler: (error, socket) => {
      if (error.code?.startsWith("HPE_"))
        securityLog.write({
          event: "malformed_http",
          outcome: "refused",
          code: error.code,
          address: socket.remoteAddress,
        })
      answerUnreadable(error, socket)
    },
    // `drainRequests` refuses them, with a problem document.
    return503OnClosing: false,
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: CHECK_CONNECTIONS_EVERY_MS },
  })
  fastify.setValidatorCompiler(validatorCompiler)
  fastify.setSerializerCompiler(serializerCompiler)
  fastify.decorateRequest("actor", null)
  fastify.decorateRequest("identifiedAccount", null)
  fastify.decorateRequest("rejectedToken", null)
  handleErrors(fastify, allProblems)
  const draining = drainRequests(fastify)
  endSlowBodies(fastify)
  forbidCaching(fastify)
  await fastify.register(cookie)
  // Routes turn it on one by one; request bodies are never decompressed.
  await fastify.register(compress, {
    globalCompression: false,
    globalDecompression: false,
    threshold: COMPRESS_FROM_BYTES,
    encodings: ["br", "gzip"],
  })
  await fastify.register(helmet, {
    contentSecurityPolicy: contentSecurityPolicy(config),
    crossOriginEmbedderPolicy: false,
  })
  allowEmbedding(fastify)
  await fastify.register(cors, {
    origin: (origin, decide) => decide(null, origin !== undefined && isAllowedOrigin(config, origin)),
    credentials: true,
    methods: ["GET", "POST", "PUT", "PATCH", "DELETE"],
  })
  await fastify.register(rateLimit, { global: false, keyGenerator: rateLimitKey })
  fastify.addHook("onRequest", async (request, reply) => {
    const { origin } = request.headers
    const isWrite = request.method !== "GET" && request.method !== "HEAD" && request.method !== "OPTIONS"
    if (isWrite && origin !== undefined && !isAllowedOrigin(config, origin)) {
      sendProblem(request, reply, refuse("forbidden"))
      request.refusalCode = "foreign_origin"
      return reply
    }
  })
  logSecurityEvents(fastify, app)
  await mountOpenApi(fastify)
  mountHealth(fastify, app)
  mountModules({ fastify, app, authenticate: bearerAuthentication(app) })
  await mountWeb(fastify)
  return { fastify, draining }
}

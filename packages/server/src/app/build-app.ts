import cookie from "@fastify/cookie"
import cors from "@fastify/cors"
import helmet from "@fastify/helmet"
import rateLimit from "@fastify/rate-limit"
import { refuse } from "@rapport/domain/kernel/result"
import { allProblems } from "@rapport/domain/problems"
import Fastify, { type FastifyInstance, LogController } from "fastify"
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod"
import { authenticateBy, type LoginCache } from "../modules/accounts/index.ts"
import type { AppContext } from "../platform/ctx.ts"
import { answerUnrouted, handleErrors, sendProblem } from "../platform/http/problem-reply.ts"
import { answerUnreadable } from "../platform/http/unreadable-request.ts"
import { contentSecurityPolicy } from "./content-security.ts"
import { openFrames } from "./frames.ts"
import { mountHealth } from "./health.ts"
import { mountModules } from "./modules.ts"
import { mountOpenApi } from "./openapi.ts"
import { isAllowedOrigin } from "./origins.ts"
import { mountWeb } from "./web.ts"

const BODY_LIMIT_BYTES = 256 * 1024

/** A number is how many proxies stand in front. */
const trusted = (setting: boolean | string | number) =>
  typeof setting === "number" ? (_address: string, hop: number) => hop < setting : setting

/** The whole HTTP side of the server; it does not listen yet. */
export const buildApp = async (app: AppContext, logins: LoginCache): Promise<FastifyInstance> => {
  const { config } = app
  const fastify = Fastify({
    loggerInstance: app.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: trusted(config.trustProxy),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 },
    genReqId: () => crypto.randomUUID(),
    frameworkErrors: answerUnrouted,
    clientErrorHandler: answerUnreadable,
  })
  fastify.setValidatorCompiler(validatorCompiler)
  fastify.setSerializerCompiler(serializerCompiler)
  fastify.decorateRequest("actor", null)
  handleErrors(fastify, allProblems)
  await fastify.register(cookie)
  await fastify.register(helmet, {
    contentSecurityPolicy: contentSecurityPolicy(config),
    crossOriginEmbedderPolicy: false,
  })
  openFrames(fastify)
  await fastify.register(cors, {
    origin: (origin, decide) => decide(null, origin !== undefined && isAllowedOrigin(config, origin)),
    credentials: true,
    methods: ["GET", "POST", "PUT", "PATCH", "DELETE"],
  })
  await fastify.register(rateLimit, { global: false })
  fastify.addHook("onRequest", async (request, reply) => {
    const { origin } = request.headers
    const changes = request.method !== "GET" && request.method !== "HEAD" && request.method !== "OPTIONS"
    if (changes && origin !== undefined && !isAllowedOrigin(config, origin))
      return sendProblem(request, reply, refuse("forbidden"))
  })
  await mountOpenApi(fastify)
  mountHealth(fastify, app)
  mountModules({ fastify, app, authenticate: authenticateBy(logins) })
  await mountWeb(fastify)
  return fastify
}

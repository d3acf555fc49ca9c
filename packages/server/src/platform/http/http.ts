import type {} from "@fastify/compress"
import type {} from "@fastify/cookie"
import type {
  BodyOut,
  Endpoint,
  EndpointTable,
  ParamsOut,
  ProblemOf,
  QueryOut,
  ReplyIn,
} from "@rapport/domain/kernel/contract"
import { ok, type Result, refuse } from "@rapport/domain/kernel/result"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { type Actor, type AppContext, type Ctx, type Role, systemCtx } from "../context.ts"
import { clientAddress } from "./client-address.ts"
import { withIdempotencyKey } from "./idempotency.ts"
import { sendProblem } from "./problem-reply.ts"
import { findInvalidText } from "./validate-text.ts"

/** The parsed parts of a request, typed by its endpoint. */
export interface Input<E> {
  params: ParamsOut<E>
  query: QueryOut<E>
  body: BodyOut<E>
}

interface CookieOptions {
  path: string
  maxAgeSeconds: number
  /** Scripts of the page may read it; by default none can. */
  readable?: true
}

/** What a few handlers need of the HTTP request and reply themselves. */
export interface Call {
  ip: string
  userAgent: string
  origin: string | undefined
  cookie(name: string): string | undefined
  setCookie(name: string, value: string, options: CookieOptions): void
  clearCookie(name: string, path: string): void
  /** Names the account that a request without a sign-in turned out to concern, for the security log. */
  identify(accountId: string): void
  /** Replies with the endpoint's `also` status. */
  alreadyExisted(): void
  header(name: string, value: string): void
}

type ActorOf<E> = E extends { who: "anyone" } ? Actor | null : Actor

/** One function per endpoint. It gets parsed input and returns the reply body, or a refusal that the contract names. */
export type Handlers<T extends EndpointTable> = {
  [K in keyof T]: (
    ctx: Ctx<ActorOf<T[K]>>,
    input: Input<T[K]>,
    call: Call,
  ) => Promise<Result<ReplyIn<T[K]>, ProblemOf<T[K]>>>
}

type AnyHandler = (ctx: Ctx<Actor | null>, input: Input<unknown>, call: Call) => Promise<Result<unknown>>

/** Finds who sent a request; implemented by the accounts module. */
export type Authenticate = (request: FastifyRequest) => Promise<Actor | null>

const API = "/api/v1"
const READS_PER_MINUTE = 600
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,200}$/

/** Registers a module's endpoints from its contract. A missing handler does not compile. */
export const mount = <const T extends EndpointTable>(
  fastify: FastifyInstance,
  app: AppContext,
  authenticate: Authenticate,
  table: T,
  handlers: Handlers<T>,
): void => {
  for (const [key, endpoint] of Object.entries(table) as [string, Endpoint][]) {
    const [method, path] = key.split(" ") as [string, string]
    const handler = (handlers as unknown as Record<string, AnyHandler>)[key]
    if (!handler) continue
    fastify.route({
      method,
      url: `${API}${path.replace(/\{(\w+)\}/g, ":$1")}`,
      schema: schemaOf(endpoint),
      compress: method === "GET" && !endpoint.containsSecret ? {} : false,
      config: {
        endpoint: key,
        rateLimit: {
          max: Math.ceil((endpoint.perMinute ?? READS_PER_MINUTE) * app.config.rateLimitFactor),
          timeWindow: "1 minute",
        },
      },
      ...(endpoint.raw && { serializerCompiler: () => (data: unknown) => data as string }),
      preValidation: async (request, reply) => {
        const actor = await authenticate(request)
        request.actor = actor
        const refusal = refusalOfCaller(endpoint, actor) ?? (await refusalOfFeature(app, endpoint, actor))
        if (refusal) return sendProblem(request, reply, refusal)
        for (const part of [request.params, request.query, request.body]) {
          const error = findInvalidText(part)
          if (error) return sendProblem(request, reply, refuse("invalid_request", { errors: [error] }))
        }
      },
      handler: (request, reply) => handle(app, endpoint, path, handler, request, reply),
    })
  }
}

declare module "fastify" {
  interface FastifyRequest {
    actor: Actor | null
    /** The account that a request without a sign-in turned out to concern. */
    identifiedAccount: string | null
    /** Why the bearer token of this request was not accepted. */
    rejectedToken: RejectedToken | null
  }
  interface FastifyContextConfig {
    /** The endpoint's key in the contract. */
    endpoint?: string
  }
}

/** `invalid`: forged or malformed; `expired`: valid until lately; `ended`: its login was ended. */
export type RejectedToken = "invalid" | "expired" | "ended"

const refusalOfCaller = (endpoint: Endpoint, actor: Actor | null) => {
  if (endpoint.who === "anyone") return null
  if (!actor) return refuse("not_signed_in")
  if (endpoint.who === "signed-in") return null
  return actor.roles.includes(endpoint.who as Role) ? null : refuse("forbidden")
}

const refusalOfFeature = async (app: AppContext, { feature }: Endpoint, actor: Actor | null) =>
  feature && actor && !(await app.isFeatureOn(app, feature, actor.id)) ? refuse("feature_off") : null

const schemaOf = (endpoint: Endpoint) => ({
  ...(endpoint.params && { params: endpoint.params }),
  ...(endpoint.query && { querystring: endpoint.query }),
  ...(endpoint.body && { body: endpoint.body }),
  response: {
    [endpoint.reply.status]: endpoint.reply.body,
    ...(endpoint.reply.also && { [endpoint.reply.also]: endpoint.reply.body }),
  },
})

const handle = async (
  app: AppContext,
  endpoint: Endpoint,
  path: string,
  handler: AnyHandler,
  request: FastifyRequest,
  reply: FastifyReply,
) => {
  const ctx: Ctx<Actor | null> = { ...systemCtx(app), actor: request.actor }
  const input = { params: request.params, query: request.query, body: request.body } as Input<unknown>
  const outcome = { alreadyExisted: false }
  const call = callOf(app, request, reply, outcome)
  const key = request.headers["idempotency-key"]
  const run = async (inside: Ctx<Actor | null>) => {
    const result = await handler(inside, input, call)
    const status = (outcome.alreadyExisted && endpoint.reply.also) || endpoint.reply.status
    return result.ok ? ok({ status, body: result.value }) : result
  }
  const isKeyed =
    request.method === "POST" &&
    key !== undefined &&
    ctx.actor !== null &&
    !endpoint.containsSecret &&
    !path.startsWith("/auth/")
  if (isKeyed && !IDEMPOTENCY_KEY.test(String(key)))
    return sendProblem(
      request,
      reply,
      refuse("invalid_request", { detail: "An idempotency key has 1 to 200 characters." }),
    )
  const answer = () =>
    isKeyed && ctx.actor
      ? withIdempotencyKey(
          { ...ctx, actor: ctx.actor },
          { method: "POST", path: pathOf(request), key: String(key), body: request.body },
          run,
        )
      : run(ctx)
  const result = endpoint.costly ? await app.costlyReads.run(answer) : await answer()
  if (!result.ok) return sendProblem(request, reply, result)
  reply.status(result.value.status)
  if (endpoint.raw && !reply.hasHeader("content-type")) reply.type("application/json; charset=utf-8")
  return reply.send(result.value.status === 204 ? null : result.value.body)
}

const pathOf = (request: FastifyRequest) => request.url.split("?")[0]?.replace(/\/$/, "") ?? ""

const callOf = (
  app: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  outcome: { alreadyExisted: boolean },
): Call => {
  const secure = app.config.publicUrl.startsWith("https:")
  return {
    ip: clientAddress(request),
    userAgent: (request.headers["user-agent"] ?? "").slice(0, 300),
    origin: request.headers.origin,
    cookie: name => request.cookies[name],
    setCookie: (name, value, { path, maxAgeSeconds, readable }) => {
      const httpOnly = !readable
      reply.setCookie(name, value, { path, maxAge: maxAgeSeconds, httpOnly, sameSite: "lax", secure })
    },
    clearCookie: (name, path) => {
      reply.clearCookie(name, { path, httpOnly: true, sameSite: "lax", secure })
    },
    identify: accountId => {
      request.identifiedAccount = accountId
    },
    alreadyExisted: () => {
      outcome.alreadyExisted = true
    },
    header: (name, value) => {
      reply.header(name, value)
    },
  }
}

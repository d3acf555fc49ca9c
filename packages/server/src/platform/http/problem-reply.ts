import { kernelProblems, type Problem, type ProblemTable } from "@rapport/domain/kernel/problems"
import { type FieldError, type Refusal, refuse } from "@rapport/domain/kernel/result"
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod"
import { isDatabaseUnavailable } from "../db/db.ts"
import { isStorageFull } from "../storage-full.ts"

declare module "fastify" {
  interface FastifyInstance {
    problems: ProblemTable
  }
  interface FastifyRequest {
    /** The code of the refusal that answers this request. */
    refusalCode: string | null
  }
}

const RETRY_AFTER_SECONDS = "2"

/** Sends a refusal as its problem document (RFC 9457). */
export const sendProblem = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal) => {
  const row = request.server.problems[refusal.code] ?? kernelProblems.internal
  const [status, sentence] = row
  const problem: Problem = {
    ...refusal.more,
    type: `urn:rapport:problem:${refusal.code}`,
    title: sentence,
    status,
    code: refusal.code,
    detail: refusal.detail ?? sentence,
    ...(refusal.errors && { errors: [...refusal.errors] }),
    requestId: request.id,
  }
  request.refusalCode = refusal.code
  if (status === 503) reply.header("retry-after", RETRY_AFTER_SECONDS)
  return reply
    .status(status)
    .header("cache-control", "no-store")
    .type("application/problem+json")
    .serializer((value: unknown) => JSON.stringify(value))
    .send(problem)
}

/** Replies to requests that fail outside of their handler, and to unexpected errors inside it. */
export const handleErrors = (fastify: FastifyInstance, problems: ProblemTable): void => {
  fastify.decorate("problems", problems)
  fastify.decorateRequest("refusalCode", null)
  fastify.setNotFoundHandler((request, reply) => sendProblem(request, reply, refuse("not_found")))
  fastify.setErrorHandler((error: FastifyError, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error))
      return sendProblem(request, reply, refuse("invalid_request", { errors: fieldErrors(error) }))
    if (isStorageFull(error)) {
      request.log.error({ err: error }, "no room left")
      return sendProblem(request, reply, refuse("storage_full"))
    }
    const refusal = refusalFor(error)
    if (refusal) return sendProblem(request, reply, refusal)
    request.log.error({ err: error }, "unexpected")
    return sendProblem(request, reply, refuse("internal"))
  })
}

/** Replies to a path that the router could not decode. */
export const answerUnrouted = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
  void sendProblem(request, reply, refuse(error.code === "FST_ERR_BAD_URL" ? "invalid_request" : "not_found"))
}

const fieldErrors = (error: FastifyError): FieldError[] =>
  (error.validation ?? []).map(issue => ({
    path: issue.instancePath.replace(/^\//, "").replaceAll("/", "."),
    message: issue.message ?? kernelProblems.invalid_request[1],
  }))

const MALFORMED = new Set([
  "FST_ERR_CTP_INVALID_JSON_BODY",
  "FST_ERR_CTP_EMPTY_JSON_BODY",
  "FST_ERR_CTP_INVALID_CONTENT_LENGTH",
])
/** PostgreSQL rejected a value: too long, out of range, no such date, invalid text or JSON. */
const BAD_VALUES = new Set(["22001", "22003", "22007", "22008", "22021", "22P02", "22P05"])

const refusalFor = (error: FastifyError): Refusal | null => {
  if (isDatabaseUnavailable(error)) return refuse("database_away")
  if (MALFORMED.has(error.code) || error instanceof SyntaxError) return refuse("malformed_json")
  if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE") return refuse("body_too_large")
  if (error.code === "FST_ERR_CTP_INVALID_MEDIA_TYPE") return refuse("unsupported_media_type")
  if (BAD_VALUES.has(error.code)) return refuse("invalid_request")
  if (error.statusCode === 429) return refuse("too_many_requests")
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return refuse("invalid_request")
  return null
}

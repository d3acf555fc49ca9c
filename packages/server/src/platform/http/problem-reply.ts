import { kernelProblems, type Problem, type ProblemTable } from "@rapport/domain/kernel/problems"
import { type FieldError, type Refusal, refuse } from "@rapport/domain/kernel/result"
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod"
import { isDatabaseAway } from "../db/db.ts"

declare module "fastify" {
  interface FastifyInstance {
    problems: ProblemTable
  }
}

const RETRY_AFTER_SECONDS = "2"

/** Maps a refusal, once, to its RFC 9457 document. */
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
  if (status === 503) reply.header("retry-after", RETRY_AFTER_SECONDS)
  return reply
    .status(status)
    .type("application/problem+json")
    .serializer((value: unknown) => JSON.stringify(value))
    .send(problem)
}

/** Every way a request can fail outside its handler, and the unexpected inside it. */
export const handleErrors = (fastify: FastifyInstance, problems: ProblemTable): void => {
  fastify.decorate("problems", problems)
  fastify.setNotFoundHandler((request, reply) => sendProblem(request, reply, refuse("not_found")))
  fastify.setErrorHandler((error: FastifyError, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error))
      return sendProblem(request, reply, refuse("invalid_request", { errors: fieldErrors(error) }))
    const known = refusalFor(error)
    if (known) return sendProblem(request, reply, known)
    request.log.error({ err: error }, "unexpected")
    return sendProblem(request, reply, refuse("internal"))
  })
}

/** An address that no route could be looked up for. */
export const answerUnrouted = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
  void sendProblem(request, reply, refuse(error.code === "FST_ERR_BAD_URL" ? "invalid_request" : "not_found"))
}

const fieldErrors = (error: FastifyError): FieldError[] =>
  (error.validation ?? []).map(each => ({
    path: each.instancePath.replace(/^\//, "").replaceAll("/", "."),
    message: each.message ?? kernelProblems.invalid_request[1],
  }))

const MALFORMED = new Set([
  "FST_ERR_CTP_INVALID_JSON_BODY",
  "FST_ERR_CTP_EMPTY_JSON_BODY",
  "FST_ERR_CTP_INVALID_CONTENT_LENGTH",
])
/** PostgreSQL could not make sense of a value: out of range, too long, no such date, no text, no JSON. */
const BAD_VALUES = new Set(["22001", "22003", "22007", "22008", "22021", "22P02", "22P05"])

const refusalFor = (error: FastifyError): Refusal | null => {
  if (isDatabaseAway(error)) return refuse("database_away")
  if (MALFORMED.has(error.code) || error instanceof SyntaxError) return refuse("malformed_json")
  if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE") return refuse("body_too_large")
  if (error.code === "FST_ERR_CTP_INVALID_MEDIA_TYPE") return refuse("unsupported_media_type")
  if (BAD_VALUES.has(error.code)) return refuse("invalid_request")
  if (error.statusCode === 429) return refuse("too_many_requests")
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return refuse("invalid_request")
  return null
}

import type { IncomingMessage } from "node:http"
import type { FastifyInstance, FastifyReply } from "fastify"
import { answerUnreadable } from "./unreadable-request.ts"

export interface BodyLimits {
  /** How long a body may take, in milliseconds. */
  bodyMs: number
  /** An upload may take longer while in each such time this much of it arrives. */
  windowMs: number
  windowBytes: number
}

export const BODY_LIMITS: BodyLimits = { bodyMs: 60_000, windowMs: 10_000, windowBytes: 20_000 }

/**
 * Ends requests whose body arrives too slowly, so that they cannot be collected until no connection is left. Node's own
 * limit counts for all requests alike and would end an upload over a slow line.
 */
export const endSlowBodies = (fastify: FastifyInstance, limits: BodyLimits = BODY_LIMITS): void => {
  fastify.addHook("onRequest", async ({ raw }, reply) => {
    if (hasBody(raw)) watchBody(raw, reply, limits)
  })
}

const hasBody = ({ headers, complete }: IncomingMessage): boolean =>
  !complete && (headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0)

const watchBody = (raw: IncomingMessage, reply: FastifyReply, limits: BodyLimits) => {
  const isUpload = !/^application\/json\b/.test(raw.headers["content-type"] ?? "")
  let received = 0
  const check = () => {
    const arrived = raw.socket.bytesRead - received
    received = raw.socket.bytesRead
    if (isUpload && arrived >= limits.windowBytes) timer = setTimeout(check, limits.windowMs)
    else end(raw, reply)
  }
  // The last window before the limit decides whether an upload still moves.
  let timer = setTimeout(() => {
    received = raw.socket.bytesRead
    timer = setTimeout(check, Math.min(limits.windowMs, limits.bodyMs))
  }, limits.bodyMs - Math.min(limits.windowMs, limits.bodyMs))
  const stop = () => clearTimeout(timer)
  raw.once("end", stop)
  raw.once("close", stop)
}

const end = (raw: IncomingMessage, reply: FastifyReply) => {
  // After an early answer only the connection is left to end.
  if (reply.raw.headersSent) raw.destroy()
  else
    answerUnreadable(
      Object.assign(new Error("The body took too long"), { code: "ERR_HTTP_REQUEST_TIMEOUT" }),
      raw.socket,
    )
}

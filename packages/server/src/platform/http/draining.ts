import { refuse } from "@rapport/domain/kernel/result"
import type { FastifyInstance } from "fastify"
import { sendProblem } from "./problem-reply.ts"

/** How a server stops taking requests while it finishes those that it has. */
export interface Draining {
  /** From now on requests are refused, and every connection closes after its answer. */
  begin(): void
  /** Resolves when each request that was taken has its answer. */
  finished(): Promise<void>
}

export const drainRequests = (fastify: FastifyInstance): Draining => {
  const allAnswered = Promise.withResolvers<void>()
  let [isDraining, open] = [false, 0]
  const settle = () => {
    if (isDraining && open === 0) allAnswered.resolve()
  }
  fastify.addHook("onRequest", async (request, reply) => {
    if (isDraining) return sendProblem(request, reply, refuse("shutting_down"))
    open++
    reply.raw.once("close", () => {
      open--
      settle()
    })
  })
  fastify.addHook("onSend", async (_, reply) => {
    if (isDraining) reply.header("connection", "close")
  })
  return {
    begin: () => {
      isDraining = true
      settle()
    },
    finished: () => allAnswered.promise,
  }
}

import type { Body, Key, Params, Query, Reply } from "@rapport/domain/api"
import type { Problem } from "@rapport/domain/kernel/problems"
import type { FastifyInstance } from "fastify"

type Part<Name extends string, T> = [T] extends [undefined] ? { [K in Name]?: undefined } : { [K in Name]: T }
type OptionalQuery<T> = [T] extends [undefined] ? { query?: undefined } : { query?: T }

export type CallInput<K extends Key> = Part<"params", Params<K>> &
  OptionalQuery<Query<K>> &
  Part<"body", Body<K>> & { idempotencyKey?: string; headers?: Record<string, string> }

type NeedsInput<K extends Key> = [Params<K>, Body<K>] extends [undefined, undefined]
  ? [input?: CallInput<K>]
  : [input: CallInput<K>]

export interface CallResult<T> {
  status: number
  /** The reply, typed by the contract; only meaningful on success. */
  body: T
  /** The problem document of a refusal. */
  problem: Problem
  headers: Record<string, unknown>
}

export interface Caller {
  call<K extends Key>(key: K, ...input: NeedsInput<K>): Promise<CallResult<Reply<K>>>
}

interface UntypedInput {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  idempotencyKey?: string
  headers?: Record<string, string>
}

const urlOf = (path: string, { params, query }: UntypedInput): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params?.[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {}))
    for (const item of Array.isArray(value) ? value : [value])
      if (item !== undefined) search.append(name, String(item))
  return `/api/v1${filled}${search.size > 0 ? `?${search}` : ""}`
}

/** Calls the API in this process, typed by the contract; without `token`, as somebody who is not signed in. */
export const callerOf = (fastify: FastifyInstance, token?: string): Caller => ({
  call: async (key, ...rest) => {
    const [method, path] = key.split(" ") as ["GET", string]
    const input = (rest[0] ?? {}) as UntypedInput
    const response = await fastify.inject({
      method,
      url: urlOf(path, input),
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(input.idempotencyKey && { "idempotency-key": input.idempotencyKey }),
        ...input.headers,
      },
      ...(input.body !== undefined && { payload: input.body as object }),
    })
    const text = response.body
    const body =
      text.length > 0 && /json/.test(String(response.headers["content-type"])) ? JSON.parse(text) : text
    return { status: response.statusCode, body, problem: body, headers: response.headers }
  },
})

import type { z } from "zod"
import type { FeatureName } from "./features.ts"
import type { KernelProblem } from "./problems.ts"

/**
 * Who may call an endpoint. `anyone` needs no sign-in, `signed-in` any account, a role an account with that role. Which
 * records they may then read or change is decided by the module's access functions.
 */
export type Who = "anyone" | "signed-in" | "client" | "coach" | "admin"

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
/** `METHOD /path` below `/api/v1`, with `{name}` for parameters. */
export type EndpointKey = `${Method} /${string}`

export interface Endpoint {
  /** The name of the call in a generated client; unique in the API. */
  operationId: string
  summary: string
  who: Who
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  /** The body is sent raw, in one of these content types, instead of as JSON. */
  rawBody?: readonly string[]
  /** `also`: a second success status with the same body, such as 200 where the resource existed already. */
  reply: { status: 200 | 201 | 204; body: z.ZodType; also?: 200; contentType?: "text/csv" }
  /** The codes of this endpoint's own refusals; those of the kernel are possible everywhere. */
  problems?: readonly string[]
  /** The handler returns JSON text, because the response is long and requested often. */
  raw?: true
  /** Rate limit: requests per minute and IP address. The default suits reads. */
  perMinute?: number
  /** Searches or counts much: few of these run at a time, so that a burst of them does not hold other requests back. */
  costly?: true
  /** Refused to people for whom an admin switched this feature off. */
  feature?: FeatureName
  /**
   * The request or the response contains a secret. It is not stored for idempotency keys, and not compressed, because
   * the length of a compressed response can reveal a secret that stands beside text of other people.
   */
  containsSecret?: true
}

export type EndpointTable = Readonly<Record<EndpointKey, Endpoint>>

/** Declares a module's endpoints as data; the server registers them, the web calls them, OpenAPI lists them. */
export const defineEndpoints = <const T extends EndpointTable>(table: T): T => table

type In<S> = S extends z.ZodType ? z.input<S> : undefined
type Out<S> = S extends z.ZodType ? z.output<S> : undefined

export type ParamsIn<E> = E extends { params: infer S } ? In<S> : undefined
export type QueryIn<E> = E extends { query: infer S } ? In<S> : undefined
export type BodyIn<E> = E extends { body: infer S } ? In<S> : undefined
export type ParamsOut<E> = E extends { params: infer S } ? Out<S> : undefined
export type QueryOut<E> = E extends { query: infer S } ? Out<S> : undefined
export type BodyOut<E> = E extends { body: infer S } ? Out<S> : undefined
/** What a caller receives. */
export type ReplyOf<E> = E extends { reply: { body: infer S } } ? Out<S> : never
/** What a handler returns, before the reply schema; JSON text for a raw endpoint. */
export type ReplyIn<E> = E extends { raw: true }
  ? string
  : E extends { reply: { body: infer S } }
    ? In<S>
    : never
export type ProblemOf<E> =
  | KernelProblem
  | (E extends { problems: readonly (infer C extends string)[] } ? C : never)

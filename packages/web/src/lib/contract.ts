import type { Api } from "@rapport/domain/api"
import type { BodyIn, ParamsIn, QueryIn, ReplyOf } from "@rapport/domain/kernel/contract"

/** `METHOD /path` of an endpoint, as in the contract. Only types are imported, so the contract stays out of the bundle. */
export type Key = keyof Api & string
export type GetKey = Extract<Key, `GET ${string}`>

export type Params<K extends Key> = ParamsIn<Api[K]>
export type Query<K extends Key> = QueryIn<Api[K]>
export type Body<K extends Key> = BodyIn<Api[K]>
export type Reply<K extends Key> = ReplyOf<Api[K]>
/** One item of a list reply. */
export type Item<K extends Key> = Reply<K> extends { items: (infer I)[] } ? I : never

type Argument<Name extends string, T> = [T] extends [undefined]
  ? { [N in Name]?: undefined }
  : Record<never, never> extends T
    ? { [N in Name]?: T }
    : { [N in Name]: T }

export type Args<K extends Key> = Argument<"params", Params<K>> &
  Argument<"query", Query<K>> &
  Argument<"body", Body<K>>

/** The arguments are optional where the endpoint requires none. */
export type CallArguments<K extends Key> =
  Record<never, never> extends Args<K> ? [args?: Args<K>] : [args: Args<K>]

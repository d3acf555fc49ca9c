import type { Api } from "@rapport/domain/api"
import type { BodyIn, ParamsIn, QueryIn, ReplyOf } from "@rapport/domain/kernel/contract"

/** `METHOD /path` of an endpoint, as the contract writes it. Types only: nothing of the domain reaches the bundle. */
export type Key = keyof Api & string
export type GetKey = Extract<Key, `GET ${string}`>

export type Params<K extends Key> = ParamsIn<Api[K]>
export type Query<K extends Key> = QueryIn<Api[K]>
export type Body<K extends Key> = BodyIn<Api[K]>
export type Reply<K extends Key> = ReplyOf<Api[K]>
/** One item of a list reply. */
export type Item<K extends Key> = Reply<K> extends { items: (infer I)[] } ? I : never

type Part<Name extends string, T> = [T] extends [undefined]
  ? { [N in Name]?: undefined }
  : Record<never, never> extends T
    ? { [N in Name]?: T }
    : { [N in Name]: T }

export type Args<K extends Key> = Part<"params", Params<K>> & Part<"query", Query<K>> & Part<"body", Body<K>>

/** Arguments may be left out where the endpoint needs none. */
export type Given<K extends Key> = Record<never, never> extends Args<K> ? [args?: Args<K>] : [args: Args<K>]

import type { Key } from "@rapport/domain/api"
import type { CallInput } from "../../app/caller.ts"
import type { Pair, Relation } from "./pairs.ts"

type Answers = Record<Relation, number>

/** What an endpoint must answer. `self`: it is about the caller alone, whoever they are. */
export type Row<K extends Key> =
  | { by: "self"; input?: (pair: Pair) => CallInput<K>; answers: number }
  | { by: "client" | "coach" | "admin"; input: (pair: Pair) => CallInput<K>; answers: Answers }

export const every = (status: number): Answers => ({
  none: status,
  pending: status,
  accepted: status,
  accepted_all_scopes: status,
  ended: status,
  blocked: status,
})
/** Open to the connected only; to others as if it were not there. */
export const connectedOnly = (status = 200, otherwise = 404): Answers => ({
  ...every(otherwise),
  accepted: status,
  accepted_all_scopes: status,
})
/** A thing that both keep in their history, whatever became of the tie. */
export const sharedPast = (status: number): Answers => ({ ...every(status), none: 404, pending: 404 })

export const PASSWORD = "a long enough phrase"
export const NO_ID = "0198a000-0000-7000-8000-00000000ffff"

/** The rows of one contract. That none is missing is checked over all of them, in `rows.ts`, by the endpoint's key. */
export type Rows<T> = { [K in keyof T & Key]?: Row<K> }

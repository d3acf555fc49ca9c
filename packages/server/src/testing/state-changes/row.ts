import type { Key } from "@rapport/domain/api"
import type { RealtimeEvent } from "@rapport/domain/kernel/realtime"
import type { NotificationType } from "../../modules/notifications/texts/texts.ts"
import type { PersonName, Situation } from "./situation.ts"

/** What follows from a change for one person. */
export interface Outcome {
  /** What their open browsers hear. */
  hears?: readonly RealtimeEvent[]
  /** Their notifications in the app. */
  sees?: readonly NotificationType[]
  /** Their emails. */
  gets?: readonly string[]
  /** What the access log records about them: what was read or done, and by whom. */
  logged?: readonly string[]
}

/** Whoever is not named must hear, see and get nothing. */
export type Outcomes = Partial<Record<PersonName, Outcome>>

export interface StateChange {
  claim: string
  /** Prepares what the change needs, and returns the change. */
  prepare: (situation: Situation) => Promise<() => Promise<{ status: number; body: unknown }>>
  follows: Outcomes
}

export type Writing = Exclude<Key, `GET ${string}`>

/** One or several changes through one endpoint. `testedIn`: the test that walks it where it needs another server. */
export type Row = readonly StateChange[] | { testedIn: string }

export const change = (
  claim: string,
  prepare: StateChange["prepare"],
  follows: Outcomes = {},
): StateChange => ({
  claim,
  prepare,
  follows,
})

/** The rows of one contract. That none is missing is checked over all of them, in `rows.ts`. */
export type Rows<T> = { [K in keyof T & Writing]?: Row }

import type { SessionType } from "@rapport/domain/pricing/schema"
import { type RawBuilder, sql } from "kysely"
import type { Actor, Ctx } from "../../platform/context.ts"

/** What a quote needs to know of the sessions of a coach and a client. */
export interface PairSessions {
  /** Whether the two had a session or have one ahead, with or without a time. */
  any: boolean
  /** The start of each session that has a time, epoch ms; empty where `countsSessions` is false. */
  starts: number[]
}

/** What a quote needs to know of a coach's offers, and of the pair's sessions. */
export interface OfferAndSessions {
  /** Whether the coach offers this type and length. */
  isOnOffer: boolean
  /** Whether a first call could be of this type, whatever its length. */
  isCallType: boolean
  earlier: PairSessions
}

/** SQL: whether a price of this coach depends on how many sessions somebody has. */
export const countsSessions = (coachId: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`(
  exists (select 1 from price_discounts d where d.coach_id = ${coachId} and d.kind = 'volume')
  or not exists (select 1 from price_configs stored where stored.coach_id = ${coachId}))`

declare module "../../platform/context.ts" {
  interface AppContext {
    /**
     * Implemented by scheduling, which comes after pricing because it needs quotes; the app passes it in, so that a
     * quote can count sessions.
     */
    readPairSessions: (
      ctx: Ctx<Actor | null>,
      pair: { coachId: string; clientId: string; type: SessionType; minutes: number },
    ) => Promise<OfferAndSessions>
  }
}

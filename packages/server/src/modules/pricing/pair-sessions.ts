import type { SessionType } from "@rapport/domain/pricing/schema"
import type { Actor, Ctx } from "../../platform/context.ts"

/** What a quote needs to know of a coach's offers and of the sessions of a coach and a client. */
export interface PairSessions {
  /** Whether the coach offers this type and length. */
  isOnOffer: boolean
  /** Whether a first call could be of this type, whatever its length. */
  isCallType: boolean
  /** How many sessions the two had or have ahead, with or without a time. */
  count: number
  /** The start of each session that has a time, epoch ms. */
  starts: number[]
}

declare module "../../platform/context.ts" {
  interface AppContext {
    /**
     * Implemented by scheduling, which comes after pricing because it needs quotes; the app passes it in, so that a
     * quote can count sessions.
     */
    readPairSessions: (
      ctx: Ctx<Actor | null>,
      pair: { coachId: string; clientId: string; type: SessionType; minutes: number },
    ) => Promise<PairSessions>
  }
}

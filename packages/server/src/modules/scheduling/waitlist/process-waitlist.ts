import type { Result } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { Ctx } from "../../../platform/context.ts"
import type { Pair } from "../calendar/lock-calendars.ts"
import type { OfferOutcome, WaitlistEntryRow } from "./waitlist-entry.ts"

/** How many entries are read at a time. */
const BATCH = 200

export interface WaitlistQueue {
  readonly coachId: string
  /** The group session whose seats are waited for; null for the coach's times. */
  readonly groupId: string | null
}

type WaitingEntry = Pick<WaitlistEntryRow, "id" | "client_id" | "created_at">

/** Makes offers in the order of the waitlist, until there is nothing left to offer. */
export const processQueue = async (
  ctx: Ctx<null>,
  queue: WaitlistQueue,
  offerTo: (ctx: Ctx<null>, entryId: string, pair: Pair) => Promise<Result<OfferOutcome, string>>,
): Promise<void> => {
  for (let after: WaitingEntry | undefined; ; ) {
    const next = await nextWaiting(ctx, queue, after)
    for (const entry of next) {
      const offer = await offerTo(ctx, entry.id, { coachId: queue.coachId, clientId: entry.client_id })
      if (offer.ok && offer.value === "full") return
    }
    after = next.at(-1)
    if (next.length < BATCH) return
  }
}

const nextWaiting = (
  ctx: Ctx<null>,
  { coachId, groupId }: WaitlistQueue,
  after: WaitingEntry | undefined,
): Promise<WaitingEntry[]> =>
  ctx.db
    .selectFrom("waitlist_entries")
    .select(["id", "client_id", "created_at"])
    .where("coach_id", "=", coachId)
    .where("group_id", "is not distinct from", groupId)
    .where("status", "=", "waiting")
    .$if(after !== undefined, eb =>
      eb.where(sql<boolean>`(created_at, id) > (${after?.created_at}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy("created_at")
    .orderBy("id")
    .limit(BATCH)
    .execute()

import { ok, refuse } from "@rapport/domain/kernel/result"
import { canTakeSeat } from "@rapport/domain/scheduling/waitlist"
import type { Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { readAheadInQueue } from "../groups/group-seats.ts"
import { loadGroupForClient } from "../groups/load-group-for-client.ts"
import { addToWaitlist, findOpenEntry } from "./waitlist-entry.ts"

/** A connected client joins the waitlist of a full group session. Joining again has no effect. */
export const joinSeatWaitlist = (ctx: Ctx, groupId: string) =>
  inTransaction(ctx, async tx => {
    const loaded = await loadGroupForClient(tx, groupId)
    if (!loaded.ok) return loaded
    const { group, pair, facts, seat } = loaded.value
    const existing = await findOpenEntry(tx, { pair, day: null, groupId })
    if (existing) return ok({ id: existing.id, isNew: false })
    if (seat || !facts) return refuse("seat_is_yours")
    const ahead = await readAheadInQueue(tx, groupId, pair.clientId)
    if (canTakeSeat(group, ahead)) return refuse("seats_are_free")
    return ok(
      await addToWaitlist(tx, {
        pair,
        day: null,
        groupId,
        timeZone: facts.clientTimeZone,
        offer: { type: group.type, minutes: group.minutes },
      }),
    )
  })

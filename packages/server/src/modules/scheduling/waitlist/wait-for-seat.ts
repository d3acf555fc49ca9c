import { ok, refuse } from "@rapport/domain/kernel/result"
import { isSeatFree } from "@rapport/domain/scheduling/waitlist"
import { type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { aheadInQueue } from "../groups/group-seats.ts"
import { meetGroup } from "../groups/load-group-for-client.ts"
import { addToWaitlist, findOpenEntry } from "./waitlist-entry.ts"

/** A connected client waits for a seat in a full group session; waiting again changes nothing. */
export const waitForSeat = (ctx: Ctx, groupId: string) =>
  inTransaction(ctx, async tx => {
    const met = await meetGroup(tx, groupId)
    if (!met.ok) return met
    const { group, pair, facts, seat } = met.value
    const standing = await findOpenEntry(tx, { pair, day: null, groupId })
    if (standing) return ok({ id: standing.id, isNew: false })
    if (seat || !facts) return refuse("seat_is_yours")
    const ahead = await aheadInQueue(tx, groupId, pair.clientId)
    if (isSeatFree(group, ahead)) return refuse("seats_are_free")
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

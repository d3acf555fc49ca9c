import { ok } from "@rapport/domain/kernel/result"
import { COMPLETED_AFTER_MINUTES } from "@rapport/domain/scheduling/transitions"
import type { Ctx, Tx } from "../../platform/context.ts"
import type { Jobs } from "../../platform/jobs/worker.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { endBookings } from "./bookings/end-bookings.ts"
import { expireProposals, expireRequests } from "./bookings/expire-holds.ts"
import { completeGroups } from "./groups/end-groups.ts"
import { refreshFreeTimes } from "./slots/refresh-free-times.ts"
import { offerToAll } from "./waitlist/offer-waitlist.ts"

export const schedulingJobs: Jobs = {
  scheduledJobs: {
    expire_bookings: ctx => untilNoneDue(ctx, tx => expireRequests(tx, "everybody")),
    drop_unanswered_proposals: ctx => untilNoneDue(ctx, tx => expireProposals(tx, "everybody")),
    complete_bookings: ctx => untilNoneDue(ctx, completeBookings),
    complete_groups: ctx => untilNoneDue(ctx, completeGroups),
    offer_waitlist: offerToAll,
    keep_free_times: refreshFreeTimes,
  },
}

/** Runs a job in batches, each in its own transaction, until nothing is due. */
const untilNoneDue = async (ctx: Ctx<null>, batch: (tx: Tx<null>) => Promise<number>): Promise<void> => {
  for (;;) {
    const done = await inTransaction(ctx, async tx => ok(await batch(tx)))
    if (!done.ok || done.value === 0) return
  }
}

/** At most so many in one transaction. */
const BATCH = 200

/** An hour after its end a confirmed session counts as completed. */
const completeBookings = async (tx: Tx<null>): Promise<number> => {
  const due = await tx.db
    .selectFrom("bookings")
    .selectAll()
    .where("status", "=", "confirmed")
    .where("ends_at", "<=", new Date(tx.now().getTime() - COMPLETED_AFTER_MINUTES * 60_000))
    .orderBy("ends_at")
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute()
  return (await endBookings(tx, due, { status: "completed", by: "system" })).length
}

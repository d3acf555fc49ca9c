import { ok } from "@rapport/domain/kernel/result"
import { COMPLETED_AFTER_MINUTES } from "@rapport/domain/scheduling/moves"
import { type Ctx, inTransaction, type Tx } from "../../platform/ctx.ts"
import { publish } from "../../platform/events.ts"
import type { Jobs } from "../../platform/jobs/worker.ts"
import { ofBooking } from "./bookings/booking-row.ts"
import { dropProposals, expireRequests } from "./bookings/expire-holds.ts"
import { historyEntryOf, noProposal, publishBookingChange } from "./bookings/update-booking.ts"
import { freeTime } from "./calendar/reserve-time.ts"
import { completeGroups } from "./groups/complete-groups.ts"
import { refreshFreeTimes } from "./slots/refresh-free-times.ts"
import { offerToAll } from "./waitlist/offer-waitlist.ts"

const BATCH = 200

/** Batch after batch, each in a transaction of its own, until nothing is due. */
const untilDone = async (ctx: Ctx<null>, batch: (tx: Tx<null>) => Promise<number>): Promise<void> => {
  for (;;) {
    const done = await inTransaction(ctx, async tx => ok(await batch(tx)))
    if (!done.ok || done.value === 0) return
  }
}

/** An hour after its end a confirmed session counts as held. */
const completeOver = async (tx: Tx<null>): Promise<number> => {
  const endedBefore = new Date(tx.now().getTime() - COMPLETED_AFTER_MINUTES * 60_000)
  const due = await tx.db
    .selectFrom("bookings")
    .select("id")
    .where("status", "=", "confirmed")
    .where("ends_at", "<=", endedBefore)
    .orderBy("ends_at")
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute()
  const ids = due.map(row => row.id)
  if (ids.length === 0) return 0
  const rows = await tx.db
    .updateTable("bookings")
    .set(eb => ({
      status: "completed",
      ...noProposal,
      version: eb("version", "+", 1),
      sequence: eb("sequence", "+", 1),
      updated_at: tx.now(),
    }))
    .where("id", "in", ids)
    .returningAll()
    .execute()
  await freeTime(tx, ids)
  await tx.db
    .insertInto("booking_history")
    .values(rows.map(row => historyEntryOf(tx, row, { what: "completed", by: "clock" })))
    .execute()
  for (const row of rows) {
    await publish(tx, "booking.completed", { ...ofBooking(row), by: "clock" })
    publishBookingChange(tx, row)
  }
  return rows.length
}

export const schedulingJobs: Jobs = {
  sweeps: {
    expire_bookings: ctx => untilDone(ctx, tx => expireRequests(tx, "anybody")),
    drop_unanswered_proposals: ctx => untilDone(ctx, tx => dropProposals(tx, "anybody")),
    complete_bookings: ctx => untilDone(ctx, completeOver),
    complete_groups: ctx => untilDone(ctx, completeGroups),
    offer_waitlist: offerToAll,
    keep_free_times: refreshFreeTimes,
  },
}

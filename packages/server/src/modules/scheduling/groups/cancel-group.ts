import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction, type Tx } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { cancelBooking } from "../bookings/cancel-booking.ts"
import { type GroupRow, publishGroupChange } from "./group-rows.ts"
import { lockOwnGroup } from "./lock-group.ts"

/** A coach calls a group session off: every seat is cancelled as the coach cancels a session, and all are told. */
export const cancelGroup = (ctx: Ctx, groupId: string) =>
  inTransaction(ctx, async tx => {
    const locked = await lockOwnGroup(tx, groupId)
    if (!locked) return refuse("not_found")
    const { group, seats } = locked
    if (group.status === "cancelled") return ok(group)
    if (group.status !== "open" || group.scheduled_at <= tx.now()) return refuse("wrong_status")
    for (const seat of seats) {
      const cancelled = await cancelBooking(tx, { bookingId: seat.id })
      if (!cancelled.ok) return cancelled
    }
    const closed = await closeGroup(tx, group)
    await publish(tx, "group.cancelled", { groupId, coachId: group.coach_id })
    await publishGroupChange(
      tx,
      closed,
      seats.map(seat => seat.client_id),
    )
    return ok(closed)
  })

const closeGroup = async (tx: Tx, { id }: GroupRow): Promise<GroupRow> => {
  await tx.db.deleteFrom("held_times").where("group_id", "=", id).execute()
  return tx.db
    .updateTable("group_sessions")
    .set(eb => ({
      status: "cancelled",
      version: eb("version", "+", 1),
      sequence: eb("sequence", "+", 1),
      updated_at: tx.now(),
    }))
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

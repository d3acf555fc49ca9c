import { ok, refuse, refuseWrongStatus } from "@rapport/domain/kernel/result"
import { COMPLETED_AFTER_MINUTES } from "@rapport/domain/scheduling/transitions"
import type { Actor, Ctx, Tx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { endBookings } from "../bookings/end-bookings.ts"
import { noFee } from "../bookings/fees.ts"
import { publishGroupChange } from "../bookings/publish-changes.ts"
import type { GroupRow } from "./group-rows.ts"
import { lockOwnGroup } from "./lock-group.ts"

/** A coach cancels a group session: every seat is cancelled as the coach cancels a session. */
export const cancelGroup = (ctx: Ctx, groupId: string) =>
  inTransaction(ctx, async tx => {
    const locked = await lockOwnGroup(tx, groupId)
    if (!locked) return refuse("not_found")
    const { group, seats } = locked
    if (group.status === "cancelled") return ok(group)
    // Before its start a coach may cancel every session, with nothing due.
    if (group.status !== "open" || group.scheduled_at <= tx.now()) return refuseWrongStatus(group.status)
    await endBookings(tx, seats, { status: "cancelled", by: "coach", feeOf: () => noFee })
    const participants = seats.map(seat => seat.client_id)
    const [cancelled = group] = await endGroups(tx, [groupId], "cancelled", { participants })
    return ok(cancelled)
  })

/** Cancels what a suspended coach has ahead; the seats are cancelled with all their other bookings. */
export const cancelGroupsOfCoach = async (
  tx: Tx<Actor | null>,
  coachId: string,
  causeId: string,
): Promise<void> => {
  const rows = await tx.db
    .selectFrom("group_sessions")
    .select("id")
    .where("coach_id", "=", coachId)
    .where("status", "=", "open")
    .where("scheduled_at", ">", tx.now())
    .orderBy("id")
    .forUpdate()
    .execute()
  const ids = rows.map(row => row.id)
  await endGroups(tx, ids, "cancelled", { causeId })
}

/** At most so many in one transaction. */
const BATCH = 200

/** An hour after its end a group session is completed; its seats are completed as all other bookings. */
export const completeGroups = async (tx: Tx<null>): Promise<number> => {
  const due = await tx.db
    .selectFrom("group_sessions")
    .select("id")
    .where("status", "=", "open")
    .where("ends_at", "<=", new Date(tx.now().getTime() - COMPLETED_AFTER_MINUTES * 60_000))
    .orderBy("ends_at")
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute()
  const ids = due.map(row => row.id)
  return (await endGroups(tx, ids, "completed")).length
}

/**
 * The one way in which group sessions end, locked by the caller. Trigger `group_sessions_release_capacity_slot` gives
 * the capacity slot back; the coach's reserved time is released here.
 */
const endGroups = async (
  tx: Tx<Actor | null>,
  ids: readonly string[],
  status: "cancelled" | "completed",
  { participants = [], causeId }: { participants?: readonly string[]; causeId?: string } = {},
): Promise<GroupRow[]> => {
  if (ids.length === 0) return []
  await tx.db.deleteFrom("reserved_times").where("group_id", "in", ids).execute()
  const rows = await tx.db
    .updateTable("group_sessions")
    .set(eb => ({ status, sequence: eb("sequence", "+", 1), updated_at: tx.now() }))
    .where("id", "in", ids)
    .returningAll()
    .execute()
  for (const row of rows) {
    if (status === "cancelled")
      await publish(tx, "group.cancelled", {
        groupId: row.id,
        coachId: row.coach_id,
        ...(causeId && { causeId }),
      })
    await publishGroupChange(tx, row, participants)
  }
  return rows
}

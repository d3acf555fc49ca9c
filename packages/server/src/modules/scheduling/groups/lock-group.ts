import type { Tx } from "../../../platform/context.ts"
import type { BookingRow } from "../bookings/booking-row.ts"
import { expireHolds } from "../bookings/expire-holds.ts"
import { lockCalendars } from "../calendar/lock-calendars.ts"
import { findOwnGroup, type GroupRow } from "./group-rows.ts"

export interface LockedGroup {
  group: GroupRow
  /** The taken and offered seats, after expired offers were released. */
  seats: BookingRow[]
}

/**
 * Locks a group session of the coach with all participants: their calendars in ascending order, then the seats, then the
 * session. Bookings lock in the same order.
 */
export const lockOwnGroup = async (tx: Tx, groupId: string): Promise<LockedGroup | null> => {
  if (!(await findOwnGroup(tx, groupId))) return null
  const before = await clientsOf(tx, groupId)
  await lockCalendars(tx, [tx.actor.id, ...before])
  // Clients who took a seat in between are locked out of order; a deadlock is retried. Nobody can after the coach's lock.
  const added = (await clientsOf(tx, groupId)).filter(id => !before.includes(id))
  if (added.length > 0) await lockCalendars(tx, added)
  await expireHolds(tx, [tx.actor.id, ...before, ...added])
  const seats = await openSeats(tx, groupId).forUpdate().execute()
  const group = await tx.db
    .selectFrom("group_sessions")
    .selectAll()
    .where("id", "=", groupId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { group, seats }
}

const clientsOf = async (tx: Tx, groupId: string): Promise<string[]> =>
  (await openSeats(tx, groupId).execute()).map(seat => seat.client_id)

const openSeats = (tx: Tx, groupId: string) =>
  tx.db
    .selectFrom("bookings")
    .selectAll()
    .where("group_id", "=", groupId)
    .where("status", "in", ["pending", "confirmed"])
    .orderBy("id")

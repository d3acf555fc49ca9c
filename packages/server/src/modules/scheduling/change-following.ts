import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Tx } from "../../platform/ctx.ts"
import { record } from "../../platform/events.ts"
import { findBookingOpenTo } from "./access.ts"
import { type BookingRow, pairOf, sideOf } from "./booking-row.ts"
import { cancelBooking } from "./cancel-booking.ts"
import { confirmBooking } from "./confirm-booking.ts"
import { declineBooking } from "./decline-booking.ts"
import { lockPair } from "./lock-pair.ts"

export interface ChangeFollowing {
  status: "confirmed" | "declined" | "cancelled"
  reason?: string | undefined
}

/**
 * Does to this session of a series and to all that follow it what the verb does to one; all of it or nothing. The two
 * hear of it once. Returns the one it was asked for.
 */
export const changeFollowing = async (tx: Tx, seen: BookingRow, { status, reason }: ChangeFollowing) => {
  const { series_id: seriesId, scheduled_at: since } = seen
  const by = sideOf(seen, tx.actor.id)
  if (!seriesId || !since || !by) return refuse("wrong_status")
  await lockPair(tx, pairOf(seen))
  const bookingIds = await openFrom(tx, seriesId, since, status)
  if (bookingIds.length === 0) return refuse("wrong_status")
  const changed: string[] = []
  for (const bookingId of bookingIds) {
    const done = await changeOne(tx, status, { bookingId, reason, seriesId })
    if (!done.ok) return done
    // One that the policy lets only be asked for stands still, and is told of by itself.
    if (done.value.status === status) changed.push(bookingId)
  }
  if (changed.length > 0)
    await record(tx, `series.${status}`, { seriesId, ...pairOf(seen), by, bookingIds: changed })
  return ok((await findBookingOpenTo(tx, seen.id)) ?? seen)
}

/**
 * What can still be confirmed, declined or cancelled, by time; what has begun is left to end. All of it is locked before
 * any of it changes: who closes one booking takes that row first and the series' place after it.
 */
const openFrom = async (tx: Tx, seriesId: string, since: Date, status: ChangeFollowing["status"]) => {
  const rows = await tx.db
    .selectFrom("bookings")
    .select(["id", "scheduled_at"])
    .where("series_id", "=", seriesId)
    .where("status", "in", status === "cancelled" ? ["pending", "confirmed"] : ["pending"])
    .where("scheduled_at", ">=", since)
    .where("scheduled_at", ">", tx.now())
    .orderBy("id")
    .forUpdate()
    .execute()
  return rows.toSorted((a, b) => Number(a.scheduled_at) - Number(b.scheduled_at)).map(row => row.id)
}

const changeOne = (
  tx: Tx,
  status: ChangeFollowing["status"],
  input: { bookingId: string; reason: string | undefined; seriesId: string },
) => {
  if (status === "confirmed") return confirmBooking(tx, input)
  return status === "declined" ? declineBooking(tx, input) : cancelBooking(tx, input)
}

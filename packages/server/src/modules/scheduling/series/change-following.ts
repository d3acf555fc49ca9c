import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { followed } from "@rapport/domain/scheduling/schema"
import type { z } from "zod"
import type { Tx } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { findBookingOpenTo } from "../bookings/access.ts"
import { type BookingRow, pairOf, sideOf } from "../bookings/booking-row.ts"
import { cancelBooking } from "../bookings/cancel-booking.ts"
import { confirmBooking } from "../bookings/confirm-booking.ts"
import { declineBooking } from "../bookings/decline-booking.ts"
import { lockCalendarsAndConnection } from "../calendar/lock-calendars.ts"

export interface ChangeFollowing {
  status: "confirmed" | "declined" | "cancelled"
  reason?: string | undefined
}

export type Followed = z.input<typeof followed>

/**
 * Does to this session of a series and to all that follow it what the verb does to one. By the policy a late one may
 * cost its fee, be only asked for, or stay where only this one may go; any other refusal undoes all. The two hear of
 * what is done once. Returns the one it was asked for, and what became of each.
 */
export const changeFollowing = async (tx: Tx, seen: BookingRow, { status, reason }: ChangeFollowing) => {
  const { series_id: seriesId, scheduled_at: since } = seen
  const by = sideOf(seen, tx.actor.id)
  if (!seriesId || !since || !by) return refuse("wrong_status")
  await lockCalendarsAndConnection(tx, pairOf(seen))
  const open = await openFrom(tx, seriesId, since, status)
  if (open.length === 0) return refuse("wrong_status")
  const following: Followed[] = []
  for (const { id, at } of open) {
    const done = await changeOne(tx, status, { bookingId: id, reason, seriesId })
    const about = { id, scheduledAt: isoInstant(at) }
    const tooLate = !done.ok && status === "cancelled" && done.code === "too_late_to_change"
    if (done.ok) following.push({ ...about, ...whatBecame(done.value, status) })
    else if (tooLate && id !== seen.id) following.push({ ...about, outcome: "stays", fee: 0 })
    else return done
  }
  if (following.every(each => each.outcome === "stays")) return refuse("too_late_to_change")
  const changed = following.filter(each => each.outcome === "done").map(each => each.id)
  if (changed.length > 0)
    await publish(tx, `series.${status}`, { seriesId, ...pairOf(seen), by, bookingIds: changed })
  return ok({ booking: (await findBookingOpenTo(tx, seen.id)) ?? seen, following })
}

const whatBecame = (row: BookingRow, status: ChangeFollowing["status"]): Pick<Followed, "outcome" | "fee"> =>
  row.status === status ? { outcome: "done", fee: row.fee_amount ?? 0 } : { outcome: "asked", fee: 0 }

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
  return rows
    .flatMap(({ id, scheduled_at: at }) => (at ? [{ id, at }] : []))
    .toSorted((a, b) => Number(a.at) - Number(b.at))
}

const changeOne = (
  tx: Tx,
  status: ChangeFollowing["status"],
  input: { bookingId: string; reason: string | undefined; seriesId: string },
) => {
  if (status === "confirmed") return confirmBooking(tx, input)
  return status === "declined" ? declineBooking(tx, input) : cancelBooking(tx, input)
}

import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { followingResult } from "@rapport/domain/scheduling/schema"
import type { z } from "zod"
import type { Tx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { type BookingRow, pairOf, sideOf } from "../bookings/booking-row.ts"
import { cancelBooking } from "../bookings/cancel-booking.ts"
import { declineBooking } from "../bookings/close-booking.ts"
import { confirmBooking } from "../bookings/confirm-booking.ts"
import { refuseChange } from "../bookings/refuse-change.ts"
import { lockCalendarsAndConnection } from "../calendar/lock-calendars.ts"

export interface ChangeFollowing {
  status: "confirmed" | "declined" | "cancelled"
  reason?: string | undefined
}

export type FollowingResult = z.input<typeof followingResult>

/**
 * Confirms, declines or cancels a session of a series and all that follow it, each by the use case for one. By the policy a
 * late cancellation may cost a fee, need approval, or be refused: then the session stays, unless it is the first. Any other
 * refusal undoes all. People are notified once of what was done. Returns the first session and the outcome of each.
 */
export const changeFollowing = async (tx: Tx, first: BookingRow, { status, reason }: ChangeFollowing) => {
  const { series_id: seriesId, scheduled_at: since } = first
  const by = sideOf(first, tx.actor.id)
  if (!seriesId || !since || !by) return refuseChange(tx, first)
  await lockCalendarsAndConnection(tx, pairOf(first))
  const changeable = await lockChangeable(tx, seriesId, since, status)
  if (changeable.length === 0) return refuseChange(tx, first)
  let booking = first
  const following: FollowingResult[] = []
  for (const { id, at } of changeable) {
    const result = await changeOne(tx, status, { bookingId: id, reason, seriesId })
    const session = { id, scheduledAt: isoInstant(at) }
    const tooLate = !result.ok && status === "cancelled" && result.code === "too_late_to_change"
    if (result.ok) following.push({ ...session, ...outcomeOf(result.value, status) })
    else if (tooLate && id !== first.id) following.push({ ...session, outcome: "stays", fee: 0 })
    else return result
    if (result.ok && id === first.id) booking = result.value
  }
  if (following.every(({ outcome }) => outcome === "stays")) return refuse("too_late_to_change")
  const changed = following.filter(({ outcome }) => outcome === "done").map(({ id }) => id)
  if (changed.length > 0)
    await publish(tx, `series.${status}`, { seriesId, ...pairOf(first), by, bookingIds: changed })
  return ok({ booking, following })
}

const outcomeOf = (
  row: BookingRow,
  status: ChangeFollowing["status"],
): Pick<FollowingResult, "outcome" | "fee"> =>
  row.status === status ? { outcome: "done", fee: row.fee_amount ?? 0 } : { outcome: "asked", fee: 0 }

/**
 * The sessions that can still be confirmed, declined or cancelled, by time. All are locked before any of them changes, as
 * ending a booking locks its row first and the capacity slot of the series after that.
 */
const lockChangeable = async (tx: Tx, seriesId: string, since: Date, status: ChangeFollowing["status"]) => {
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

import { ok, type Refusal, refuse } from "@rapport/domain/kernel/result"
import type { changeBooking as body } from "@rapport/domain/scheduling/schema"
import type { z } from "zod"
import { type Ctx, inTransaction, type Tx } from "../../../platform/ctx.ts"
import { findBookingOpenTo } from "../bookings/access.ts"
import { answerProposal } from "../bookings/answer-proposal.ts"
import type { BookingRow } from "../bookings/booking-row.ts"
import { cancelBooking } from "../bookings/cancel-booking.ts"
import { changeNotes } from "../bookings/change-notes.ts"
import { completeBooking } from "../bookings/complete-booking.ts"
import { confirmBooking } from "../bookings/confirm-booking.ts"
import { declineBooking } from "../bookings/decline-booking.ts"
import { markNoShow } from "../bookings/mark-no-show.ts"
import { rescheduleBooking } from "../bookings/reschedule-booking.ts"
import { waiveFee } from "../bookings/waive-fee.ts"
import { changeFollowing, type Followed } from "../series/change-following.ts"

export type ChangeBooking = z.output<typeof body>

export interface Changed {
  booking: BookingRow
  /** What became of each session of a series, where all that follow were changed. */
  following?: Followed[]
}

/** One call may move a booking and note something on it; it does both or neither. */
export const changeBooking = (ctx: Ctx, bookingId: string, change: ChangeBooking) =>
  inTransaction(ctx, async tx => {
    const misfit = whyTheseDoNotGoTogether(change)
    if (misfit) return misfit
    const seen = await findBookingOpenTo(tx, bookingId)
    if (!seen) return refuse("not_found")
    const moved = await moveOneOrMore(tx, seen, change)
    if (!moved.ok || change.notes === undefined) return moved
    const noted = await changeNotes(tx, { bookingId, notes: change.notes })
    return noted.ok ? ok({ ...moved.value, booking: noted.value }) : noted
  })

const moveOneOrMore = async (tx: Tx, seen: BookingRow, change: ChangeBooking) => {
  const { status, reason, scope } = change
  if (scope === "following" && mayFollow(status)) return changeFollowing(tx, seen, { status, reason })
  const moved = await move(tx, seen, change)
  return moved.ok ? ok<Changed>({ booking: moved.value }) : moved
}

const move = (
  tx: Tx,
  seen: BookingRow,
  { status, scheduledAt, minutes, proposal, reason, noShowBy, fee }: ChangeBooking,
) => {
  const bookingId = seen.id
  if (proposal) return answerProposal(tx, { bookingId, answer: proposal, reason })
  if (fee) return waiveFee(tx, { bookingId, reason })
  const stays = status === undefined || status === seen.status
  if (stays && (scheduledAt ?? minutes) !== undefined)
    return rescheduleBooking(tx, { bookingId, scheduledAt, minutes, reason })
  if (status === "confirmed") return confirmBooking(tx, { bookingId, scheduledAt, reason })
  if (status === "declined") return declineBooking(tx, { bookingId, reason })
  if (status === "cancelled") return cancelBooking(tx, { bookingId, reason })
  if (status === "completed") return completeBooking(tx, { bookingId, reason })
  if (status === "no_show") return markNoShow(tx, { bookingId, noShowBy, reason })
  return Promise.resolve(ok(seen))
}

const mayFollow = (status: ChangeBooking["status"]) =>
  status === "confirmed" || status === "declined" || status === "cancelled"

const whyTheseDoNotGoTogether = (change: ChangeBooking): Refusal<"invalid_request"> | null => {
  const { status, scheduledAt, minutes, proposal, noShowBy, notes, fee } = change
  if (proposal !== undefined && (status !== undefined || scheduledAt !== undefined))
    return misfit("proposal", "Answer the proposal by itself.")
  if (fee !== undefined && (status ?? scheduledAt ?? proposal) !== undefined)
    return misfit("fee", "Waive the fee by itself.")
  if (scheduledAt !== undefined && status !== undefined && status !== "confirmed")
    return misfit("scheduledAt", "A time goes with confirming or moving only.")
  if (minutes !== undefined && (status ?? proposal ?? fee ?? change.scope) !== undefined)
    return misfit("minutes", "Another length goes with moving only.")
  if (change.scope === "following" && (!mayFollow(status) || scheduledAt !== undefined))
    return misfit("scope", "All that follow can be confirmed, declined or cancelled.")
  if (noShowBy !== undefined && status !== "no_show")
    return misfit("noShowBy", "This goes with no_show only.")
  if ((status ?? scheduledAt ?? minutes ?? proposal ?? notes ?? fee) === undefined)
    return misfit("reason", "Say what should change.")
  return null
}

const misfit = (path: string, message: string) => refuse("invalid_request", { errors: [{ path, message }] })

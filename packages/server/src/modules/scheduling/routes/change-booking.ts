import { ok, type Refusal, refuse, refuseStale } from "@rapport/domain/kernel/result"
import type { changeBooking as body } from "@rapport/domain/scheduling/schema"
import type { z } from "zod"
import type { Ctx, Tx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { findBookingForActor } from "../bookings/access.ts"
import { answerProposal } from "../bookings/answer-proposal.ts"
import type { BookingRow } from "../bookings/booking-row.ts"
import { cancelBooking } from "../bookings/cancel-booking.ts"
import { changeNotes } from "../bookings/change-notes.ts"
import { completeBooking, declineBooking, markNoShow } from "../bookings/close-booking.ts"
import { confirmBooking } from "../bookings/confirm-booking.ts"
import { rescheduleBooking } from "../bookings/reschedule-booking.ts"
import { waiveFee } from "../bookings/waive-fee.ts"
import { changeFollowing, type FollowingResult } from "../series/change-following.ts"

export type ChangeBooking = z.output<typeof body>

export interface ChangedBooking {
  booking: BookingRow
  /** The outcome for each session of a series, where all following ones were changed. */
  following?: FollowingResult[]
}

/** One call may change a booking and its notes; it does both or neither. */
export const changeBooking = (ctx: Ctx, bookingId: string, sent: ChangeBooking) =>
  inTransaction(ctx, async tx => {
    const isWhole = sent.id !== undefined
    const early = isWhole ? null : combinationRefusal(sent)
    if (early) return early
    const found = await findBookingForActor(tx, bookingId)
    if (!found) return refuse("not_found")
    if (isWhole && sent.id !== bookingId) return invalid("id", "This is another booking.")
    // Otherwise what somebody else has changed since would be changed back.
    if (sent.version !== undefined && sent.version !== found.version) return refuseStale(found.version)
    const change = isWhole ? differences(found, sent) : sent
    if (isWhole && isEmpty(change)) return ok<ChangedBooking>({ booking: found })
    const refusal = isWhole ? combinationRefusal(change) : null
    if (refusal) return refusal
    const changed = await changeOneOrFollowing(tx, found, change)
    if (!changed.ok || change.notes === undefined) return changed
    const noted = await changeNotes(tx, { bookingId, notes: change.notes })
    return noted.ok ? ok({ ...changed.value, booking: noted.value }) : noted
  })

/** What the caller changed of the booking that GET gave. */
const differences = (found: BookingRow, sent: ChangeBooking): ChangeBooking => ({
  ...sent,
  status: sent.status === found.status ? undefined : sent.status,
  scheduledAt: sent.scheduledAt === found.scheduled_at?.getTime() ? undefined : sent.scheduledAt,
  minutes: sent.minutes === found.minutes ? undefined : sent.minutes,
  notes: sent.notes === found.notes ? undefined : sent.notes,
  noShowBy: sent.noShowBy === found.no_show_by ? undefined : sent.noShowBy,
})

const isEmpty = ({ status, scheduledAt, minutes, proposal, notes, fee }: ChangeBooking): boolean =>
  (status ?? scheduledAt ?? minutes ?? proposal ?? notes ?? fee) === undefined

const changeOneOrFollowing = async (tx: Tx, found: BookingRow, change: ChangeBooking) => {
  const { status, reason, scope } = change
  if (scope === "following" && appliesToFollowing(status))
    return changeFollowing(tx, found, { status, reason })
  const changed = await changeOne(tx, found, change)
  return changed.ok ? ok<ChangedBooking>({ booking: changed.value }) : changed
}

const changeOne = (
  tx: Tx,
  found: BookingRow,
  { status, scheduledAt, minutes, proposal, reason, noShowBy, fee }: ChangeBooking,
) => {
  const bookingId = found.id
  if (proposal) return answerProposal(tx, { bookingId, answer: proposal, reason })
  if (fee) return waiveFee(tx, { bookingId, reason })
  const keepsStatus = status === undefined || status === found.status
  if (keepsStatus && (scheduledAt ?? minutes) !== undefined)
    return rescheduleBooking(tx, { bookingId, scheduledAt, minutes, reason })
  if (status === "confirmed") return confirmBooking(tx, { bookingId, scheduledAt, reason })
  if (status === "declined") return declineBooking(tx, { bookingId, reason })
  if (status === "cancelled") return cancelBooking(tx, { bookingId, reason })
  if (status === "completed") return completeBooking(tx, { bookingId, reason })
  if (status === "no_show") return markNoShow(tx, { bookingId, noShowBy, reason })
  return Promise.resolve(ok(found))
}

const appliesToFollowing = (status: ChangeBooking["status"]) =>
  status === "confirmed" || status === "declined" || status === "cancelled"

const combinationRefusal = (change: ChangeBooking): Refusal<"invalid_request"> | null => {
  const { status, scheduledAt, minutes, proposal, noShowBy, fee } = change
  if (proposal !== undefined && (status !== undefined || scheduledAt !== undefined))
    return invalid("proposal", "Answer the proposal by itself.")
  if (fee !== undefined && (status ?? scheduledAt ?? proposal) !== undefined)
    return invalid("fee", "Waive the fee by itself.")
  if (scheduledAt !== undefined && status !== undefined && status !== "confirmed")
    return invalid("scheduledAt", "A time goes with confirming or moving only.")
  if (minutes !== undefined && (status ?? proposal ?? fee ?? change.scope) !== undefined)
    return invalid("minutes", "Another length goes with moving only.")
  if (change.scope === "following" && (!appliesToFollowing(status) || scheduledAt !== undefined))
    return invalid("scope", "All that follow can be confirmed, declined or cancelled.")
  if (noShowBy !== undefined && status !== "no_show")
    return invalid("noShowBy", "This goes with no_show only.")
  if (status === "pending" || status === "expired")
    return invalid("status", "A booking becomes this by itself.")
  if (isEmpty(change)) return invalid("reason", "Say what should change.")
  return null
}

const invalid = (path: string, message: string) => refuse("invalid_request", { errors: [{ path, message }] })

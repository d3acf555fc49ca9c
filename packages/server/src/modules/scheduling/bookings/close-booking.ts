import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { noShowFee } from "@rapport/domain/scheduling/policy"
import { bookingTransitionRefusal, otherSide, type Side } from "@rapport/domain/scheduling/transitions"
import type { Ctx, Tx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { lockBookingForActor } from "./access.ts"
import { type BookingRow, sideOf, stateOf } from "./booking-row.ts"
import { type Ending, endBooking } from "./end-bookings.ts"
import { dueFee, type FeeChange, noFee, unchangedFee } from "./fees.ts"
import { refuseChange } from "./refuse-change.ts"

export interface CloseBooking {
  bookingId: string
  reason?: string | undefined
}

/** The side that was asked says no. */
export const declineBooking = (ctx: Ctx, input: CloseBooking & { seriesId?: string }) =>
  closeBooking(ctx, input, "declined", (_, by) => ({
    status: "declined",
    by,
    seriesId: input.seriesId,
    feeOf: () => noFee,
  }))

/** The session took place. After a no-show, the side that waited lets it pass or agrees with the dispute. */
export const completeBooking = (ctx: Ctx, input: CloseBooking) =>
  closeBooking(ctx, input, "completed", (booking, by, tx) => ({
    status: "completed",
    by,
    ...afterNoShow(tx, booking),
    feeOf: feeOfCompleted,
  }))

/** Somebody did not come: without `noShowBy`, the other side. A client who did not come owes the no-show fee. */
export const markNoShow = (ctx: Ctx, input: CloseBooking & { noShowBy?: Side | undefined }) =>
  closeBooking(ctx, input, "no_show", (booking, by) => {
    const noShowBy = input.noShowBy ?? otherSide(by)
    const fee = noShowBy === "client" ? dueFee(noShowFee(stateOf(booking)), "no_show", by) : noFee
    return { status: "no_show", by, noShowBy, feeOf: () => fee }
  })

/** Asking for the status that the booking has already changes nothing. */
const closeBooking = (
  ctx: Ctx,
  { bookingId, reason }: CloseBooking,
  status: "declined" | "completed" | "no_show",
  endingOf: (booking: BookingRow, by: Side, tx: Tx) => Ending,
) =>
  inTransaction(ctx, async tx => {
    const booking = await lockBookingForActor(tx, bookingId)
    const by = booking && sideOf(booking, tx.actor.id)
    if (!booking || !by) return refuse("not_found")
    if (booking.status === status) return ok(booking)
    const refusal = bookingTransitionRefusal(stateOf(booking), status, by, tx.now().getTime())
    if (refusal) return refuseChange(tx, booking, refusal)
    return ok(await endBooking(tx, booking, { ...endingOf(booking, by, tx), reason }))
  })

/** That the session took place removes a no-show fee; the fee of a late move stays. */
const feeOfCompleted = (booking: BookingRow): FeeChange =>
  booking.fee_reason_code === "late_move" ? unchangedFee : noFee

const afterNoShow = (tx: Tx, { status, dispute }: BookingRow) => {
  if (status !== "no_show") return {}
  if (dispute?.answer !== null) return { reasonCode: "waived" } as const
  const answered = { ...dispute, answer: "upheld", answeredAt: isoInstant(tx.now()) }
  return { reasonCode: "dispute_upheld", dispute: JSON.stringify(answered) } as const
}

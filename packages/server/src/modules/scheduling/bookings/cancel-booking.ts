import { ok, refuse } from "@rapport/domain/kernel/result"
import { cancellationTerms, lateFee } from "@rapport/domain/scheduling/policy"
import type { Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { lockBookingForActor } from "./access.ts"
import { sideOf, stateOf } from "./booking-row.ts"
import { endBooking } from "./end-bookings.ts"
import { dueFee, noFee } from "./fees.ts"
import { proposeCancel } from "./propose-cancel.ts"
import { refuseChange } from "./refuse-change.ts"

export interface CancelBooking {
  bookingId: string
  reason?: string | undefined
  /** Set where several bookings of a series are cancelled in one call. */
  seriesId?: string | undefined
}

/**
 * Either side cancels a session before it starts; who sent a request withdraws it. By the policy, a client's late
 * cancellation needs the coach's agreement, and the session stays until they answer; or costs the late fee; or is
 * refused.
 */
export const cancelBooking = (ctx: Ctx, { bookingId, reason, seriesId }: CancelBooking) =>
  inTransaction(ctx, async tx => {
    const booking = await lockBookingForActor(tx, bookingId)
    const by = booking && sideOf(booking, tx.actor.id)
    if (!booking || !by) return refuse("not_found")
    if (booking.status === "cancelled") return ok(booking)
    const terms = cancellationTerms(stateOf(booking), by, tx.now().getTime())
    if (terms === "proposal") return proposeCancel(tx, { booking, by, reason })
    if (terms !== "at_once" && terms !== "fee") return refuseChange(tx, booking, terms)
    const fee = terms === "fee" ? dueFee(lateFee(stateOf(booking)), "late_cancel", by) : noFee
    return ok(await endBooking(tx, booking, { status: "cancelled", by, reason, seriesId, feeOf: () => fee }))
  })

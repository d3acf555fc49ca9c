import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { mayAnswerDispute, mayDispute } from "@rapport/domain/scheduling/abilities"
import type { Ctx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { lockBookingForActor } from "./access.ts"
import { ofBooking, sideOf, stateOf } from "./booking-row.ts"
import { completeBooking } from "./close-booking.ts"
import { publishBookingChange } from "./publish-changes.ts"
import { refuseChange } from "./refuse-change.ts"
import { updateBooking } from "./update-booking.ts"

export interface AnswerDispute {
  bookingId: string
  answer: "upheld" | "rejected"
  reason?: string | undefined
}

/** The side that was marked as a no-show disputes it, once. */
export const disputeNoShow = (
  ctx: Ctx,
  { bookingId, reason }: { bookingId: string; reason?: string | undefined },
) =>
  inTransaction(ctx, async tx => {
    const booking = await lockBookingForActor(tx, bookingId)
    const by = booking && sideOf(booking, tx.actor.id)
    if (!booking || !by) return refuse("not_found")
    if (!mayDispute(stateOf(booking), by)) return refuseChange(tx, booking)
    const dispute = { by, reason: reason ?? null, at: isoInstant(tx.now()), answer: null, answeredAt: null }
    const disputed = await updateBooking(
      tx,
      booking,
      { dispute: JSON.stringify(dispute) },
      { what: "disputed", by, reason },
    )
    await publish(tx, "booking.disputed", { ...ofBooking(disputed), by })
    publishBookingChange(tx, disputed)
    return ok(disputed)
  })

/** The side that waited agrees, and the session counts as completed; or rejects the dispute, and nothing changes. */
export const answerDispute = (ctx: Ctx, { bookingId, answer, reason }: AnswerDispute) =>
  inTransaction(ctx, async tx => {
    const booking = await lockBookingForActor(tx, bookingId)
    const by = booking && sideOf(booking, tx.actor.id)
    if (!booking || !by) return refuse("not_found")
    if (!mayAnswerDispute(stateOf(booking), by) || !booking.dispute) return refuseChange(tx, booking)
    if (answer === "upheld") return completeBooking(tx, { bookingId, reason })
    const rejected = await updateBooking(
      tx,
      booking,
      {
        dispute: JSON.stringify({ ...booking.dispute, answer: "rejected", answeredAt: isoInstant(tx.now()) }),
      },
      { what: "dispute_rejected", by, reason },
    )
    await publish(tx, "booking.dispute_rejected", { ...ofBooking(rejected), by })
    publishBookingChange(tx, rejected)
    return ok(rejected)
  })

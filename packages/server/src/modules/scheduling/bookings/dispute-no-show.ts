import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { mayAnswerDispute, mayDispute } from "@rapport/domain/scheduling/abilities"
import { type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { lockBookingOpenTo } from "./access.ts"
import { factsOf, ofBooking, sideOf } from "./booking-row.ts"
import { completeBooking } from "./complete-booking.ts"
import { publishBookingChange, updateBooking } from "./update-booking.ts"

export interface AnswerDispute {
  bookingId: string
  answer: "upheld" | "rejected"
  reason?: string | undefined
}

/** Who was marked as not there objects, once. */
export const disputeNoShow = (
  ctx: Ctx,
  { bookingId, reason }: { bookingId: string; reason?: string | undefined },
) =>
  inTransaction(ctx, async tx => {
    const booking = await lockBookingOpenTo(tx, bookingId)
    const by = booking && sideOf(booking, tx.actor.id)
    if (!booking || !by) return refuse("not_found")
    if (!mayDispute(factsOf(booking), by)) return refuse("wrong_status")
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

/** The side that waited agrees, and the session counts as held; or does not, and it stays as it is. */
export const answerDispute = (ctx: Ctx, { bookingId, answer, reason }: AnswerDispute) =>
  inTransaction(ctx, async tx => {
    const booking = await lockBookingOpenTo(tx, bookingId)
    const by = booking && sideOf(booking, tx.actor.id)
    if (!booking || !by) return refuse("not_found")
    if (!mayAnswerDispute(factsOf(booking), by) || !booking.dispute) return refuse("wrong_status")
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

import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { lockBookingForActor } from "./access.ts"
import { ofBooking, sideOf } from "./booking-row.ts"
import { publishBookingChange } from "./publish-changes.ts"
import { refuseChange } from "./refuse-change.ts"
import { updateBooking } from "./update-booking.ts"

/** The coach waives a fee; the booking still shows it, as waived. Waiving it again changes nothing. */
export const waiveFee = (
  ctx: Ctx,
  { bookingId, reason }: { bookingId: string; reason?: string | undefined },
) =>
  inTransaction(ctx, async tx => {
    const booking = await lockBookingForActor(tx, bookingId)
    const by = booking && sideOf(booking, tx.actor.id)
    if (!booking || !by) return refuse("not_found")
    if (by !== "coach") return refuse("forbidden")
    if (booking.fee_amount === null) return refuseChange(tx, booking)
    if (booking.fee_waived_at !== null) return ok(booking)
    const waived = await updateBooking(
      tx,
      booking,
      { fee_waived_at: tx.now() },
      {
        what: "fee_waived",
        by,
        reason,
        ...(booking.fee_reason_code && { reasonCode: booking.fee_reason_code }),
      },
    )
    const { fee_amount: amount, price_currency: currency } = booking
    await publish(tx, "booking.fee_waived", { ...ofBooking(waived), by, amount, currency })
    publishBookingChange(tx, waived)
    return ok(waived)
  })

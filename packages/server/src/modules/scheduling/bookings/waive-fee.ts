import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { lockBookingOpenTo } from "./access.ts"
import { ofBooking, sideOf } from "./booking-row.ts"
import { publishBookingChange, updateBooking } from "./update-booking.ts"

/** The coach lets a fee go; it stays to be seen, as waived. Doing so again changes nothing. */
export const waiveFee = (
  ctx: Ctx,
  { bookingId, reason }: { bookingId: string; reason?: string | undefined },
) =>
  inTransaction(ctx, async tx => {
    const booking = await lockBookingOpenTo(tx, bookingId)
    const by = booking && sideOf(booking, tx.actor.id)
    if (!booking || !by) return refuse("not_found")
    if (by !== "coach") return refuse("forbidden")
    if (booking.fee_amount === null) return refuse("wrong_status")
    if (booking.fee_waived_at !== null) return ok(booking)
    const waived = await updateBooking(
      tx,
      booking,
      { fee_waived_at: tx.now() },
      { what: "fee_waived", by, reason, ...(booking.fee_because && { because: booking.fee_because }) },
    )
    const { fee_amount: amount, price_currency: currency } = booking
    await publish(tx, "booking.fee_waived", { ...ofBooking(waived), by, amount, currency })
    publishBookingChange(tx, waived)
    return ok(waived)
  })

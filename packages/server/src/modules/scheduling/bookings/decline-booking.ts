import { ok } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { ofBooking } from "./booking-row.ts"
import { closeBooking } from "./close-booking.ts"

/** The side that was asked says no. */
export const declineBooking = (
  ctx: Ctx,
  input: { bookingId: string; reason?: string | undefined; seriesId?: string },
) =>
  inTransaction(ctx, async tx => {
    const closed = await closeBooking(tx, { ...input, to: "declined" })
    if (!closed.ok) return closed
    if (closed.value.moved)
      await publish(tx, "booking.declined", ofBooking(closed.value.booking, input.seriesId))
    return ok(closed.value.booking)
  })

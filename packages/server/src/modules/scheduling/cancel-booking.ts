import { ok } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction } from "../../platform/ctx.ts"
import { record } from "../../platform/events.ts"
import { ofBooking } from "./booking-row.ts"
import { closeBooking } from "./close-booking.ts"

/** Either side calls a session off before it starts; who asked takes a request back. */
export const cancelBooking = (
  ctx: Ctx,
  input: { bookingId: string; reason?: string | undefined; seriesId?: string },
) =>
  inTransaction(ctx, async tx => {
    const closed = await closeBooking(tx, { ...input, to: "cancelled" })
    if (!closed.ok) return closed
    const { booking, by, moved } = closed.value
    if (moved)
      await record(tx, "booking.cancelled", { ...ofBooking(booking, input.seriesId), by, because: "asked" })
    return ok(booking)
  })

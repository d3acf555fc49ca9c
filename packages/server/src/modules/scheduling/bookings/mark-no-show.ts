import { ok } from "@rapport/domain/kernel/result"
import type { Side } from "@rapport/domain/scheduling/moves"
import { type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { ofBooking } from "./booking-row.ts"
import { closeBooking } from "./close-booking.ts"

export interface NoShow {
  bookingId: string
  /** Who did not come; without it, the other side. */
  noShowBy?: Side | undefined
  reason?: string | undefined
}

/** Somebody did not come. */
export const markNoShow = (ctx: Ctx, input: NoShow) =>
  inTransaction(ctx, async tx => {
    const closed = await closeBooking(tx, { ...input, to: "no_show" })
    if (!closed.ok) return closed
    const { booking, by, moved } = closed.value
    if (moved && booking.no_show_by)
      await publish(tx, "booking.no_show", { ...ofBooking(booking), by, noShowBy: booking.no_show_by })
    return ok(booking)
  })

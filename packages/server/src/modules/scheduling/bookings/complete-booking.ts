import { ok } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { ofBooking } from "./booking-row.ts"
import { closeBooking } from "./close-booking.ts"

/** The session took place; or who waited in vain lets a no-show pass. */
export const completeBooking = (ctx: Ctx, input: { bookingId: string; reason?: string | undefined }) =>
  inTransaction(ctx, async tx => {
    const closed = await closeBooking(tx, { ...input, to: "completed" })
    if (!closed.ok) return closed
    const { booking, by, moved } = closed.value
    if (moved) await publish(tx, "booking.completed", { ...ofBooking(booking), by })
    return ok(booking)
  })

import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { lockBookingOpenTo } from "./access.ts"
import { ofBooking, sideOf } from "./booking-row.ts"
import { publishBookingChange, updateBooking } from "./update-booking.ts"

/** The notes that both sides share on a booking. The history says that they changed, not how. */
export const changeNotes = (ctx: Ctx, { bookingId, notes }: { bookingId: string; notes: string }) =>
  inTransaction(ctx, async tx => {
    const booking = await lockBookingOpenTo(tx, bookingId)
    const by = booking && sideOf(booking, tx.actor.id)
    if (!booking || !by) return refuse("not_found")
    if (booking.notes === notes) return ok(booking)
    const noted = await updateBooking(tx, booking, { notes }, { what: "notes_changed", by })
    await publish(tx, "booking.changed", { ...ofBooking(noted), by })
    publishBookingChange(tx, noted)
    return ok(noted)
  })

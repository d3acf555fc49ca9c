import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { lockBookingForActor } from "./access.ts"
import { ofBooking, sideOf } from "./booking-row.ts"
import { publishBookingChange } from "./publish-changes.ts"
import { updateBooking } from "./update-booking.ts"

/** Changes the notes that both sides share. The history records that they changed, not the text. */
export const changeNotes = (ctx: Ctx, { bookingId, notes }: { bookingId: string; notes: string }) =>
  inTransaction(ctx, async tx => {
    const booking = await lockBookingForActor(tx, bookingId)
    const by = booking && sideOf(booking, tx.actor.id)
    if (!booking || !by) return refuse("not_found")
    if (booking.notes === notes) return ok(booking)
    const changed = await updateBooking(tx, booking, { notes }, { what: "notes_changed", by })
    await publish(tx, "booking.changed", { ...ofBooking(changed), by })
    publishBookingChange(tx, changed)
    return ok(changed)
  })

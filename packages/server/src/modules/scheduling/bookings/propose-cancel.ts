import { ok } from "@rapport/domain/kernel/result"
import { holdExpiry } from "@rapport/domain/scheduling/policy"
import type { Side } from "@rapport/domain/scheduling/transitions"
import type { Tx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { releaseTime } from "../calendar/reserve-time.ts"
import { type BookingRow, ofBooking, stateOf } from "./booking-row.ts"
import { publishBookingChange } from "./publish-changes.ts"
import { updateBooking } from "./update-booking.ts"

/** Asks the other side to cancel without a fee; the session stays until they answer. Asking again changes nothing. */
export const proposeCancel = async (
  tx: Tx,
  { booking, by, reason }: { booking: BookingRow; by: Side; reason: string | undefined },
) => {
  const now = tx.now().getTime()
  const current = stateOf(booking).proposal
  if (booking.proposal_kind === "cancel" && current?.by === by && now < current.expiresAt) return ok(booking)
  await releaseTime(tx, [booking.id], "proposal")
  const expiresAt = holdExpiry(now, stateOf(booking).start, tx.app.config.bookingHoldHours)
  const proposed = await updateBooking(
    tx,
    booking,
    { proposal_kind: "cancel", proposal_at: null, proposal_by: by, proposal_expires_at: new Date(expiresAt) },
    { what: "cancel_proposed", by, reason },
  )
  await publish(tx, "booking.cancel_proposed", { ...ofBooking(proposed), by })
  publishBookingChange(tx, proposed)
  return ok(proposed)
}

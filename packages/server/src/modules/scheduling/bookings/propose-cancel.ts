import { ok } from "@rapport/domain/kernel/result"
import type { Side } from "@rapport/domain/scheduling/moves"
import { holdUntil } from "@rapport/domain/scheduling/policy"
import type { Tx } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { freeTime } from "../calendar/reserve-time.ts"
import { type BookingRow, factsOf, ofBooking } from "./booking-row.ts"
import { publishBookingChange, updateBooking } from "./update-booking.ts"

/** Asks the other side to let the session go without a fee; it stands until they answer. Asked already, nothing happens. */
export const proposeCancel = async (
  tx: Tx,
  { booking, by, reason }: { booking: BookingRow; by: Side; reason: string | undefined },
) => {
  const now = tx.now().getTime()
  const standing = factsOf(booking).proposal
  if (booking.proposal_kind === "cancel" && standing?.by === by && now < standing.expiresAt)
    return ok(booking)
  await freeTime(tx, [booking.id], "proposal")
  const until = holdUntil(now, factsOf(booking).start, tx.app.config.bookingHoldHours)
  const proposed = await updateBooking(
    tx,
    booking,
    { proposal_kind: "cancel", proposal_at: null, proposal_by: by, proposal_expires_at: new Date(until) },
    { what: "cancel_proposed", by, reason },
  )
  await publish(tx, "booking.cancel_proposed", { ...ofBooking(proposed), by })
  publishBookingChange(tx, proposed)
  return ok(proposed)
}

import type { Side } from "@rapport/domain/scheduling/moves"
import { lateFee } from "@rapport/domain/scheduling/policy"
import type { Tx } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { freeTime } from "../calendar/reserve-time.ts"
import { publishSeatChange } from "../groups/group-rows.ts"
import { type BookingRow, factsOf, ofBooking } from "./booking-row.ts"
import { dueFee, noFee } from "./fees.ts"
import { noProposal, publishBookingChange, updateBooking } from "./update-booking.ts"

export interface CallOff {
  booking: BookingRow
  /** Who calls it off. */
  by: Side
  reason?: string | undefined
  /** The client owes the late fee. */
  owesFee?: boolean
  /** The other side said yes to it: who that was. */
  agreedBy?: Side
  /** Where it is done to several of a series. */
  seriesId?: string | undefined
}

/** Ends a session that the rules let this side call off; its time and its place go back. */
export const callOff = async (
  tx: Tx,
  { booking, by, reason, owesFee = false, agreedBy, seriesId }: CallOff,
): Promise<BookingRow> => {
  const fee = owesFee ? dueFee(lateFee(factsOf(booking)), "late_cancel", by) : noFee
  const line = {
    what: "cancelled" as const,
    by: agreedBy ?? by,
    reason,
    ...(agreedBy && { because: "agreed" as const }),
  }
  const cancelled = await updateBooking(
    tx,
    booking,
    {
      status: "cancelled",
      expires_at: null,
      ...noProposal,
      ...fee.set,
      cancelled_by: by,
      reason: reason ?? null,
    },
    line,
    ...fee.lines,
  )
  await freeTime(tx, [booking.id])
  const because = agreedBy ? "agreed" : "asked"
  await publish(tx, "booking.cancelled", { ...ofBooking(cancelled, seriesId), by, because })
  await fee.publish(tx, cancelled)
  publishBookingChange(tx, cancelled)
  await publishSeatChange(tx, cancelled)
  return cancelled
}

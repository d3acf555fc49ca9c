import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { otherSide, type Side, whyNotMove } from "@rapport/domain/scheduling/moves"
import { noShowFee } from "@rapport/domain/scheduling/policy"
import type { Tx } from "../../../platform/ctx.ts"
import { freeTime } from "../calendar/reserve-time.ts"
import { publishSeatChange } from "../groups/group-rows.ts"
import { lockBookingOpenTo } from "./access.ts"
import { type BookingRow, factsOf, sideOf } from "./booking-row.ts"
import { dueFee, type FeeChange, keptFee, noFee } from "./fees.ts"
import { type HistoryEntry, noProposal, publishBookingChange, updateBooking } from "./update-booking.ts"

export interface Closing {
  bookingId: string
  to: "declined" | "completed" | "no_show"
  reason?: string | undefined
  noShowBy?: Side | undefined
}

/**
 * The ways in which somebody ends an open booking other than by calling it off: with it go its time, its place and any
 * proposal. Asking for the status it has already changes nothing: then `moved` is false.
 */
export const closeBooking = async (tx: Tx, { bookingId, to, reason, noShowBy }: Closing) => {
  const booking = await lockBookingOpenTo(tx, bookingId)
  const by = booking && sideOf(booking, tx.actor.id)
  if (!booking || !by) return refuse("not_found")
  if (booking.status === to) return ok({ booking, by, moved: false })
  const refusal = whyNotMove(factsOf(booking), to, by, tx.now().getTime())
  if (refusal) return refuse(refusal)
  const absent = to === "no_show" ? (noShowBy ?? otherSide(by)) : null
  const fee = feeOf(booking, to, absent, by)
  const closed = await updateBooking(
    tx,
    booking,
    {
      status: to,
      expires_at: null,
      ...noProposal,
      ...fee.set,
      no_show_by: absent,
      cancelled_by: null,
      reason: reason ?? null,
      ...(to === "completed" && upheld(tx, booking)),
    },
    { what: to, by, reason, ...howCompleted(booking, to) },
    ...fee.lines,
  )
  await freeTime(tx, [booking.id])
  await fee.publish(tx, closed)
  publishBookingChange(tx, closed)
  await publishSeatChange(tx, closed)
  return ok({ booking: closed, by, moved: true })
}

/** A client who did not come owes the no-show fee; that a session was held after all takes it away. */
const feeOf = (booking: BookingRow, to: Closing["to"], absent: Side | null, by: Side): FeeChange => {
  if (absent === "client") return dueFee(noShowFee(factsOf(booking)), "no_show", by)
  const stays = to === "completed" && booking.fee_because === "late_move"
  return stays ? keptFee : noFee
}

const upheld = (tx: Tx, { dispute }: BookingRow) =>
  dispute?.answer === null
    ? { dispute: JSON.stringify({ ...dispute, answer: "upheld", answeredAt: isoInstant(tx.now()) }) }
    : {}

const howCompleted = (booking: BookingRow, to: Closing["to"]): Pick<HistoryEntry, "because"> => {
  if (booking.status !== "no_show" || to !== "completed") return {}
  return { because: booking.dispute?.answer === null ? "dispute_upheld" : "waived" }
}

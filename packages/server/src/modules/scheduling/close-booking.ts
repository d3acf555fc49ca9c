import { ok, refuse } from "@rapport/domain/kernel/result"
import { otherSide, type Side, whyNotMove } from "@rapport/domain/scheduling/moves"
import type { Tx } from "../../platform/ctx.ts"
import { lockBookingOpenTo } from "./access.ts"
import { factsOf, sideOf } from "./booking-row.ts"
import { freeTime } from "./hold-time.ts"
import { noProposal, tellBoth, writeChange } from "./write-change.ts"

export interface Closing {
  bookingId: string
  to: "declined" | "cancelled" | "completed" | "no_show"
  reason?: string | undefined
  noShowBy?: Side | undefined
}

/**
 * Every way in which somebody ends an open booking: with it go its time, its place and any proposal. Asking for the
 * status it has already changes nothing: then `moved` is false.
 */
export const closeBooking = async (tx: Tx, { bookingId, to, reason, noShowBy }: Closing) => {
  const booking = await lockBookingOpenTo(tx, bookingId)
  const by = booking && sideOf(booking, tx.actor.id)
  if (!booking || !by) return refuse("not_found")
  if (booking.status === to) return ok({ booking, by, moved: false })
  const refusal = whyNotMove(factsOf(booking), to, by, tx.now().getTime())
  if (refusal) return refuse(refusal)
  const closed = await writeChange(
    tx,
    booking,
    {
      status: to,
      expires_at: null,
      ...noProposal,
      no_show_by: to === "no_show" ? (noShowBy ?? otherSide(by)) : null,
      cancelled_by: to === "cancelled" ? by : null,
      reason: reason ?? null,
    },
    { what: to, by, reason },
  )
  await freeTime(tx, [booking.id])
  tellBoth(tx, closed)
  return ok({ booking: closed, by, moved: true })
}

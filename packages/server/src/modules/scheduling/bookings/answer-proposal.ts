import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { openProposal } from "@rapport/domain/scheduling/abilities"
import type { Side } from "@rapport/domain/scheduling/moves"
import { type Ctx, inTransaction, type Tx } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { lockCalendarsAndConnection } from "../calendar/lock-calendars.ts"
import { freeTime } from "../calendar/reserve-time.ts"
import { coachZoneAt } from "../schedules/coach-zone.ts"
import { findBookingOpenTo, lockBookingOpenTo } from "./access.ts"
import { type BookingRow, endOf, factsOf, ofBooking, pairOf, sideOf } from "./booking-row.ts"
import { callOff } from "./cancel-confirmed.ts"
import { type HistoryEntry, noProposal, publishBookingChange, updateBooking } from "./update-booking.ts"

export interface AnswerProposal {
  bookingId: string
  answer: "accepted" | "declined"
  reason?: string | undefined
}

/** The other side says yes or no to another time, or to calling off; who proposed it may only take it back. */
export const answerProposal = (ctx: Ctx, { bookingId, answer, reason }: AnswerProposal) =>
  inTransaction(ctx, async tx => {
    const seen = await findBookingOpenTo(tx, bookingId)
    if (!seen) return refuse("not_found")
    const connection = await lockCalendarsAndConnection(tx, pairOf(seen))
    const booking = await lockBookingOpenTo(tx, bookingId)
    const by = booking && sideOf(booking, tx.actor.id)
    if (!booking || !by) return refuse("not_found")
    const proposal = openProposal(factsOf(booking).proposal, tx.now().getTime())
    if (!proposal) return refuse("wrong_status")
    if (answer === "declined") return decline(tx, booking, by, reason)
    if (proposal.by === by) return refuse("wrong_status")
    if (!booking.proposal_at) return ok(await callOff(tx, { booking, by: proposal.by, agreedBy: by, reason }))
    if (!connection) return refuse("connection_required")
    return accept(tx, booking, booking.proposal_at, by, reason)
  })

const decline = async (tx: Tx, booking: BookingRow, by: Side, reason: string | undefined) => {
  await freeTime(tx, [booking.id], "proposal")
  const line = {
    what: "proposal_declined" as const,
    by,
    reason,
    scheduledAt: booking.proposal_at ?? booking.scheduled_at,
  }
  const kept = await updateBooking(tx, booking, noProposal, line)
  await publish(tx, "booking.proposal_declined", { ...ofBooking(kept), by })
  publishBookingChange(tx, kept)
  return ok(kept)
}

/** Both times were held, so the new one is there. A request answered with another time stands once that is accepted. */
const accept = async (tx: Tx, booking: BookingRow, at: Date, by: Side, reason: string | undefined) => {
  await freeTime(tx, [booking.id], "session")
  await tx.db
    .updateTable("held_times")
    .set({ purpose: "session", expires_at: null })
    .where("booking_id", "=", booking.id)
    .execute()
  const moved = await updateBooking(
    tx,
    booking,
    {
      status: "confirmed",
      expires_at: null,
      scheduled_at: at,
      ends_at: endOf(at.getTime(), booking.minutes),
      coach_time_zone: await coachZoneAt(tx, booking.coach_id, at),
      ...noProposal,
    },
    ...historyEntriesOf(booking, by, reason),
  )
  if (booking.scheduled_at) {
    const times = { from: isoInstant(booking.scheduled_at), to: isoInstant(at) }
    await publish(tx, "booking.rescheduled", { ...ofBooking(moved), by, ...times })
  }
  if (booking.status === "pending") await publish(tx, "booking.confirmed", { ...ofBooking(moved), by })
  publishBookingChange(tx, moved)
  return ok(moved)
}

const historyEntriesOf = (booking: BookingRow, by: Side, reason: string | undefined): HistoryEntry[] => [
  ...(booking.scheduled_at ? [{ what: "rescheduled", by, reason } as const] : []),
  ...(booking.status === "pending" ? [{ what: "confirmed", by, reason } as const] : []),
]

import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { openProposal } from "@rapport/domain/scheduling/abilities"
import type { Side } from "@rapport/domain/scheduling/transitions"
import type { Ctx, Tx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { lockCalendarsAndConnection } from "../calendar/lock-calendars.ts"
import { releaseTime } from "../calendar/reserve-time.ts"
import { coachZoneAt } from "../schedules/coach-zone.ts"
import { findBookingForActor, lockBookingForActor } from "./access.ts"
import { type BookingRow, endOf, ofBooking, pairOf, sideOf, stateOf } from "./booking-row.ts"
import { endBooking } from "./end-bookings.ts"
import { noFee } from "./fees.ts"
import { publishBookingChange } from "./publish-changes.ts"
import { refuseChange } from "./refuse-change.ts"
import { type HistoryEntry, noProposal, updateBooking } from "./update-booking.ts"

export interface AnswerProposal {
  bookingId: string
  answer: "accepted" | "declined"
  reason?: string | undefined
}

/** The other side accepts or declines another time, or a cancellation; who proposed it may only withdraw it. */
export const answerProposal = (ctx: Ctx, { bookingId, answer, reason }: AnswerProposal) =>
  inTransaction(ctx, async tx => {
    const found = await findBookingForActor(tx, bookingId)
    if (!found) return refuse("not_found")
    const connection = await lockCalendarsAndConnection(tx, pairOf(found))
    const booking = await lockBookingForActor(tx, bookingId)
    const by = booking && sideOf(booking, tx.actor.id)
    if (!booking || !by) return refuse("not_found")
    const proposal = openProposal(stateOf(booking).proposal, tx.now().getTime())
    if (!proposal) return refuseChange(tx, booking)
    if (answer === "declined") return decline(tx, booking, by, reason)
    if (proposal.by === by) return refuseChange(tx, booking)
    if (!booking.proposal_at) {
      const ending = {
        by: proposal.by,
        agreedBy: by,
        reason,
        reasonCode: "agreed",
        feeOf: () => noFee,
      } as const
      return ok(await endBooking(tx, booking, { status: "cancelled", ...ending }))
    }
    if (!connection) return refuse("connection_required")
    return accept(tx, booking, booking.proposal_at, by, reason)
  })

const decline = async (tx: Tx, booking: BookingRow, by: Side, reason: string | undefined) => {
  await releaseTime(tx, [booking.id], "proposal")
  const entry = {
    what: "proposal_declined" as const,
    by,
    reason,
    scheduledAt: booking.proposal_at ?? booking.scheduled_at,
  }
  const declined = await updateBooking(tx, booking, noProposal, entry)
  await publish(tx, "booking.proposal_declined", { ...ofBooking(declined), by })
  publishBookingChange(tx, declined)
  return ok(declined)
}

/**
 * Both times were reserved, so the new one is free. Accepting the time that a request was answered with also confirms
 * the request.
 */
const accept = async (tx: Tx, booking: BookingRow, at: Date, by: Side, reason: string | undefined) => {
  await releaseTime(tx, [booking.id], "session")
  await tx.db
    .updateTable("reserved_times")
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

import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { holdExpiry, lateFee, proposalExpiry, rescheduleTerms } from "@rapport/domain/scheduling/policy"
import { chosenOffer } from "@rapport/domain/scheduling/rules"
import type { Side } from "@rapport/domain/scheduling/transitions"
import type { Ctx, Tx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { timeRefusal } from "../calendar/check-time.ts"
import { lockCalendarsAndConnection } from "../calendar/lock-calendars.ts"
import { readBookingFacts, type SchedulingFacts } from "../calendar/read-booking-facts.ts"
import { releaseTime, reserveTime } from "../calendar/reserve-time.ts"
import { findBookingForActor, lockBookingForActor } from "./access.ts"
import { type BookingRow, endOf, ofBooking, pairOf, sideOf, stateOf } from "./booking-row.ts"
import { expireHolds } from "./expire-holds.ts"
import { dueFee, type FeeChange, unchangedFee } from "./fees.ts"
import { publishBookingChange } from "./publish-changes.ts"
import { refuseChange } from "./refuse-change.ts"
import { noProposal, updateBooking } from "./update-booking.ts"

export interface RescheduleBooking {
  bookingId: string
  /** Without it, the time stays and only the length changes. */
  scheduledAt?: number | undefined
  minutes?: number | undefined
  reason?: string | undefined
}

/**
 * Moves a booking to another time: at once, free or against the late fee, or as a proposal that reserves both times until
 * the other side answers. Only the coach changes the length, at once or not at all; the price stays as it was agreed.
 * The booking's old time does not count against the new one, and is kept where the new one is refused.
 */
export const rescheduleBooking = (ctx: Ctx, { bookingId, reason, ...requested }: RescheduleBooking) =>
  inTransaction(ctx, async tx => {
    const found = await findBookingForActor(tx, bookingId)
    if (!found) return refuse("not_found")
    const connection = await lockCalendarsAndConnection(tx, pairOf(found))
    const booking = await lockBookingForActor(tx, bookingId)
    const by = booking && sideOf(booking, tx.actor.id)
    if (!booking || !by) return refuse("not_found")
    if (booking.group_id) return refuse("moves_with_group")
    const now = tx.now().getTime()
    const terms = rescheduleTerms(stateOf(booking), by, now)
    if (terms !== "at_once" && terms !== "proposal" && terms !== "fee")
      return refuseChange(tx, booking, terms)
    const start = requested.scheduledAt ?? booking.scheduled_at?.getTime()
    if (start === undefined) return refuse("time_required")
    const { minutes = booking.minutes } = requested
    const changesLength = minutes !== booking.minutes
    if (booking.scheduled_at?.getTime() === start && !changesLength) return ok(booking)
    if (changesLength && by === "client") return refuse("forbidden")
    if (changesLength && terms !== "at_once") return refuse("too_late_to_change")
    if (!connection) return refuse("connection_required")
    const facts = await readBookingFacts(tx, pairOf(booking), start, booking)
    if (!facts) return refuse("connection_required")
    if (changesLength && !chosenOffer(facts.schedule.offers, booking.type, minutes))
      return refuse("not_on_offer")
    const refusal = timeRefusal(facts, { start, minutes, by, now })
    if (refusal) return refusal
    if (facts.hasExpiredHolds) await expireHolds(tx, [booking.coach_id, booking.client_id])
    const change = { booking, by, start, minutes, reason, facts }
    if (terms === "proposal") return propose(tx, change)
    const fee = terms === "fee" ? dueFee(lateFee(stateOf(booking)), "late_move", by) : unchangedFee
    return moveAtOnce(tx, { ...change, fee })
  })

interface Change {
  booking: BookingRow
  by: Side
  start: number
  minutes: number
  reason: string | undefined
  facts: SchedulingFacts
}

const moveAtOnce = async (
  tx: Tx,
  { booking, by, start, minutes, reason, facts, fee }: Change & { fee: FeeChange },
) => {
  const holdHours = tx.app.config.bookingHoldHours
  const expiresAt =
    booking.status === "pending" ? new Date(holdExpiry(tx.now().getTime(), start, holdHours)) : null
  await releaseTime(tx, [booking.id])
  const reservation = { ...pairOf(booking), purpose: "session" as const, start, minutes, expiresAt }
  if (!(await reserveTime(tx, booking.id, reservation, facts.schedule))) return refuse("slot_taken")
  const moved = await updateBooking(
    tx,
    booking,
    {
      scheduled_at: new Date(start),
      ends_at: endOf(start, minutes),
      ...(minutes !== booking.minutes && { minutes }),
      expires_at: expiresAt,
      coach_time_zone: facts.coachTimeZone,
      ...noProposal,
      ...fee.set,
    },
    { what: "rescheduled", by, reason },
    ...fee.entries,
  )
  const times = {
    from: isoInstant(booking.scheduled_at ?? start),
    to: isoInstant(start),
    ...(minutes !== booking.minutes && { fromMinutes: booking.minutes }),
  }
  await publish(tx, "booking.rescheduled", { ...ofBooking(moved), by, ...times })
  await fee.publish(tx, moved)
  publishBookingChange(tx, moved)
  return ok(moved)
}

/** A request that is answered with another time does not expire before the proposal does. */
const extendUntil = async (tx: Tx, booking: BookingRow, until: Date) => {
  if (booking.expires_at === null || booking.expires_at >= until) return {}
  await tx.db
    .updateTable("reserved_times")
    .set({ expires_at: until })
    .where("booking_id", "=", booking.id)
    .execute()
  return { expires_at: until }
}

const propose = async (tx: Tx, { booking, by, start, reason, facts }: Change) => {
  const old = booking.scheduled_at?.getTime() ?? null
  const expiresAt = new Date(proposalExpiry(tx.now().getTime(), old, start, tx.app.config.bookingHoldHours))
  await releaseTime(tx, [booking.id], "proposal")
  const reservation = {
    ...pairOf(booking),
    purpose: "proposal" as const,
    start,
    minutes: booking.minutes,
    expiresAt,
  }
  if (!(await reserveTime(tx, booking.id, reservation, facts.schedule))) return refuse("slot_taken")
  const at = new Date(start)
  const proposed = await updateBooking(
    tx,
    booking,
    {
      proposal_kind: "move",
      proposal_at: at,
      proposal_by: by,
      proposal_expires_at: expiresAt,
      ...(await extendUntil(tx, booking, expiresAt)),
    },
    { what: "reschedule_proposed", by, reason, scheduledAt: at },
  )
  const event = { ...ofBooking(proposed), by, scheduledAt: isoInstant(start) }
  await publish(tx, "booking.reschedule_proposed", event)
  publishBookingChange(tx, proposed)
  return ok(proposed)
}

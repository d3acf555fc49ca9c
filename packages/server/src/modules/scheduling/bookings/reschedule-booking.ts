import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Side } from "@rapport/domain/scheduling/moves"
import { holdUntil, lateFee, proposalUntil, wayToMove } from "@rapport/domain/scheduling/policy"
import { chosenOffer } from "@rapport/domain/scheduling/rules"
import { type Ctx, inTransaction, type Tx } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { whyNotThen } from "../calendar/check-time.ts"
import { lockCalendarsAndConnection } from "../calendar/lock-calendars.ts"
import { readBookingFacts, type SchedulingFacts } from "../calendar/read-booking-facts.ts"
import { freeTime, holdTime } from "../calendar/reserve-time.ts"
import { findBookingOpenTo, lockBookingOpenTo } from "./access.ts"
import { type BookingRow, endOf, factsOf, ofBooking, pairOf, sideOf } from "./booking-row.ts"
import { expireHolds } from "./expire-holds.ts"
import { dueFee, type FeeChange, keptFee } from "./fees.ts"
import { noProposal, publishBookingChange, updateBooking } from "./update-booking.ts"

export interface RescheduleBooking {
  bookingId: string
  /** Without it, the time stays and only the length changes. */
  scheduledAt?: number | undefined
  minutes?: number | undefined
  reason?: string | undefined
}

/**
 * Moves a booking to another time: at once, free or against the late fee, or as a proposal that holds both times until
 * the other side answers.
 * Another length is the coach's to give, at once or not at all; the price stays as it was agreed.
 * One change: the old time is not in the way of the new one and is given up only for it.
 */
export const rescheduleBooking = (ctx: Ctx, { bookingId, reason, ...wanted }: RescheduleBooking) =>
  inTransaction(ctx, async tx => {
    const seen = await findBookingOpenTo(tx, bookingId)
    if (!seen) return refuse("not_found")
    const connection = await lockCalendarsAndConnection(tx, pairOf(seen))
    const booking = await lockBookingOpenTo(tx, bookingId)
    const by = booking && sideOf(booking, tx.actor.id)
    if (!booking || !by) return refuse("not_found")
    if (booking.group_id) return refuse("moves_with_group")
    const now = tx.now().getTime()
    const way = wayToMove(factsOf(booking), by, now)
    if (way !== "at_once" && way !== "proposal" && way !== "fee") return refuse(way)
    const start = wanted.scheduledAt ?? booking.scheduled_at?.getTime()
    if (start === undefined) return refuse("time_required")
    const { minutes = booking.minutes } = wanted
    const resizes = minutes !== booking.minutes
    if (booking.scheduled_at?.getTime() === start && !resizes) return ok(booking)
    if (resizes && by === "client") return refuse("forbidden")
    if (resizes && way !== "at_once") return refuse("too_late_to_change")
    if (!connection) return refuse("connection_required")
    const facts = await readBookingFacts(tx, pairOf(booking), start, booking)
    if (!facts) return refuse("connection_required")
    if (resizes && !chosenOffer(facts.schedule.offers, booking.type, minutes)) return refuse("not_on_offer")
    const refusal = whyNotThen(facts, { start, minutes, by, now })
    if (refusal) return refusal
    if (facts.expired) await expireHolds(tx, [booking.coach_id, booking.client_id])
    const change = { booking, by, start, minutes, reason, facts }
    if (way === "proposal") return propose(tx, change)
    const fee = way === "fee" ? dueFee(lateFee(factsOf(booking)), "late_move", by) : keptFee
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
    booking.status === "pending" ? new Date(holdUntil(tx.now().getTime(), start, holdHours)) : null
  await freeTime(tx, [booking.id])
  const hold = { ...pairOf(booking), purpose: "session" as const, start, minutes, expiresAt }
  if (!(await holdTime(tx, booking.id, hold, facts.schedule))) return refuse("slot_taken")
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
    ...fee.lines,
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

/** A request that is answered with another time is held until that is answered in turn. */
const heldAsLong = async (tx: Tx, booking: BookingRow, until: Date) => {
  if (booking.expires_at === null || booking.expires_at >= until) return {}
  await tx.db
    .updateTable("held_times")
    .set({ expires_at: until })
    .where("booking_id", "=", booking.id)
    .execute()
  return { expires_at: until }
}

const propose = async (tx: Tx, { booking, by, start, reason, facts }: Change) => {
  const old = booking.scheduled_at?.getTime() ?? null
  const expiresAt = new Date(proposalUntil(tx.now().getTime(), old, start, tx.app.config.bookingHoldHours))
  await freeTime(tx, [booking.id], "proposal")
  const hold = {
    ...pairOf(booking),
    purpose: "proposal" as const,
    start,
    minutes: booking.minutes,
    expiresAt,
  }
  if (!(await holdTime(tx, booking.id, hold, facts.schedule))) return refuse("slot_taken")
  const at = new Date(start)
  const proposed = await updateBooking(
    tx,
    booking,
    {
      proposal_kind: "move",
      proposal_at: at,
      proposal_by: by,
      proposal_expires_at: expiresAt,
      ...(await heldAsLong(tx, booking, expiresAt)),
    },
    { what: "reschedule_proposed", by, reason, scheduledAt: at },
  )
  const event = { ...ofBooking(proposed), by, scheduledAt: isoInstant(start) }
  await publish(tx, "booking.reschedule_proposed", event)
  publishBookingChange(tx, proposed)
  return ok(proposed)
}

import { ok, refuse } from "@rapport/domain/kernel/result"
import { statusAt, whyNotMove } from "@rapport/domain/scheduling/moves"
import { lowestFreeSlotNumber } from "@rapport/domain/scheduling/rules"
import { type Ctx, inTransaction, type Tx } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { whyNotThen, whyNotThenAgain } from "../calendar/check-time.ts"
import { lockCalendarsAndConnection } from "../calendar/lock-calendars.ts"
import { readBookingFacts, type SchedulingFacts } from "../calendar/read-booking-facts.ts"
import { freeTime, holdTime } from "../calendar/reserve-time.ts"
import { capacitySlotOf } from "../schedules/capacity.ts"
import { findBookingOpenTo, lockBookingOpenTo } from "./access.ts"
import { type BookingRow, endOf, factsOf, ofBooking, pairOf, sideOf } from "./booking-row.ts"
import { expireHolds } from "./expire-holds.ts"
import { noProposal, publishBookingChange, updateBooking } from "./update-booking.ts"

export interface ConfirmBooking {
  bookingId: string
  /** For a request that has no time yet. */
  scheduledAt?: number | undefined
  reason?: string | undefined
  /** Where it is done to several of a series. */
  seriesId?: string
}

/**
 * The side that was asked says yes, and whatever else was proposed is off the table. Confirming counts as wanting the
 * time: it is checked as a new booking is.
 */
export const confirmBooking = (ctx: Ctx, { bookingId, scheduledAt, reason, seriesId }: ConfirmBooking) =>
  inTransaction(ctx, async tx => {
    const seen = await findBookingOpenTo(tx, bookingId)
    if (!seen) return refuse("not_found")
    const connection = await lockCalendarsAndConnection(tx, pairOf(seen))
    const booking = await lockBookingOpenTo(tx, bookingId)
    const by = booking && sideOf(booking, tx.actor.id)
    if (!booking || !by) return refuse("not_found")
    if (booking.status === "confirmed") return ok(booking)
    const refusal = whyNotMove(factsOf(booking), "confirmed", by, tx.now().getTime())
    if (refusal) return refuse(refusal)
    if (!connection) return refuse("connection_required")
    const time = await timeToConfirm(tx, booking, scheduledAt)
    if (!time.ok) return time
    await freeTime(tx, [bookingId], "proposal")
    const confirmed = await updateBooking(
      tx,
      booking,
      {
        status: "confirmed",
        expires_at: null,
        cancelled_by: null,
        reason: null,
        ...noProposal,
        ...time.value,
      },
      { what: "confirmed", by, reason },
    )
    await publish(tx, "booking.confirmed", { ...ofBooking(confirmed, seriesId), by })
    publishBookingChange(tx, confirmed)
    return ok(confirmed)
  })

/** What a live request holds is kept; a time given only now, or one whose hold ran out, is taken anew. */
const timeToConfirm = async (tx: Tx, booking: BookingRow, scheduledAt: number | undefined) => {
  const now = tx.now().getTime()
  const given = booking.scheduled_at?.getTime() ?? null
  if (given !== null && scheduledAt !== undefined && scheduledAt !== given)
    return refuse("invalid_request", HAS_A_TIME)
  const start = given ?? scheduledAt ?? null
  if (start === null) return refuse("time_required")
  const expired = statusAt(factsOf(booking), now) === "expired"
  if (given !== null && !expired) {
    await tx.db
      .updateTable("held_times")
      .set({ expires_at: null })
      .where("booking_id", "=", booking.id)
      .execute()
    return ok({})
  }
  const facts = await readBookingFacts(tx, pairOf(booking), start, booking)
  if (!facts) return refuse("connection_required")
  const wanted = { start, minutes: booking.minutes, by: booking.awaits, now }
  const refusal = given === null ? whyNotThen(facts, wanted) : whyNotThenAgain(facts, wanted)
  if (refusal) return refusal
  const slotNumber = expired ? await slotNumberOf(tx, booking, facts) : booking.slot_number
  if (typeof slotNumber === "string") return refuse(slotNumber)
  if (facts.expired) await expireHolds(tx, [booking.coach_id, booking.client_id])
  const hold = {
    ...pairOf(booking),
    purpose: "session" as const,
    start,
    minutes: booking.minutes,
    expiresAt: null,
  }
  if (!(await holdTime(tx, booking.id, hold, facts.schedule))) return refuse("slot_taken")
  return ok({
    scheduled_at: new Date(start),
    ends_at: endOf(start, booking.minutes),
    coach_time_zone: facts.coachTimeZone,
    slot_number: slotNumber,
  })
}

const HAS_A_TIME = {
  errors: [{ path: "scheduledAt", message: "This request has a time. Confirm it, or move it first." }],
}

/** The place that its series holds still, or a free one. */
const slotNumberOf = async (tx: Tx, booking: BookingRow, facts: SchedulingFacts) => {
  const held = booking.series_id && (await capacitySlotOf(tx, booking.series_id))
  return held || claimCapacitySlotAgain(booking, facts)
}

/** Its own place if that is free still, else the lowest one. */
const claimCapacitySlotAgain = (
  { slot_number: own }: BookingRow,
  { usedCapacitySlots, schedule }: SchedulingFacts,
) => {
  const lowest = lowestFreeSlotNumber(usedCapacitySlots, schedule.total_slots)
  const isOwnFree = own <= schedule.total_slots && !usedCapacitySlots.has(own)
  return typeof lowest === "number" && isOwnFree ? own : lowest
}

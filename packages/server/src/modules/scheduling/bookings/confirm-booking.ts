import { ok, refuse } from "@rapport/domain/kernel/result"
import { lowestFreeSlotNumber } from "@rapport/domain/scheduling/rules"
import { bookingTransitionRefusal, effectiveBookingStatus } from "@rapport/domain/scheduling/transitions"
import type { Ctx, Tx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { agreedTimeRefusal, timeRefusal } from "../calendar/check-time.ts"
import { lockCalendarsAndConnection } from "../calendar/lock-calendars.ts"
import { readBookingFacts, type SchedulingFacts } from "../calendar/read-booking-facts.ts"
import { releaseTime, reserveTime } from "../calendar/reserve-time.ts"
import { findSlotNumber } from "../schedules/capacity.ts"
import { findBookingForActor, lockBookingForActor } from "./access.ts"
import { type BookingRow, endOf, ofBooking, pairOf, sideOf, stateOf } from "./booking-row.ts"
import { expireHolds } from "./expire-holds.ts"
import { publishBookingChange } from "./publish-changes.ts"
import { refuseChange } from "./refuse-change.ts"
import { noProposal, updateBooking } from "./update-booking.ts"

export interface ConfirmBooking {
  bookingId: string
  /** For a request that has no time yet. */
  scheduledAt?: number | undefined
  reason?: string | undefined
  /** Set where several bookings of a series are confirmed in one call. */
  seriesId?: string
}

/**
 * The side that was asked accepts the request, which also drops any proposal. A time whose reservation is still valid
 * needs no check; any other is checked as that of a new booking.
 */
export const confirmBooking = (ctx: Ctx, { bookingId, scheduledAt, reason, seriesId }: ConfirmBooking) =>
  inTransaction(ctx, async tx => {
    const found = await findBookingForActor(tx, bookingId)
    if (!found) return refuse("not_found")
    const connection = await lockCalendarsAndConnection(tx, pairOf(found))
    const booking = await lockBookingForActor(tx, bookingId)
    const by = booking && sideOf(booking, tx.actor.id)
    if (!booking || !by) return refuse("not_found")
    if (booking.status === "confirmed") return ok(booking)
    const refusal = bookingTransitionRefusal(stateOf(booking), "confirmed", by, tx.now().getTime())
    if (refusal) return refuseChange(tx, booking, refusal)
    if (!connection) return refuse("connection_required")
    const time = await timeToConfirm(tx, booking, scheduledAt)
    if (!time.ok) return time
    await releaseTime(tx, [bookingId], "proposal")
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
    await publish(tx, "booking.confirmed", { ...ofBooking(confirmed, { seriesId }), by })
    publishBookingChange(tx, confirmed)
    return ok(confirmed)
  })

/**
 * What the booking changes to: nothing while its time is reserved; a time that is given only now, or whose reservation
 * expired, is reserved here. Confirming an expired request claims a capacity slot again: trigger
 * `bookings_reclaim_capacity_slot`.
 */
const timeToConfirm = async (tx: Tx, booking: BookingRow, scheduledAt: number | undefined) => {
  const now = tx.now().getTime()
  const current = booking.scheduled_at?.getTime() ?? null
  if (current !== null && scheduledAt !== undefined && scheduledAt !== current)
    return refuse("invalid_request", HAS_A_TIME)
  const start = current ?? scheduledAt ?? null
  if (start === null) return refuse("time_required")
  const expired = effectiveBookingStatus(stateOf(booking), now) === "expired"
  if (current !== null && !expired) {
    // Trigger `reserved_times_updated_change_free_times` marks the coach's next free times as stale.
    await tx.db
      .updateTable("reserved_times")
      .set({ expires_at: null })
      .where("booking_id", "=", booking.id)
      .execute()
    return ok({})
  }
  const facts = await readBookingFacts(tx, pairOf(booking), start, booking)
  if (!facts) return refuse("connection_required")
  const requested = { start, minutes: booking.minutes, by: booking.awaits, now }
  const refusal = current === null ? timeRefusal(facts, requested) : agreedTimeRefusal(facts, requested)
  if (refusal) return refusal
  const slotNumber = expired ? await slotNumberOf(tx, booking, facts) : booking.slot_number
  if (typeof slotNumber === "string") return refuse(slotNumber)
  if (facts.hasExpiredHolds) await expireHolds(tx, [booking.coach_id, booking.client_id])
  const reservation = {
    ...pairOf(booking),
    purpose: "session" as const,
    start,
    minutes: booking.minutes,
    expiresAt: null,
  }
  if (!(await reserveTime(tx, booking.id, reservation, facts.schedule))) return refuse("slot_taken")
  return ok({
    scheduled_at: new Date(start),
    ends_at: endOf(start, booking.minutes),
    coach_time_zone: facts.coachTimeZone,
    slot_number: slotNumber,
  })
}

const HAS_A_TIME = {
  errors: [
    { path: "scheduledAt", message: "This request already has a time. Confirm it, or move it first." },
  ],
}

/** The slot that its series still has, or a free one. */
const slotNumberOf = async (tx: Tx, booking: BookingRow, facts: SchedulingFacts) => {
  const ofSeries = booking.series_id && (await findSlotNumber(tx, booking.series_id))
  return ofSeries || freeSlotNumber(booking, facts)
}

/** Its own slot where that is still free, else the lowest free one. */
const freeSlotNumber = (
  { slot_number: own }: BookingRow,
  { usedCapacitySlots, schedule }: SchedulingFacts,
) => {
  const lowest = lowestFreeSlotNumber(usedCapacitySlots, schedule.total_slots)
  const isOwnFree = own <= schedule.total_slots && !usedCapacitySlots.has(own)
  return typeof lowest === "number" && isOwnFree ? own : lowest
}

import { reservedEnd } from "@rapport/domain/scheduling/booking-as-busy"
import type { Actor, Tx } from "../../../platform/context.ts"
import { buffersOf, type ScheduleRow } from "../schedules/schedule-rows.ts"
import type { Pair } from "./lock-calendars.ts"

const MINUTE = 60_000

export interface Reservation extends Pair {
  readonly purpose: "session" | "proposal"
  readonly start: number
  readonly minutes: number
  readonly expiresAt: Date | null
}

/** The rows that reserve a session's time: the coach's includes the longer of the current buffers. */
export const reservedTimeRows = (reservation: Reservation, schedule: ScheduleRow) => {
  const start = reservation.start / MINUTE
  const end = start + reservation.minutes
  const coachEnd = reservedEnd(end * MINUTE, buffersOf(schedule)) / MINUTE
  const common = {
    purpose: reservation.purpose,
    start_minute: start,
    end_minute: end,
    expires_at: reservation.expiresAt,
  }
  return [
    { ...common, person_id: reservation.coachId, acts_as: "coach" as const, reserved_end_minute: coachEnd },
    { ...common, person_id: reservation.clientId, acts_as: "client" as const, reserved_end_minute: end },
  ]
}

/** False where `reserved_times_no_overlap` refused: one of the two has something else then. */
export const reserveTime = async (
  tx: Tx<Actor | null>,
  bookingId: string,
  reservation: Reservation,
  schedule: ScheduleRow,
): Promise<boolean> => {
  const rows = reservedTimeRows(reservation, schedule)
  // Trigger `reserved_times_added_change_free_times` marks the coach's next free times as stale.
  const inserted = await tx.db
    .insertInto("reserved_times")
    .values(rows.map(row => ({ ...row, booking_id: bookingId })))
    .onConflict(oc => oc.doNothing())
    .returning("person_id")
    .execute()
  return inserted.length === rows.length
}

/** Releases the reserved time of these bookings; with a purpose, only what is reserved for it. */
export const releaseTime = async (
  tx: Tx<Actor | null>,
  bookingIds: readonly string[],
  purpose?: Reservation["purpose"],
): Promise<void> => {
  if (bookingIds.length === 0) return
  // Trigger `reserved_times_removed_change_free_times` marks the coach's next free times as stale.
  await tx.db
    .deleteFrom("reserved_times")
    .where("booking_id", "in", bookingIds)
    .$if(purpose !== undefined, query => query.where("purpose", "=", purpose ?? "session"))
    .execute()
}

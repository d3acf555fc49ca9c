import { heldEnd } from "@rapport/domain/scheduling/busy-for-engine"
import type { Actor, Tx } from "../../../platform/ctx.ts"
import { buffersOf, type ScheduleRow } from "../schedules/schedule-rows.ts"
import type { Pair } from "./lock-calendars.ts"

const MINUTE = 60_000

export interface Hold extends Pair {
  readonly purpose: "session" | "proposal"
  readonly start: number
  readonly minutes: number
  readonly expiresAt: Date | null
}

/** The two rows that hold a session's time: the coach's reaches past it by the longer buffer of this moment. */
export const heldRows = (hold: Hold, schedule: ScheduleRow) => {
  const start = hold.start / MINUTE
  const end = start + hold.minutes
  const coachEnd = heldEnd(end * MINUTE, buffersOf(schedule)) / MINUTE
  const common = { purpose: hold.purpose, start_minute: start, end_minute: end, expires_at: hold.expiresAt }
  return [
    { ...common, person_id: hold.coachId, acts_as: "coach" as const, held_end_minute: coachEnd },
    { ...common, person_id: hold.clientId, acts_as: "client" as const, held_end_minute: end },
  ]
}

/** Holds the time for a booking; false where the database saw an overlap. */
export const holdTime = async (
  tx: Tx<Actor | null>,
  bookingId: string,
  hold: Hold,
  schedule: ScheduleRow,
): Promise<boolean> => {
  const rows = heldRows(hold, schedule)
  const held = await tx.db
    .insertInto("held_times")
    .values(rows.map(row => ({ ...row, booking_id: bookingId })))
    .onConflict(oc => oc.doNothing())
    .returning("person_id")
    .execute()
  return held.length === rows.length
}

/** Gives the time of these bookings back; with a purpose, only what is held for it. */
export const freeTime = async (
  tx: Tx<Actor | null>,
  bookingIds: readonly string[],
  purpose?: Hold["purpose"],
): Promise<void> => {
  if (bookingIds.length === 0) return
  await tx.db
    .deleteFrom("held_times")
    .where("booking_id", "in", bookingIds)
    .$if(purpose !== undefined, eb => eb.where("purpose", "=", purpose ?? "session"))
    .execute()
}

import { type Refusal, refuse } from "@rapport/domain/kernel/result"
import type { SessionType } from "@rapport/domain/pricing/schema"
import { MAX_GROUP_DAYS_AHEAD } from "@rapport/domain/scheduling/policy"
import type { Tx } from "../../../platform/context.ts"
import { agreedTimeRefusal } from "../calendar/check-time.ts"
import { readBookingFacts, type SchedulingFacts } from "../calendar/read-booking-facts.ts"
import { reservedTimeRows } from "../calendar/reserve-time.ts"
import type { ScheduleRow } from "../schedules/schedule-rows.ts"

/** The booking facts of the coach around a time; `except` is the group session that is moved there. */
export const readGroupFacts = (
  tx: Tx,
  start: number,
  { except, ...about }: { type: SessionType; minutes: number; except?: string },
): Promise<SchedulingFacts | null> =>
  readBookingFacts(tx, { coachId: tx.actor.id, clientId: tx.actor.id }, start, {
    ...about,
    ...(except !== undefined && { id: except }),
  })

const MAX_AHEAD_MS = MAX_GROUP_DAYS_AHEAD * 86_400_000

/** A coach may create a group session at any time of the next two years, also outside their hours, where they are free. */
export const groupTimeRefusal = (
  facts: SchedulingFacts,
  start: number,
  minutes: number,
  now: number,
): Refusal<"slot_taken" | "slot_not_offered"> | null => {
  if (start % 60_000 !== 0) return refuse("slot_not_offered", { more: { reason: "not_on_grid" } })
  if (start > now + MAX_AHEAD_MS) return refuse("slot_not_offered", { more: { reason: "beyond_horizon" } })
  const refusal = agreedTimeRefusal(facts, { start, minutes, by: "coach", now })
  if (!refusal) return null
  const { code, more } = refusal
  return code === "slot_not_offered" ? refuse(code, more && { more: { ...more } }) : refuse("slot_taken")
}

/** Reserves the coach's time for the session itself; false where the exclusion constraint found an overlap. */
export const reserveGroupTime = async (
  tx: Tx,
  groupId: string,
  { start, minutes }: { start: number; minutes: number },
  schedule: ScheduleRow,
): Promise<boolean> => {
  const person = tx.actor.id
  const hold = {
    coachId: person,
    clientId: person,
    purpose: "session" as const,
    start,
    minutes,
    expiresAt: null,
  }
  const rows = reservedTimeRows(hold, schedule).filter(row => row.acts_as === "coach")
  // `reserved_times_no_overlap` refuses a time at which the coach has something else: then no row comes back.
  const reserved = await tx.db
    .insertInto("reserved_times")
    .values(rows.map(row => ({ ...row, booking_id: null, group_id: groupId })))
    .onConflict(oc => oc.doNothing())
    .returning("person_id")
    .execute()
  return reserved.length === rows.length
}

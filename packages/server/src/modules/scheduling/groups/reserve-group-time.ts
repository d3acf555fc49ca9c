import { type Refusal, refuse } from "@rapport/domain/kernel/result"
import type { SessionType } from "@rapport/domain/pricing/schema"
import { GROUP_DAYS_AHEAD } from "@rapport/domain/scheduling/groups"
import type { Tx } from "../../../platform/ctx.ts"
import { whyNotThenAgain } from "../calendar/check-time.ts"
import { readBookingFacts, type SchedulingFacts } from "../calendar/read-booking-facts.ts"
import { heldRows } from "../calendar/reserve-time.ts"
import type { ScheduleRow } from "../schedules/schedule-rows.ts"

/** What stands around a time of the coach's own; `except` is the group session that is moved there. */
export const factsOfCoach = (
  tx: Tx,
  start: number,
  { except, ...about }: { type: SessionType; minutes: number; except?: string },
): Promise<SchedulingFacts | null> =>
  readBookingFacts(tx, { coachId: tx.actor.id, clientId: tx.actor.id }, start, {
    ...about,
    ...(except !== undefined && { id: except }),
  })

const MAX_AHEAD_MS = GROUP_DAYS_AHEAD * 86_400_000

/** A coach may open a group session at any hour of the next two years: only what they have then already stands against it. */
export const whyNoGroupThen = (
  facts: SchedulingFacts,
  start: number,
  minutes: number,
  now: number,
): Refusal<"slot_taken" | "slot_not_offered"> | null => {
  if (start % 60_000 !== 0) return refuse("slot_not_offered", { more: { reason: "not_on_grid" } })
  if (start > now + MAX_AHEAD_MS) return refuse("slot_not_offered", { more: { reason: "beyond_horizon" } })
  const refusal = whyNotThenAgain(facts, { start, minutes, by: "coach", now })
  if (!refusal) return null
  const { code, more } = refusal
  return code === "slot_not_offered" ? refuse(code, more && { more: { ...more } }) : refuse("slot_taken")
}

/** Holds the coach's time for the session itself; false where the database saw an overlap. */
export const holdGroupTime = async (
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
  const rows = heldRows(hold, schedule).filter(row => row.acts_as === "coach")
  const held = await tx.db
    .insertInto("held_times")
    .values(rows.map(row => ({ ...row, booking_id: null, group_id: groupId })))
    .onConflict(oc => oc.doNothing())
    .returning("person_id")
    .execute()
  return held.length === rows.length
}

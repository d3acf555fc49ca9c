import { initialSchedule } from "@rapport/domain/scheduling/rules"
import { sql } from "kysely"
import type { Actor, Tx } from "../../../platform/context.ts"

/** Creates the default schedule of a new coach, in the zone of their account. Idempotent. */
export const createDefaultSchedule = async (tx: Tx<Actor | null>, coachId: string): Promise<void> => {
  const { policy, ...initial } = initialSchedule("")
  // Trigger `schedules_change_free_times` has the job compute the new coach's next free times.
  await tx.db
    .insertInto("schedules")
    .columns([
      "coach_id",
      "time_zone",
      "weekly",
      "buffer_before_minutes",
      "buffer_after_minutes",
      "interval_minutes",
      "minimum_notice_minutes",
      "max_days_ahead",
      "total_slots",
      "booking_mode",
      "offers",
      "free_until_hours",
      "approval_until_hours",
      "late",
    ])
    .expression(eb =>
      eb
        .selectFrom("accounts")
        .select([
          "id",
          "time_zone",
          sql`${JSON.stringify(initial.weekly)}::jsonb`.as("weekly"),
          sql`${initial.bufferBeforeMinutes}::integer`.as("before"),
          sql`${initial.bufferAfterMinutes}::integer`.as("after"),
          sql`${initial.intervalMinutes}::integer`.as("step"),
          sql`${initial.minimumNoticeMinutes}::integer`.as("notice"),
          sql`${initial.maxDaysAhead}::integer`.as("ahead"),
          sql`${initial.totalSlots}::integer`.as("total"),
          sql`${JSON.stringify(initial.bookingMode)}::jsonb`.as("modes"),
          sql`${JSON.stringify(initial.offers)}::jsonb`.as("offers"),
          sql`${policy.freeUntilHours}::integer`.as("free_until"),
          sql`${policy.approvalUntilHours}::integer`.as("approval_until"),
          sql`${policy.late}::text`.as("late"),
        ])
        .where("id", "=", coachId),
    )
    .onConflict(oc => oc.doNothing())
    .execute()
}

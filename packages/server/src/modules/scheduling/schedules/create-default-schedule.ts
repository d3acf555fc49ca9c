import { firstSchedule } from "@rapport/domain/scheduling/rules"
import { sql } from "kysely"
import type { Actor, Tx } from "../../../platform/ctx.ts"

/** The hours that a new coach starts with, in their own zone; nothing where they have some already. */
export const openSchedule = async (tx: Tx<Actor | null>, coachId: string): Promise<void> => {
  const { policy, ...first } = firstSchedule("")
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
    .expression(each =>
      each
        .selectFrom("accounts")
        .select([
          "id",
          "time_zone",
          sql`${JSON.stringify(first.weekly)}::jsonb`.as("weekly"),
          sql`${first.bufferBeforeMinutes}::integer`.as("before"),
          sql`${first.bufferAfterMinutes}::integer`.as("after"),
          sql`${first.intervalMinutes}::integer`.as("step"),
          sql`${first.minimumNoticeMinutes}::integer`.as("notice"),
          sql`${first.maxDaysAhead}::integer`.as("ahead"),
          sql`${first.totalSlots}::integer`.as("total"),
          sql`${JSON.stringify(first.bookingMode)}::jsonb`.as("modes"),
          sql`${JSON.stringify(first.offers)}::jsonb`.as("offers"),
          sql`${policy.freeUntilHours}::integer`.as("free_until"),
          sql`${policy.approvalUntilHours}::integer`.as("approval_until"),
          sql`${policy.late}::text`.as("late"),
        ])
        .where("id", "=", coachId),
    )
    .onConflict(oc => oc.doNothing())
    .execute()
}

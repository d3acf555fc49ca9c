import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { lockNamedSchedule, publishScheduleChange } from "./lock-schedule.ts"

/** Deletes a named schedule. Its types use the default schedule again, bookings stay. */
export const removeSchedule = (ctx: Ctx, scheduleId: string) =>
  inTransaction(ctx, async tx => {
    const schedule = await lockNamedSchedule(tx, scheduleId)
    if (!schedule) return refuse("not_found")
    // Trigger `named_schedules_revised` raises the coach's `revision`: cached hours become stale.
    await tx.db.deleteFrom("named_schedules").where("id", "=", scheduleId).execute()
    await publishScheduleChange(tx, { scheduleId, version: schedule.version + 1 })
    return ok(null)
  })

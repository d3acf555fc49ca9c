import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { announce, lockNamedSchedule } from "./lock-schedule.ts"

/** Its types go by the default schedule again; what was booked by it stays. */
export const removeSchedule = (ctx: Ctx, scheduleId: string) =>
  inTransaction(ctx, async tx => {
    const schedule = await lockNamedSchedule(tx, scheduleId)
    if (!schedule) return refuse("not_found")
    await tx.db.deleteFrom("named_schedules").where("id", "=", scheduleId).execute()
    await announce(tx, { scheduleId, version: schedule.version + 1 })
    return ok(null)
  })

import { ok, refuse } from "@rapport/domain/kernel/result"
import type { newSchedule } from "@rapport/domain/scheduling/schedules-schema"
import type { z } from "zod"
import type { Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { type DefaultSchedule, lockDefaultSchedule, publishScheduleChange } from "./lock-schedule.ts"
import { presentSchedule } from "./read-schedules.ts"
import { changedHours, jsonOrNull } from "./schedule-columns.ts"
import { scheduleConflict } from "./schedule-conflicts.ts"

export type NewSchedule = z.output<typeof newSchedule>

const MAX_SCHEDULES = 20

/** Creates a named schedule for some session types, which used the default schedule before. */
export const createSchedule = (ctx: Ctx, { name, types = [], ...changes }: NewSchedule) =>
  inTransaction(ctx, async tx => {
    const template = await lockDefaultSchedule(tx)
    if (!template) return refuse("not_found")
    const refusal = await scheduleConflict(tx, { name, types })
    if (refusal) return refusal
    if ((await countSchedules(tx)) >= MAX_SCHEDULES) return refuse("invalid_request", TOO_MANY)
    // Trigger `named_schedules_revised` raises the coach's `revision`: cached hours become stale.
    const created = await tx.db
      .insertInto("named_schedules")
      .values({
        coach_id: tx.actor.id,
        name,
        types,
        ...copyOf(template),
        ...changedHours(WITHOUT_TIME_OFF, changes),
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await publishScheduleChange(tx, { scheduleId: created.id, version: created.version })
    return ok(presentSchedule(created))
  })

const TOO_MANY = { errors: [{ path: "name", message: `At most ${MAX_SCHEDULES} schedules.` }] }
const WITHOUT_TIME_OFF = { time_off: [] }

const countSchedules = async (tx: Ctx): Promise<number> => {
  const { count } = await tx.db
    .selectFrom("named_schedules")
    .select(eb => eb.fn.countAll<number>().as("count"))
    .where("coach_id", "=", tx.actor.id)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The weekly hours and rules, without overrides and time off. */
const copyOf = (template: DefaultSchedule) => ({
  time_zone: template.time_zone,
  weekly: JSON.stringify(template.weekly),
  buffer_before_minutes: template.buffer_before_minutes,
  buffer_after_minutes: template.buffer_after_minutes,
  interval_minutes: template.interval_minutes,
  minimum_notice_minutes: template.minimum_notice_minutes,
  max_days_ahead: template.max_days_ahead,
  date_window: jsonOrNull(template.date_window),
  limits: jsonOrNull(template.limits),
})

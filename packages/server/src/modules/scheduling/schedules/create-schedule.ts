import { ok, refuse } from "@rapport/domain/kernel/result"
import type { newSchedule } from "@rapport/domain/scheduling/schedules-schema"
import type { z } from "zod"
import { type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { announce, type DefaultSchedule, lockSchedule } from "./lock-schedule.ts"
import { presentSchedule } from "./read-schedules.ts"
import { changedHours, jsonOrNull } from "./schedule-columns.ts"
import { whyNotNamed } from "./why-not-named.ts"

export type NewSchedule = z.output<typeof newSchedule>

const MAX_SCHEDULES = 20

/** Hours for some session types, which go by the default schedule until then. */
export const makeSchedule = (ctx: Ctx, { name, types = [], ...given }: NewSchedule) =>
  inTransaction(ctx, async tx => {
    const standard = await lockSchedule(tx)
    if (!standard) return refuse("not_found")
    const refusal = await whyNotNamed(tx, { name, types })
    if (refusal) return refusal
    if ((await countOf(tx)) >= MAX_SCHEDULES) return refuse("invalid_request", TOO_MANY)
    const made = await tx.db
      .insertInto("named_schedules")
      .values({ coach_id: tx.actor.id, name, types, ...asIn(standard), ...changedHours(NOTHING_YET, given) })
      .returningAll()
      .executeTakeFirstOrThrow()
    await announce(tx, { scheduleId: made.id, version: made.version })
    return ok(presentSchedule(made))
  })

const TOO_MANY = { errors: [{ path: "name", message: `At most ${MAX_SCHEDULES} schedules.` }] }
const NOTHING_YET = { time_off: [] }

const countOf = async (tx: Ctx): Promise<number> => {
  const { count } = await tx.db
    .selectFrom("named_schedules")
    .select(eb => eb.fn.countAll<number>().as("count"))
    .where("coach_id", "=", tx.actor.id)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The usual week and rules, without what is special to some dates. */
const asIn = (standard: DefaultSchedule) => ({
  time_zone: standard.time_zone,
  weekly: JSON.stringify(standard.weekly),
  buffer_before_minutes: standard.buffer_before_minutes,
  buffer_after_minutes: standard.buffer_after_minutes,
  interval_minutes: standard.interval_minutes,
  minimum_notice_minutes: standard.minimum_notice_minutes,
  max_days_ahead: standard.max_days_ahead,
  date_window: jsonOrNull(standard.date_window),
  limits: jsonOrNull(standard.limits),
})

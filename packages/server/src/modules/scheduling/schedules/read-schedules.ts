import { ok, refuse } from "@rapport/domain/kernel/result"
import type { schedule } from "@rapport/domain/scheduling/schedules-schema"
import type { z } from "zod"
import type { Ctx } from "../../../platform/context.ts"
import type { NamedSchedule } from "./lock-schedule.ts"
import { presentHours } from "./present-schedule.ts"

/** The coach's named schedules, ordered by name. */
export const listSchedules = async (ctx: Ctx) => {
  const rows = await ownSchedules(ctx).orderBy("name").orderBy("id").execute()
  return ok({ items: rows.map(presentSchedule), nextCursor: null })
}

export const readSchedule = async (ctx: Ctx, scheduleId: string) => {
  const row = await ownSchedules(ctx).where("id", "=", scheduleId).executeTakeFirst()
  return row ? ok(presentSchedule(row)) : refuse("not_found")
}

const ownSchedules = (ctx: Ctx) =>
  ctx.db.selectFrom("named_schedules").selectAll().where("coach_id", "=", ctx.actor.id)

export const presentSchedule = (row: NamedSchedule): z.input<typeof schedule> => ({
  id: row.id,
  name: row.name,
  types: row.types,
  ...presentHours(row),
})

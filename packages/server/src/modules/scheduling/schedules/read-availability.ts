import { ok, refuse } from "@rapport/domain/kernel/result"
import { initialSchedule } from "@rapport/domain/scheduling/rules"
import type { availability } from "@rapport/domain/scheduling/schema"
import { sql } from "kysely"
import type { z } from "zod"
import type { Actor, Ctx } from "../../../platform/context.ts"
import { usedCapacity } from "./capacity.ts"
import { presentHours } from "./present-schedule.ts"
import { type ScheduleRow, scheduleColumns } from "./schedule-rows.ts"

export type Availability = z.input<typeof availability>

/** A coach's default schedule and booking rules, for the coach and for admins; null where there is no such coach. */
export const availabilityOf = async (
  ctx: Ctx<Actor | null>,
  coachId: string,
): Promise<Availability | null> => {
  const { rows } = await sql<
    ScheduleRow & { used: number }
  >`select ${scheduleColumns}, ${usedCapacity(ctx.now())} as used
    from schedules where coach_id = ${coachId} and is_default`.execute(ctx.db)
  const [row] = rows
  return row ? presentAvailability(row, row.used) : null
}

/** The coach's own; where there is no schedule yet, the one that the first change will store. */
export const readAvailability = async (ctx: Ctx) => {
  const found = (await availabilityOf(ctx, ctx.actor.id)) ?? (await initialAvailability(ctx))
  return found ? ok(found) : refuse("not_found")
}

const initialAvailability = async (ctx: Ctx): Promise<Availability | null> => {
  const account = await ctx.db
    .selectFrom("accounts")
    .select("time_zone")
    .where("id", "=", ctx.actor.id)
    .executeTakeFirst()
  return account ? { ...initialSchedule(account.time_zone), version: 1, travel: [], heldSlots: 0 } : null
}

const presentAvailability = (row: ScheduleRow, heldSlots: number): Availability => ({
  ...presentHours(row),
  travel: row.travel.map(({ id, start, end, timeZone }) => ({ id, start, end, timeZone })),
  totalSlots: row.total_slots,
  bookingMode: row.booking_mode,
  offers: row.offers.map(({ type, minutes }) => ({ type, minutes })),
  policy: {
    freeUntilHours: row.free_until_hours,
    approvalUntilHours: row.approval_until_hours,
    late: row.late,
  },
  fallbackLink: row.fallback_link,
  heldSlots,
})

import { ok, refuse } from "@rapport/domain/kernel/result"
import type { availability } from "@rapport/domain/scheduling/schema"
import { sql } from "kysely"
import type { z } from "zod"
import { type Actor, type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { usedCapacitySlots } from "./capacity.ts"
import { openSchedule } from "./create-default-schedule.ts"
import { presentHours } from "./present-schedule.ts"
import { type ScheduleRow, scheduleColumns } from "./schedule-rows.ts"

export type Availability = z.input<typeof availability>

/** A coach's hours and rules, for that coach and for admins; null where there is no such coach. */
export const availabilityOf = async (
  ctx: Ctx<Actor | null>,
  coachId: string,
): Promise<Availability | null> => {
  const { rows } = await sql<
    ScheduleRow & { held: number }
  >`select ${scheduleColumns}, ${usedCapacitySlots(ctx.now())} as held
    from schedules where coach_id = ${coachId} and is_default`.execute(ctx.db)
  const [row] = rows
  return row ? presentAvailability(row, row.held) : null
}

/** A coach's own; made with the first hours where there are none yet. */
export const readAvailability = async (ctx: Ctx) => {
  const found = (await availabilityOf(ctx, ctx.actor.id)) ?? (await firstAvailability(ctx))
  return found ? ok(found) : refuse("not_found")
}

const firstAvailability = async (ctx: Ctx): Promise<Availability | null> => {
  const made = await inTransaction(ctx, async tx => {
    await openSchedule(tx, tx.actor.id)
    return ok(await availabilityOf(tx, tx.actor.id))
  })
  return made.ok ? made.value : null
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

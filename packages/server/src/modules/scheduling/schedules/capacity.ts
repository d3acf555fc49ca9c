import { type RawBuilder, sql } from "kysely"
import type { Actor, Ctx } from "../../../platform/ctx.ts"

export interface Capacity {
  total: number
  booked: number
}

/** How many places each coach has and how many are held now. */
export const capacityOf = async (
  ctx: Ctx<Actor | null>,
  coachIds: readonly string[],
): Promise<Map<string, Capacity>> => {
  if (coachIds.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom("schedules")
    .select(["coach_id", "total_slots as total", usedCapacitySlots(ctx.now()).as("booked")])
    .where("coach_id", "in", [...new Set(coachIds)])
    .where("is_default", "=", true)
    .execute()
  return new Map(rows.map(({ coach_id, total, booked }) => [coach_id, { total, booked }]))
}

/**
 * SQL: the numbers of a coach's places that are held, each once however many bookings share it: single bookings, whole
 * series, group sessions. A request past its time holds none.
 */
export const heldNumbers = (coachId: unknown, now: unknown): RawBuilder<{ slot_number: number }> =>
  sql`select b.slot_number from bookings b
    where b.coach_id = ${coachId} and b.status in ('pending', 'confirmed')
      and (b.expires_at is null or b.expires_at > ${now}::timestamptz)
    union select g.slot_number from group_sessions g where g.coach_id = ${coachId} and g.status = 'open'`

/**
 * SQL: when a coach of `total` places, all of them held, has a free one again: as a place of a series comes back with
 * its last session, and where more are held than there are, those too many come back first.
 */
export const capacityFreeAt = (
  coachId: unknown,
  total: unknown,
  now: unknown,
): RawBuilder<Date | null> => sql`(
  select (array_agg(held.until order by held.until))[greatest(count(*) - ${total}, 0) + 1]
  from (select max(part.ends_at) as until from (
    select b.slot_number, b.ends_at from bookings b where b.coach_id = ${coachId}
      and b.status in ('pending', 'confirmed') and (b.expires_at is null or b.expires_at > ${now}::timestamptz)
    union all select g.slot_number, g.ends_at from group_sessions g
      where g.coach_id = ${coachId} and g.status = 'open') part group by part.slot_number) held)`

/** SQL: how many places of the coach in `schedules` are held. */
export const usedCapacitySlots = (now: Date) =>
  sql<number>`(select count(*) from (${heldNumbers(sql`schedules.coach_id`, now)}) held)`

/** The place that a series or a group session holds while anything of it is open. */
export const capacitySlotOf = async (ctx: Ctx<Actor | null>, holderId: string): Promise<number | null> => {
  const row = await ctx.db
    .selectFrom("held_places")
    .select("slot_number")
    .where("holder_id", "=", holderId)
    .executeTakeFirst()
  return row?.slot_number ?? null
}

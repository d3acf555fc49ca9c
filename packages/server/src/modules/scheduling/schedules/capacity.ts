import { type RawBuilder, sql } from "kysely"
import type { Actor, Ctx } from "../../../platform/context.ts"

export interface Capacity {
  total: number
  booked: number
}

/** How many capacity slots each coach has and how many are in use now. */
export const capacityOf = async (
  ctx: Ctx<Actor | null>,
  coachIds: readonly string[],
): Promise<Map<string, Capacity>> => {
  if (coachIds.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom("schedules")
    .select(["coach_id", "total_slots as total", usedCapacity(ctx.now()).as("booked")])
    .where("coach_id", "in", [...new Set(coachIds)])
    .where("is_default", "=", true)
    .execute()
  return new Map(rows.map(({ coach_id, total, booked }) => [coach_id, { total, booked }]))
}

/**
 * SQL: the numbers of a coach's capacity slots that are in use. A series and a group session use one each, whatever the
 * number of their bookings. An expired request uses none.
 */
export const usedSlotNumbers = (coachId: unknown, now: unknown): RawBuilder<{ slot_number: number }> =>
  sql`select b.slot_number from bookings b
    where b.coach_id = ${coachId} and b.status in ('pending', 'confirmed')
      and (b.expires_at is null or b.expires_at > ${now}::timestamptz)
    union select g.slot_number from group_sessions g where g.coach_id = ${coachId} and g.status = 'open'`

/** SQL: the same as text with commas, null for none. A number may stand there several times: sorting them costs more. */
export const usedSlotNumbersAsText = (coachId: unknown, now: unknown): RawBuilder<string | null> =>
  sql<string | null>`nullif(concat_ws(',',
    (select string_agg(b.slot_number::text, ',') from bookings b
      where b.coach_id = ${coachId} and b.status in ('pending', 'confirmed')
        and (b.expires_at is null or b.expires_at > ${now}::timestamptz)),
    (select string_agg(g.slot_number::text, ',') from group_sessions g
      where g.coach_id = ${coachId} and g.status = 'open')), '')`

/**
 * SQL: when a fully booked coach with `total` capacity slots has a free one again. The slot of a series is released with
 * its last session. Where more slots are in use than the coach has now, the excess ones must be released first.
 */
export const capacityFreeAt = (
  coachId: unknown,
  total: unknown,
  now: unknown,
): RawBuilder<Date | null> => sql`(
  select (array_agg(used.until order by used.until))[greatest(count(*) - ${total}, 0) + 1]
  from (select max(part.ends_at) as until from (
    select b.slot_number, b.ends_at from bookings b where b.coach_id = ${coachId}
      and b.status in ('pending', 'confirmed') and (b.expires_at is null or b.expires_at > ${now}::timestamptz)
    union all select g.slot_number, g.ends_at from group_sessions g
      where g.coach_id = ${coachId} and g.status = 'open') part group by part.slot_number) used)`

/** SQL: how many capacity slots of the coach in `schedules` are in use. */
export const usedCapacity = (now: Date) =>
  sql<number>`(select count(*) from (${usedSlotNumbers(sql`schedules.coach_id`, now)}) used)`

/** The capacity slot of a series or a group session, while any of its bookings is open. */
export const findSlotNumber = async (ctx: Ctx<Actor | null>, holderId: string): Promise<number | null> => {
  const row = await ctx.db
    .selectFrom("capacity_slots")
    .select("slot_number")
    .where("holder_id", "=", holderId)
    .executeTakeFirst()
  return row?.slot_number ?? null
}

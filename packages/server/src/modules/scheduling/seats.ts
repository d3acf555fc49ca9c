import { sql } from "kysely"
import type { Actor, Ctx } from "../../platform/ctx.ts"

export interface Seats {
  total: number
  booked: number
}

/** How many places each coach has and how many are held now. */
export const seatsOf = async (
  ctx: Ctx<Actor | null>,
  coachIds: readonly string[],
): Promise<Map<string, Seats>> => {
  if (coachIds.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom("schedules")
    .select(["coach_id", "total_slots as total", heldPlaces(ctx.now()).as("booked")])
    .where("coach_id", "in", [...new Set(coachIds)])
    .where("is_default", "=", true)
    .execute()
  return new Map(rows.map(({ coach_id, total, booked }) => [coach_id, { total, booked }]))
}

/** SQL: the places that open bookings of the coach in `schedules` hold; a request past its time holds none. */
export const heldPlaces = (now: Date) => sql<number>`(select count(*) from bookings
  where bookings.coach_id = schedules.coach_id and bookings.status in ('pending', 'confirmed')
    and (bookings.expires_at is null or bookings.expires_at > ${now}))`

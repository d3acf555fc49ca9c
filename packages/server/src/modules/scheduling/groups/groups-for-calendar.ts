import { sql } from "kysely"
import type { Actor, Ctx } from "../../../platform/context.ts"
import { type CalendarEntry, uidOf } from "../bookings/bookings-of-person.ts"
import { joinUrl } from "../bookings/present.ts"
import type { GroupRow } from "./group-rows.ts"

const MAX_GROUPS = 500

/**
 * A coach's group sessions in the window, by time, including those without participants. Each has the id of the group
 * session, so that its calendar entry stays the same when participants change.
 */
export const groupsForCalendar = async (
  ctx: Ctx<Actor | null>,
  coachId: string,
  { from, to }: { from: Date; to: Date },
): Promise<CalendarEntry[]> => {
  const { rows } = await sql<GroupRow & { seat_id: string | null }>`select g.*, (
      select b.id from bookings b where b.group_id = g.id and b.status in ('confirmed', 'completed', 'no_show')
      order by b.created_at, b.id limit 1) as seat_id
    from group_sessions g
    where g.coach_id = ${coachId}::uuid and g.status in ('open', 'completed')
      and g.scheduled_at >= ${from} and g.scheduled_at < ${to}
    order by g.scheduled_at, g.id limit ${MAX_GROUPS}`.execute(ctx.db)
  return rows.map(row => ({
    type: row.type,
    status: row.status === "completed" ? "completed" : "confirmed",
    other: null,
    start: row.scheduled_at,
    end: row.ends_at,
    changedAt: row.updated_at,
    uid: uidOf(ctx, row.id),
    sequence: row.sequence,
    joinUrl: row.seat_id && joinUrl(ctx, row.seat_id),
    pageUrl: `${ctx.app.config.publicUrl}/clients/groups`,
  }))
}

import type { SessionType } from "@rapport/domain/pricing/schema"
import type { Actor, Ctx } from "../../../platform/context.ts"
import { findPeople, type Person } from "../../accounts/index.ts"
import { uidOf } from "../bookings/bookings-of-person.ts"
import { coachZoneAt } from "../schedules/coach-zone.ts"

/** What an email to its coach may say of a group session: times and links, never its title, which somebody typed. */
export interface GroupForNotification {
  coach: Person
  coachTimeZone: string
  type: SessionType
  minutes: number
  isCancelled: boolean
  start: Date
  end: Date
  uid: string
  sequence: number
  pageUrl: string
}

export const readGroupForNotification = async (
  ctx: Ctx<Actor | null>,
  groupId: string,
): Promise<GroupForNotification | null> => {
  const row = await ctx.db
    .selectFrom("group_sessions")
    .selectAll()
    .where("id", "=", groupId)
    .executeTakeFirst()
  const coach = row && (await findPeople(ctx, [row.coach_id])).get(row.coach_id)
  if (!row || !coach) return null
  return {
    coach,
    coachTimeZone: await coachZoneAt(ctx, row.coach_id, row.scheduled_at),
    type: row.type,
    minutes: row.minutes,
    isCancelled: row.status === "cancelled",
    start: row.scheduled_at,
    end: row.ends_at,
    uid: uidOf(ctx, row.id),
    sequence: row.sequence,
    pageUrl: `${ctx.app.config.publicUrl}/clients/groups`,
  }
}

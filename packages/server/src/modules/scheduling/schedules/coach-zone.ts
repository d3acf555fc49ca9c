import { zoneAt } from "@rapport/domain/scheduling/travel"
import type { Actor, Ctx } from "../../../platform/context.ts"

/** The coach's time zone at a time, at home or travelling. */
export const coachZoneAt = async (ctx: Ctx<Actor | null>, coachId: string, at: Date): Promise<string> => {
  const { time_zone, travel } = await ctx.db
    .selectFrom("schedules")
    .select(["time_zone", "travel"])
    .where("coach_id", "=", coachId)
    .where("is_default", "=", true)
    .executeTakeFirstOrThrow()
  return zoneAt(time_zone, travel, at.getTime())
}

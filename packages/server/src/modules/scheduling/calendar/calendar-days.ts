import type { SessionType } from "@rapport/domain/pricing/schema"
import type { Actor, Ctx } from "../../../platform/context.ts"
import { type HoursOfCoach, namedScheduleFor } from "../schedules/schedule-rows.ts"

/**
 * Whose days an external busy time is made of (`external_busy.schedule`). An instant blocks all schedules. A date without a
 * zone is a day of the default schedule and of those in its zone; for a schedule in another zone it is stored once more, by
 * the type of its sessions.
 */
export const ALL_SCHEDULES = 0
export const DEFAULT_DAYS = 1

/** Stored by its place, so a further type goes to the end. */
const FIRST_TYPE = 2
const TYPES: readonly SessionType[] = ["VIDEO", "VOICE", "CHAT"]

/** Whose days block sessions of this type. */
export const calendarDaysFor = (hours: HoursOfCoach, type: SessionType): number => {
  const named = namedScheduleFor(hours, type)
  return named && named.hours.time_zone !== hours.time_zone ? FIRST_TYPE + TYPES.indexOf(type) : DEFAULT_DAYS
}

/** The zones of a coach's schedules that are not in the zone of the default one. */
export const otherZonesOf = async (
  ctx: Ctx<Actor | null>,
  coachId: string,
): Promise<{ schedule: number; timeZone: string }[]> => {
  const rows = await ctx.db
    .selectFrom("named_schedules as n")
    .innerJoin("schedules as s", "s.coach_id", "n.coach_id")
    .select(["n.types", "n.time_zone as timeZone"])
    .where("n.coach_id", "=", coachId)
    .where("s.is_default", "=", true)
    .whereRef("n.time_zone", "<>", "s.time_zone")
    .execute()
  return rows
    .flatMap(({ types, timeZone }) =>
      types.map(type => ({ schedule: FIRST_TYPE + TYPES.indexOf(type), timeZone })),
    )
    .toSorted((a, b) => a.schedule - b.schedule)
}

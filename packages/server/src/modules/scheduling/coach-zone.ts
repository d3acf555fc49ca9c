import { zoneAt } from "@rapport/domain/scheduling/travel"
import type { Tx } from "../../platform/ctx.ts"

/** The zone that a coach keeps at a time: at home, or on a journey. */
export const coachZoneAt = async (tx: Tx, coachId: string, at: Date): Promise<string> => {
  const { time_zone, travel } = await tx.db
    .selectFrom("schedules")
    .select(["time_zone", "travel"])
    .where("coach_id", "=", coachId)
    .where("is_default", "=", true)
    .executeTakeFirstOrThrow()
  return zoneAt(time_zone, travel, at.getTime())
}

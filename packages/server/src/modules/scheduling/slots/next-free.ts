import { firstOpenSlots } from "@rapport/domain/scheduling/next-free"
import { chosenOffer } from "@rapport/domain/scheduling/rules"
import { sql } from "kysely"
import type { Actor, Ctx } from "../../../platform/context.ts"
import { prepared } from "../../../platform/db/prepared.ts"
import { minutesOf } from "../calendar/reserved-times.ts"
import { engineInput, type HoursAndReserved, hoursAndReservedColumns } from "./hours-and-reserved.ts"

const DAY = 86_400_000
/** How far ahead a coach's next free time is looked for. */
export const FREE_WITHIN_DAYS = 30

const hoursAndReservedOf = prepared<"coachIds" | "fromMinute" | "toMinute" | "now">()(
  ({ coachIds, fromMinute, toMinute, now }) =>
    sql<HoursAndReserved & { coach_id: string }>`select coach_id,
        ${hoursAndReservedColumns({ fromMinute, toMinute, now })}
      from schedules where coach_id = any(${coachIds}::uuid[]) and is_default`,
)

/** The next free time of each coach for their first offer; null where there is none within 30 days. One query. */
export const nextFreeOf = async (
  ctx: Ctx<Actor | null>,
  coachIds: readonly string[],
): Promise<Map<string, Date | null>> => {
  if (coachIds.length === 0) return new Map()
  const now = ctx.now().getTime()
  const rows = await hoursAndReservedOf(ctx, {
    ...minutesOf({ from: now, to: now + FREE_WITHIN_DAYS * DAY }),
    now: ctx.now().toISOString(),
    coachIds: [...new Set(coachIds)],
  })
  return new Map(
    rows.map(row => {
      const [first] = freeStarts(row, now, { days: FREE_WITHIN_DAYS, max: 1 })
      return [row.coach_id, first === undefined ? null : new Date(first)]
    }),
  )
}

/** The first `max` free times for the coach's first offer: epoch ms, ascending. */
export const freeStarts = (
  coach: HoursAndReserved,
  now: number,
  { days, max, ignoreHorizon = false }: { days: number; max: number; ignoreHorizon?: boolean },
): number[] => {
  const offer = chosenOffer(coach.hours.offers)
  if (!offer) return []
  const window = { minutes: offer.minutes, now, from: now, to: now + days * DAY }
  const input = engineInput(coach, offer.type, window)
  return firstOpenSlots(ignoreHorizon ? { ...input, maxDaysAhead: null } : input, max)
}

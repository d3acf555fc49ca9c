import { chosenOffer } from "@rapport/domain/scheduling/rules"
import { openSlotsAnywhere } from "@rapport/domain/scheduling/travel"
import { sql } from "kysely"
import type { Actor, Ctx } from "../../../platform/ctx.ts"
import { prepared } from "../../../platform/db/prepared.ts"
import { busyOfCoach, finishedAround, heldAround, minutesOf, parseHeld } from "../calendar/reserved-times.ts"
import {
  buffersOf,
  type HoursOfCoach,
  hoursColumns,
  hoursFor,
  slotInput,
} from "../schedules/schedule-rows.ts"

const DAY = 86_400_000
/** Most coaches are free within days; only for the others is the rest of the month looked at. */
const LOOKS: readonly (readonly [fromDay: number, toDay: number])[] = [
  [0, 4],
  [4, 30],
]

interface Openings extends HoursOfCoach {
  coach_id: string
  held: string
  finished: string | null
}

const openingsOfMany = prepared<"coachIds" | "fromMinute" | "toMinute" | "now">()(param => {
  const { fromMinute, toMinute, now } = param
  const window = { person: sql`schedules.coach_id`, fromMinute, toMinute, now }
  return sql<Openings>`select coach_id, ${hoursColumns},
      ${heldAround(window)} as held,
      ${finishedAround(window)} as finished
    from schedules where coach_id = any(${param.coachIds}::uuid[]) and is_default`
})

/** The first free time of each coach within 30 days, for their first offer; null where there is none. One query. */
export const nextFreeOf = async (
  ctx: Ctx<Actor | null>,
  coachIds: readonly string[],
): Promise<Map<string, Date | null>> => {
  if (coachIds.length === 0) return new Map()
  const now = ctx.now()
  const window = minutesOf({ from: now.getTime(), to: now.getTime() + 30 * DAY })
  const rows = await openingsOfMany(ctx, {
    ...window,
    now: now.toISOString(),
    coachIds: [...new Set(coachIds)],
  })
  return new Map(rows.map(row => [row.coach_id, nextFree(row, now.getTime())]))
}

const nextFree = (row: Openings, now: number): Date | null => {
  const offer = chosenOffer(row.offers)
  if (!offer) return null
  const hours = hoursFor(row, offer.type)
  const busy = busyOfCoach(parseHeld(row.held), row.finished, buffersOf(hours))
  for (const [fromDay, toDay] of LOOKS) {
    const asked = { minutes: offer.minutes, now, from: now + fromDay * DAY, to: now + toDay * DAY }
    const [first] = openSlotsAnywhere(slotInput(hours, busy, asked))
    if (first !== undefined) return new Date(first)
  }
  return null
}

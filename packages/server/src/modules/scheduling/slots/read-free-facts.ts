import { type RawBuilder, sql } from "kysely"
import type { Actor, Ctx } from "../../../platform/ctx.ts"
import { prepared } from "../../../platform/db/prepared.ts"
import { finishedAround, heldAround, minutesOf } from "../calendar/reserved-times.ts"
import { capacityFreeAt, heldNumbers } from "../schedules/capacity.ts"
import { hoursColumns } from "../schedules/schedule-rows.ts"
import { type FreeFacts, KNOWN_DAYS } from "./free-times.ts"

const DAY = 86_400_000
/** Clocks of two servers may differ by so much. */
const CLOCKS_DIFFER_MS = 60_000

/** SQL: coaches whose free times are not known: something changed, or time has run over what is known. */
export const staleCoaches = (now: unknown): RawBuilder<{ coach_id: string }> => sql`
  select coach_id from free_time_changes
  union select coach_id from free_times
    where known_until <= ${now}::timestamptz
  union select coach_id from free_times
    where known_from > ${now}::timestamptz + ${sql.lit(`${CLOCKS_DIFFER_MS} milliseconds`)}::interval`

type Params = "fromMinute" | "toMinute" | "now"

const factsOf = (ofCoaches: (param: Readonly<Record<Params | "coachIds", never>>) => RawBuilder<unknown>) =>
  prepared<Params | "coachIds">()(param => {
    const { fromMinute, toMinute, now } = param
    const coach = sql`schedules.coach_id`
    const window = { person: coach, fromMinute, toMinute, now }
    return sql<FreeFacts>`select coach_id, ${hoursColumns},
        ${heldAround(window)} as held, ${finishedAround(window)} as finished,
        (select count(*) from (${heldNumbers(coach, now)}) h) >= total_slots as "full",
        ${capacityFreeAt(coach, sql`schedules.total_slots`, now)} as place_back_at,
        least((select min(h.expires_at) from held_times h
          where h.person_id = ${coach} and h.expires_at > ${now}::timestamptz),
          (select min(b.expires_at) from bookings b where b.coach_id = ${coach} and b.status = 'pending'
            and b.scheduled_at is null and b.expires_at > ${now}::timestamptz)) as lapses_at
      from schedules where coach_id in (${ofCoaches(param)}) and is_default`
  })

const factsOfStale = factsOf(({ now }) => staleCoaches(now))
const factsOfNamed = factsOf(({ coachIds }) => sql`select unnest(${coachIds}::uuid[])`)

/** What free times rest on, of these coaches or of all who are not known; one query. */
export const readFreeFacts = (
  ctx: Ctx<Actor | null>,
  coaches: readonly string[] | "stale",
): Promise<FreeFacts[]> => {
  const now = ctx.now()
  const window = minutesOf({ from: now.getTime(), to: now.getTime() + KNOWN_DAYS * DAY })
  const asked = { ...window, now: now.toISOString() }
  return coaches === "stale"
    ? factsOfStale(ctx, { ...asked, coachIds: null })
    : factsOfNamed(ctx, { ...asked, coachIds: coaches })
}

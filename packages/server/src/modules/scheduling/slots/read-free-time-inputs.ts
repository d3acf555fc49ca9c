import { type RawBuilder, sql } from "kysely"
import type { Actor, Ctx } from "../../../platform/context.ts"
import { prepared } from "../../../platform/db/prepared.ts"
import { minutesOf } from "../calendar/reserved-times.ts"
import { capacityFreeAt, usedSlotNumbers } from "../schedules/capacity.ts"
import { type FreeTimeInputs, STORED_DAYS } from "./free-times.ts"
import { hoursAndReservedColumns } from "./hours-and-reserved.ts"

const DAY = 86_400_000
/** The clocks of two servers may differ by this much. */
const MAX_CLOCK_SKEW_MS = 60_000

/**
 * SQL: the coaches whose row in `free_times` is stale. Triggers note every change of the inputs in `free_time_changes`;
 * the rest is time: a row is valid from when it was computed until `valid_until`.
 */
export const coachesWithStaleFreeTimes = (now: unknown): RawBuilder<{ coach_id: string }> => sql`
  select coach_id from free_time_changes
  union select coach_id from free_times
    where valid_until <= ${now}::timestamptz
  union select coach_id from free_times
    where valid_from > ${now}::timestamptz + ${sql.lit(`${MAX_CLOCK_SKEW_MS} milliseconds`)}::interval`

type Params = "fromMinute" | "toMinute" | "now" | "coachIds"

const inputsOf = (coaches: (params: Readonly<Record<Params, never>>) => RawBuilder<unknown>) =>
  prepared<Params>()(params => {
    const { fromMinute, toMinute, now } = params
    const coach = sql`schedules.coach_id`
    return sql<FreeTimeInputs>`select coach_id, ${hoursAndReservedColumns({ fromMinute, toMinute, now })},
        (select count(*) from (${usedSlotNumbers(coach, now)}) used) >= total_slots as is_full,
        ${capacityFreeAt(coach, sql`schedules.total_slots`, now)} as capacity_free_at,
        least((select min(r.expires_at) from reserved_times r
          where r.person_id = ${coach} and r.expires_at > ${now}::timestamptz),
          (select min(b.expires_at) from bookings b where b.coach_id = ${coach} and b.status = 'pending'
            and b.scheduled_at is null and b.expires_at > ${now}::timestamptz)) as first_expiry_at
      from schedules where coach_id in (${coaches(params)}) and is_default`
  })

const inputsOfStale = inputsOf(({ now }) => coachesWithStaleFreeTimes(now))
const inputsOfCoaches = inputsOf(({ coachIds }) => sql`select unnest(${coachIds}::uuid[])`)

/** The inputs of free times, of these coaches or of all whose row is stale. One query. */
export const readFreeTimeInputs = (
  ctx: Ctx<Actor | null>,
  coaches: readonly string[] | "stale",
): Promise<FreeTimeInputs[]> => {
  const now = ctx.now()
  const window = minutesOf({ from: now.getTime(), to: now.getTime() + STORED_DAYS * DAY })
  const params = { ...window, now: now.toISOString() }
  return coaches === "stale"
    ? inputsOfStale(ctx, { ...params, coachIds: null })
    : inputsOfCoaches(ctx, { ...params, coachIds: coaches })
}

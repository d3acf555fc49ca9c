import { type RawBuilder, sql } from "kysely"
import type { Actor, Ctx } from "../../../platform/context.ts"
import { computeFreeTimes, nextFreeAt } from "./free-times.ts"
import { FREE_WITHIN_DAYS } from "./next-free.ts"
import { readFreeTimeInputs } from "./read-free-time-inputs.ts"

const MINUTE = 60_000
const NEVER = Number.MAX_SAFE_INTEGER

/** SQL of tables with the columns `coach_id`, `free_at` (epoch ms, null where there is none) and `is_full`. */
export interface NextFreeRanking {
  /** All coaches, ordered by an additional column `rank`, so that a query with a limit reads no more rows than that. */
  readonly inOrder: RawBuilder<unknown>
  /** The row of one coach, for queries in another order. */
  of(coachId: RawBuilder<unknown>): RawBuilder<unknown>
}

interface ComputedRow {
  coach_id: string
  free_at: number | null
  is_full: boolean
}

/**
 * The next free time of all coaches: from `free_times`, except of the few whose row is stale, for whom it is computed here.
 * One query.
 */
export const nextFreeRanking = async (ctx: Ctx<Actor | null>): Promise<NextFreeRanking> => {
  const now = ctx.now().getTime()
  const computed = (await readFreeTimeInputs(ctx, "stale")).map(inputs => {
    const freeTimes = computeFreeTimes(inputs, now)
    return { coach_id: inputs.coach_id, free_at: nextFreeAt(freeTimes, now), is_full: freeTimes.isFull }
  })
  return {
    inOrder: sql`(select *, coalesce(free_at, ${NEVER}::double precision) as rank
      from (${storedOrComputed(now, computed, sql`true`)}) ranked order by rank, coach_id)`,
    of: coachId => sql`(${storedOrComputed(now, computed, sql`coach_id = ${coachId}`)})`,
  }
}

const storedOrComputed = (now: number, computed: readonly ComputedRow[], which: RawBuilder<unknown>) => sql`
  ${stored(now, which)} where f.coach_id <> all(${computed.map(row => row.coach_id)}::uuid[])
  union all select coach_id, is_full, free_at from jsonb_to_recordset(${JSON.stringify(computed)}::jsonb)
    as computed (coach_id uuid, free_at double precision, is_full boolean) where ${which}`

/** `nextFreeAt` in SQL, for valid rows. `offset 0` keeps PostgreSQL from computing `first_start` several times. */
const stored = (now: number, which: RawBuilder<unknown>) => {
  const minute = Math.ceil(now / MINUTE)
  const at = sql`f.first_start * ${MINUTE}::double precision`
  return sql`select f.coach_id, f.is_full, case
      when f.first_start is null or f.first_start >= ${minute + FREE_WITHIN_DAYS * 1440}::integer then null
      when not f.is_full then ${at}
      when f.capacity_free_at is not null
        then greatest(${at}, (extract(epoch from f.capacity_free_at) * 1000)::double precision) end as free_at
    from (select coach_id, is_full, capacity_free_at,
        starts[width_bucket(${minute}::integer + notice_minutes - 1, starts) + 1] as first_start
      from free_times where ${which} offset 0) f`
}

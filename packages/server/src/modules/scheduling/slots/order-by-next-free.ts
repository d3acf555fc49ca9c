import { type RawBuilder, sql } from "kysely"
import type { Actor, Ctx } from "../../../platform/ctx.ts"
import { FREE_WITHIN_DAYS, freeAtOf, freeTimesBy } from "./free-times.ts"
import { readFreeFacts } from "./read-free-facts.ts"

const MINUTE = 60_000
const NEVER = Number.MAX_SAFE_INTEGER

/** SQL: `coach_id`, `free_at` (epoch ms, null where there is none), `is_full`. */
export interface Soonest {
  /** All coaches with their `rank`, in its order; so whoever wants the first ones looks at no more than those. */
  readonly inOrder: RawBuilder<unknown>
  /** Of one coach, for whoever goes through them in another order. */
  of(coachId: RawBuilder<unknown>): RawBuilder<unknown>
}

interface Fresh {
  coach_id: string
  free_at: number | null
  is_full: boolean
}

/**
 * How soon each coach is free, of all there are: what is kept for most of them, and made here for the few about whom
 * something changed since. One query, and no more.
 */
export const soonestOf = async (ctx: Ctx<Actor | null>): Promise<Soonest> => {
  const now = ctx.now().getTime()
  const fresh = (await readFreeFacts(ctx, "stale")).map(facts => {
    const known = freeTimesBy(facts, now)
    return { coach_id: known.coachId, free_at: freeAtOf(known, now), is_full: known.isFull }
  })
  return {
    inOrder: sql`(select *, coalesce(free_at, ${NEVER}::double precision) as rank
      from (${keptOrFresh(now, fresh, sql`true`)}) each_coach order by rank, coach_id)`,
    of: coachId => sql`(${keptOrFresh(now, fresh, sql`coach_id = ${coachId}`)})`,
  }
}

const keptOrFresh = (now: number, fresh: readonly Fresh[], which: RawBuilder<unknown>) => sql`
  ${kept(now, which)} where f.coach_id <> all(${fresh.map(each => each.coach_id)}::uuid[])
  union all select coach_id, is_full, free_at from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb)
    as made_now (coach_id uuid, free_at double precision, is_full boolean) where ${which}`

/** As `freeAtOf`, for rows that are known now. The first start is looked for once, which `offset 0` is for. */
const kept = (now: number, which: RawBuilder<unknown>) => {
  const minute = Math.ceil(now / MINUTE)
  const at = sql`f.first_start * ${MINUTE}::double precision`
  return sql`select f.coach_id, f.is_full, case
      when f.first_start is null or f.first_start >= ${minute + FREE_WITHIN_DAYS * 1440}::integer then null
      when not f.is_full then ${at}
      when f.place_back_at is not null
        then greatest(${at}, (extract(epoch from f.place_back_at) * 1000)::double precision) end as free_at
    from (select coach_id, is_full, place_back_at,
        starts[width_bucket(${minute}::integer + notice_minutes - 1, starts) + 1] as first_start
      from free_times where ${which} offset 0) f`
}

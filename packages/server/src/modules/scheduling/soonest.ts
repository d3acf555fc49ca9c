import { type RawBuilder, sql } from "kysely"
import type { Actor, Ctx } from "../../platform/ctx.ts"
import { FREE_WITHIN_DAYS, freeAtOf, freeTimesBy } from "./free-times.ts"
import { readFreeFacts } from "./read-free-facts.ts"

const MINUTE = 60_000

/** SQL for asking all coaches how soon they are free. */
export interface Soonest {
  /** A table of `coach_id`, `free_at` (epoch ms, null where there is none) and `is_full`. */
  readonly table: RawBuilder<unknown>
}

/**
 * How soon each coach is free, of all there are: what is kept for most of them, and made here for the few about whom
 * something changed since. One query, and no more.
 */
export const soonestOf = async (ctx: Ctx<Actor | null>): Promise<Soonest> => {
  const now = ctx.now().getTime()
  const made = (await readFreeFacts(ctx, "stale")).map(each => freeTimesBy(each, now))
  const fresh = made.map(each => ({
    coach_id: each.coachId,
    free_at: freeAtOf(each, now),
    is_full: each.isFull,
  }))
  return { table: union(now, fresh) }
}

const union = (now: number, fresh: readonly { coach_id: string }[]) => {
  const kept = sql`select f.coach_id, ${keptFreeAt(now)} as free_at, f.is_full from free_times f`
  if (fresh.length === 0) return sql`(${kept})`
  const text = JSON.stringify(fresh)
  const columns = sql`(coach_id uuid, free_at double precision, is_full boolean)`
  const ids = fresh.map(each => each.coach_id)
  return sql`(${kept} where f.coach_id <> all(${ids}::uuid[])
    union all select coach_id, free_at, is_full from jsonb_to_recordset(${text}::jsonb) as t ${columns})`
}

/** As `freeAtOf`, for a row that is known now. */
const keptFreeAt = (now: number) => {
  const minute = Math.ceil(now / MINUTE)
  const last = sql.lit(minute + FREE_WITHIN_DAYS * 1440)
  const first = sql`f.starts[width_bucket(${sql.lit(minute)} + f.notice_minutes - 1, f.starts) + 1]`
  const back = sql`(extract(epoch from f.place_back_at) * 1000)::double precision`
  return sql`case
    when ${first} is null or ${first} >= ${last} then null
    when not f.is_full then ${first} * ${sql.lit(MINUTE)}::double precision
    when f.place_back_at is not null then greatest(${first} * ${sql.lit(MINUTE)}::double precision, ${back}) end`
}

import { ok, refuse } from "@rapport/domain/kernel/result"
import { addDays, daysBetween, mondayOf } from "@rapport/domain/logs/calendar-dates"
import { findBuiltInExercise } from "@rapport/domain/logs/exercises"
import { measurementNames } from "@rapport/domain/logs/metrics"
import type { progress } from "@rapport/domain/logs/schema"
import { brzycki, type LoadKind } from "@rapport/domain/logs/strength"
import { trendWeight } from "@rapport/domain/logs/trend-weight"
import { roundHalfAway } from "@rapport/domain/logs/units"
import { sql } from "kysely"
import type { z } from "zod"
import type { Actor, Ctx } from "../../platform/context.ts"

export type Progress = z.input<typeof progress>

const DEFAULT_DAYS = 90
const MAX_DAYS = 366

/** The dates of the charts: 90 days up to today in the person's zone, unless others are asked for. */
export const spanOf = (
  query: { start_date?: string | undefined; end_date?: string | undefined },
  today: string,
) => {
  const end = query.end_date ?? (query.start_date && query.start_date > today ? query.start_date : today)
  const start = query.start_date ?? addDays(end, 1 - DEFAULT_DAYS)
  return daysBetween(start, end) >= MAX_DAYS ? null : { start, end }
}

/** The date in a person's zone; `2026-11-30`. */
export const todayOf = async (ctx: Ctx<Actor | null>, personId: string): Promise<string> => {
  const { time_zone: zone } = await ctx.db
    .selectFrom("accounts")
    .select("time_zone")
    .where("id", "=", personId)
    .executeTakeFirstOrThrow()
  return Temporal.Instant.fromEpochMilliseconds(ctx.now().getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString()
}

/** The actor's own charts. */
export const readOwnProgress = async (
  ctx: Ctx,
  query: { start_date?: string | undefined; end_date?: string | undefined },
) => {
  const span = spanOf(query, await todayOf(ctx, ctx.actor.id))
  if (!span) return refuse("span_too_long")
  return ok(await readProgress(ctx, ctx.actor.id, span, { workouts: true, metrics: true }))
}

interface LiftRow {
  exercise_id: string
  own: Record<string, unknown> | null
  date: string
  /** The set with the highest Epley value: kg, repetitions, the value. */
  best: [number, number, number] | null
  volume: number
  sets: number
}

interface MetricRow {
  metric: string
  date: string
  amount: number
}

/**
 * The charts of a person over a span of dates, in one query however many sets there are; what is not shared is null. The
 * weights of the six days before the span come with it, because its first trend is a mean over seven days.
 */
export const readProgress = async (
  ctx: Ctx<Actor | null>,
  personId: string,
  { start, end }: { start: string; end: string },
  shares: { workouts: boolean; metrics: boolean },
): Promise<Progress> => {
  const { rows } = await sql<{ lifts: LiftRow[]; metrics: MetricRow[] }>`select
    ${shares.workouts ? liftsOf(personId, start, end) : sql`'[]'::json`} as lifts,
    ${shares.metrics ? metricsOf(personId, addDays(start, -6), end) : sql`'[]'::json`} as metrics`.execute(
    ctx.db,
  )
  const { lifts = [], metrics = [] } = rows[0] ?? {}
  return {
    start,
    end,
    weight: shares.metrics ? presentWeight(metrics, start) : null,
    measurements: shares.metrics ? presentMeasurements(metrics, start) : null,
    e1rm: shares.workouts ? presentLifts(lifts) : null,
    volume: shares.workouts ? presentVolume(lifts) : null,
    notShared: [...(shares.workouts ? [] : ["workouts"]), ...(shares.metrics ? [] : ["metrics"])],
  }
}

/** SQL: per exercise and date the best set by Epley, and what its working sets amount to. */
const liftsOf = (
  personId: string,
  start: string,
  end: string,
) => sql`(select coalesce(json_agg(l), '[]') from (
  select e.exercise_id, x.fields as own, w.date,
    (array_agg(json_build_array(s.kg, s.reps, v.epley) order by v.epley desc, w.fields ->> 'startedAt', w.id,
      (e.fields ->> 'position')::float8, (s.fields ->> 'position')::float8, s.id)
      filter (where v.epley is not null))[1] as best,
    sum(coalesce(s.kg, 0) * coalesce(s.reps, 0)) as volume, count(*)::int as sets
  from log_records w
  join log_records e on e.account_id = w.account_id and e.parent_kind = 'workout' and e.parent_id = w.id and e.is_live
  join log_records s on s.account_id = e.account_id and s.parent_kind = 'workoutExercise' and s.parent_id = e.id
    and s.is_live and s.is_working_set
  left join log_records x on x.account_id = e.account_id and x.kind = 'exercise' and x.id = e.exercise_id
  cross join lateral (select case when s.kg > 0 and s.reps between 1 and 12
    then s.kg * (case when s.reps = 1 then 1 else 1 + s.reps / 30.0::float8 end) end as epley) v
  where w.account_id = ${personId} and w.kind = 'workout' and w.is_live and w.date between ${start}::date and ${end}::date
  group by e.exercise_id, x.fields, w.date order by w.date) l)`

/** SQL: the metrics of a person in the order in which they were taken. */
const metricsOf = (
  personId: string,
  start: string,
  end: string,
) => sql`(select coalesce(json_agg(m), '[]') from (
  select metric, date, amount from log_records
  where account_id = ${personId} and kind = 'metric' and is_live and date between ${start}::date and ${end}::date
    and metric = any(${["weight", "body_fat", ...measurementNames]})
  order by date, fields ->> 'at', id) m)`

const presentWeight = (metrics: readonly MetricRow[], start: string): Progress["weight"] =>
  trendWeight(
    metrics.flatMap(({ metric, date, amount }) => (metric === "weight" ? [{ date, kg: amount }] : [])),
  )
    .filter(({ date }) => date >= start)
    .map(point => ({ ...point, kg: roundHalfAway(point.kg, 4), trendKg: roundHalfAway(point.trendKg, 4) }))

const presentMeasurements = (metrics: readonly MetricRow[], start: string): Progress["measurements"] =>
  [...Map.groupBy(metrics, ({ metric }) => metric)].flatMap(([metric, rows]) => {
    const points = rows
      .filter(({ date }) => date >= start)
      .map(({ date, amount }) => ({ date, value: roundHalfAway(amount, 4) }))
    return metric === "weight" || points.length === 0 ? [] : [{ metric, points }]
  })

const kindOf = ({ exercise_id: id, own }: LiftRow): LoadKind =>
  findBuiltInExercise(id)?.loadKind ?? ((own?.loadKind ?? "external") as LoadKind)

const presentLifts = (lifts: readonly LiftRow[]): Progress["e1rm"] =>
  [...Map.groupBy(lifts, ({ exercise_id: id }) => id)]
    .flatMap(([exerciseId, rows]) => {
      const [first] = rows
      if (!first || kindOf(first) !== "external") return []
      let highest = 0
      const points = rows.flatMap(({ date, best }) => {
        if (!best) return []
        const [kg, reps, estimate] = best
        const isBest = highest > 0 && estimate >= highest + 0.01
        highest = Math.max(highest, estimate)
        return [
          {
            date,
            kg: roundHalfAway(kg, 4),
            reps,
            epley: roundHalfAway(estimate, 2),
            brzycki: roundHalfAway(brzycki(kg, reps) ?? estimate, 2),
            isBest,
          },
        ]
      })
      const name = findBuiltInExercise(exerciseId)?.name ?? String(first.own?.name ?? "")
      return points.length === 0 ? [] : [{ exerciseId, name, points }]
    })
    .sort((a, b) => b.points.length - a.points.length || a.name.localeCompare(b.name))

const presentVolume = (lifts: readonly LiftRow[]): Progress["volume"] =>
  [...Map.groupBy(lifts, ({ date }) => mondayOf(date))]
    .map(([week, rows]) => ({
      week,
      kg: roundHalfAway(
        rows.reduce((sum, row) => sum + (kindOf(row) === "assisted" ? 0 : row.volume), 0),
        4,
      ),
      sets: rows.reduce((sum, row) => sum + row.sets, 0),
    }))
    .sort((a, b) => (a.week < b.week ? -1 : 1))

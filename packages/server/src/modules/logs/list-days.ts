import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../platform/context.ts"
import { decodeCursor, pageOf } from "../../platform/db/cursor.ts"
import { readDietDays } from "./diet-days.ts"
import { listDates, readWorkouts } from "./workout-days.ts"

export interface DaysQuery {
  start_date?: string | undefined
  end_date?: string | undefined
  cursor?: string | undefined
  limit: number
  q?: string | undefined
}

/** The actor's own log, newest date first; `limit` counts dates. */
export const listDays = async (ctx: Ctx, query: DaysQuery) => {
  const q = query.q?.trim() || undefined
  const scope = { list: "log-days", filters: { start: query.start_date, end: query.end_date, q } }
  const after = decodeCursor(ctx, scope, query.cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const span = {
    start: query.start_date,
    end: query.end_date,
    before: after ? String(after[0]) : undefined,
    q,
  }
  const dates = await listDates(ctx, ctx.actor.id, ["workout", "meal", "metric"], span, query.limit + 1)
  const page = pageOf(ctx, scope, dates, query.limit, date => [date])
  const [workouts, diet, metrics] = [
    await readWorkouts(ctx, ctx.actor.id, page.rows),
    await readDietDays(ctx, ctx.actor.id, page.rows),
    await readMetrics(ctx, ctx.actor.id, page.rows),
  ]
  return ok({
    items: page.rows.map(date => ({
      date,
      workouts: workouts.filter(workout => workout.date === date),
      meals: diet.find(day => day.date === date)?.entries ?? [],
      metrics: metrics.filter(metric => metric.date === date),
    })),
    nextCursor: page.nextCursor,
  })
}

const readMetrics = async (ctx: Ctx, personId: string, dates: readonly string[]) => {
  if (dates.length === 0) return []
  const rows = await ctx.db
    .selectFrom("log_records")
    .select(["id", "date", "metric", "fields"])
    .where("account_id", "=", personId)
    .where("kind", "=", "metric")
    .where("is_live", "=", true)
    .where("date", "in", dates)
    .orderBy("date", "desc")
    .orderBy("id")
    .execute()
  return rows.map(({ id, date, metric, fields }) => {
    const { value, at } = fields as { value: { value: number; unit: string }; at?: string }
    return {
      id,
      date,
      metric: metric ?? "",
      value: value.value,
      unit: value.unit,
      at: at ? isoInstant(Date.parse(at)) : null,
    }
  })
}

import { sql } from "kysely"
import type { TestApp } from "../../../testing/test-app.ts"
import { capacityFreeAt, capacityOf, nextFreeOf, nextFreeRanking } from "../index.ts"

/** A coach's next free time by the ranking of all coaches; both of its queries must agree. */
export const rankedNextFree = async (app: TestApp, coachId: string): Promise<string | null | undefined> => {
  const { inOrder, of } = await nextFreeRanking(app.ctx())
  const { rows } = await sql<{ free_at: number | null }>`
    select t.free_at from ${inOrder} t join lateral ${of(sql`t.coach_id`)} single on true
    where t.coach_id = ${coachId} and t.free_at is not distinct from single.free_at`.execute(app.context.db)
  const [row] = rows
  return row && (row.free_at === null ? null : new Date(row.free_at).toISOString())
}

/** A coach's next free time as the slot engine computes it from the present state. */
export const computedNextFree = async (app: TestApp, coachId: string): Promise<string | null> => {
  const ctx = app.ctx()
  const next = (await nextFreeOf(ctx, [coachId])).get(coachId) ?? null
  const capacity = (await capacityOf(ctx, [coachId])).get(coachId)
  if (next === null || !capacity || capacity.booked < capacity.total) return next?.toISOString() ?? null
  const { rows } = await sql<{ free_at: Date | null }>`
    select ${capacityFreeAt(sql`${coachId}::uuid`, sql`${capacity.total}::bigint`, ctx.now())} as free_at`.execute(
    app.context.db,
  )
  const capacityAt = rows[0]?.free_at
  return capacityAt ? new Date(Math.max(next.getTime(), capacityAt.getTime())).toISOString() : null
}

import { sql } from "kysely"
import type { TestApp } from "../../../testing/test-app.ts"
import { capacityFreeAt, capacityOf, nextFreeOf, soonestOf } from "../index.ts"

/** How soon a coach is free by the list of all coaches, both ways in which it is read. */
export const told = async (app: TestApp, coachId: string): Promise<string | null | undefined> => {
  const { inOrder, of } = await soonestOf(app.ctx())
  const { rows } = await sql<{ free_at: number | null }>`
    select t.free_at from ${inOrder} t join lateral ${of(sql`t.coach_id`)} each_one on true
    where t.coach_id = ${coachId} and t.free_at is not distinct from each_one.free_at`.execute(app.context.db)
  const [row] = rows
  return row && (row.free_at === null ? null : new Date(row.free_at).toISOString())
}

/** By the slot engine, from the facts as they are now. */
export const meant = async (app: TestApp, coachId: string): Promise<string | null> => {
  const ctx = app.ctx()
  const next = (await nextFreeOf(ctx, [coachId])).get(coachId) ?? null
  const seats = (await capacityOf(ctx, [coachId])).get(coachId)
  if (next === null || !seats || seats.booked < seats.total) return next?.toISOString() ?? null
  const { rows } = await sql<{ back: Date | null }>`
    select ${capacityFreeAt(sql`${coachId}::uuid`, sql`${seats.total}::bigint`, ctx.now())} as back`.execute(
    app.context.db,
  )
  const back = rows[0]?.back
  return back ? new Date(Math.max(next.getTime(), back.getTime())).toISOString() : null
}

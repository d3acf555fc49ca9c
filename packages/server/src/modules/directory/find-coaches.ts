import type { coachesQuery } from "@rapport/domain/directory/schema"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { z } from "zod"
import type { Ctx } from "../../platform/ctx.ts"
import { openCursor, pageOf } from "../../platform/db/cursor.ts"
import { nextFreeOf, soonestOf } from "../scheduling/index.ts"
import type { CoachFilters, Sort } from "./filters.ts"
import { presentListed } from "./present.ts"
import { type CoachRow, selectCoaches } from "./rows.ts"

export type FindCoaches = z.output<typeof coachesQuery>

/** Coaches open to the actor, found by words, filters and order, page by page. Three queries, whatever the number. */
export const findCoaches = async (ctx: Ctx, input: FindCoaches) => {
  const { cursor, limit, ...asked } = input
  const scope = { list: "coaches", filters: asked }
  const after = openCursor(ctx, scope, cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const filters = filtersOf(input)
  const sort: Sort = input.sort ?? (filters.q ? "match" : "name")
  const asks = { filters, sort, after, limit: limit + 1 }
  const byTimes = sort === "soonest" || filters.freeThisWeek
  const rows = await selectCoaches(ctx, asks, byTimes ? await soonestOf(ctx) : null)
  const page = pageOf(ctx, scope, rows, limit, row => [row.order, row.id])
  const nextFree = byTimes ? freeAtOf(page.rows) : await nextFreeOf(ctx, idsOf(page.rows))
  return ok({ items: await presentListed(ctx, page.rows, nextFree), nextCursor: page.nextCursor })
}

const idsOf = (rows: readonly CoachRow[]): string[] => rows.map(row => row.id)

const freeAtOf = (rows: readonly CoachRow[]): Map<string, Date | null> =>
  new Map(rows.map(row => [row.id, row.freeAt === null ? null : new Date(row.freeAt)]))

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : value

const filtersOf = (input: FindCoaches): CoachFilters => ({
  q: input.q?.trim() || null,
  specialties: listOf(input.specialty),
  languages: listOf(input.language),
  maxPrice: input.maxPrice ?? null,
  minRating: input.minRating ?? null,
  type: input.type ?? null,
  mine: input.mine === "true",
  freeThisWeek: input.freeThisWeek === "true",
})

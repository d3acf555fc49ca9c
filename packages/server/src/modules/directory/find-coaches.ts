import type { coachesQuery } from "@rapport/domain/directory/schema"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { z } from "zod"
import type { Ctx } from "../../platform/ctx.ts"
import { openCursor, pageOf } from "../../platform/cursor.ts"
import { nextFreeOf } from "../scheduling/index.ts"
import type { CoachFilters, Sort } from "./filters.ts"
import { freeFrom, placesLeft } from "./free-from.ts"
import { presentListed } from "./present.ts"
import { type CoachRow, selectCoaches } from "./rows.ts"

export type FindCoaches = z.output<typeof coachesQuery>

/** How many coaches are looked at when the answer depends on their free times. */
const MOST_LOOKED_AT = 400
const SOON_MS = 7 * 86_400_000
const NEVER = Number.MAX_SAFE_INTEGER

/** Coaches open to the actor, found by words, filters and order, page by page. Three queries, whatever the number. */
export const findCoaches = async (ctx: Ctx, input: FindCoaches) => {
  const { cursor, limit, ...asked } = input
  const scope = { list: "coaches", filters: asked }
  const after = openCursor(ctx, scope, cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const filters = filtersOf(input)
  const sort: Sort = input.sort ?? (filters.q ? "match" : "name")
  const byTimes = sort === "soonest" || input.freeThisWeek === "true"
  const rows = await selectCoaches(ctx, {
    filters,
    sort,
    after: byTimes ? null : after,
    limit: byTimes ? MOST_LOOKED_AT : limit + 1,
  })
  const nextFree = await nextFreeOf(
    ctx,
    rows.map(row => row.id),
  )
  const chosen = byTimes ? chooseByTimes(ctx.now(), rows, nextFree, input, after) : rows
  const page = pageOf(ctx, scope, chosen, limit, row => [row.order, row.id])
  return ok({ items: await presentListed(ctx, page.rows, nextFree), nextCursor: page.nextCursor })
}

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
})

/** Filters and orders by free times, which SQL does not know, and leaves out what earlier pages showed. */
const chooseByTimes = (
  now: Date,
  rows: readonly CoachRow[],
  nextFree: ReadonlyMap<string, Date | null>,
  { sort, freeThisWeek }: FindCoaches,
  after: readonly (string | number)[] | null,
): CoachRow[] => {
  const freeAt = (row: CoachRow) => freeFrom(row, nextFree)?.getTime() ?? NEVER
  const soon = now.getTime() + SOON_MS
  const free = freeThisWeek === "true" ? rows.filter(row => placesLeft(row) > 0 && freeAt(row) <= soon) : rows
  const ordered =
    sort === "soonest" ? free.map(row => ({ ...row, order: freeAt(row) })).sort(byOrderThenId) : [...free]
  if (!after) return ordered
  const last = { order: after[0] ?? "", id: String(after[1]) }
  return ordered.filter(row => byOrderThenId(row, last) > 0)
}

type Ordered = Pick<CoachRow, "order" | "id">

const byOrderThenId = (a: Ordered, b: Ordered): number => {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

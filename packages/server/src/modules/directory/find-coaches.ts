import type { coachesQuery } from "@rapport/domain/directory/schema"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { z } from "zod"
import type { Actor, Ctx } from "../../platform/context.ts"
import { decodeCursor, pageOf } from "../../platform/db/cursor.ts"
import { nextFreeOf, nextFreeRanking } from "../scheduling/index.ts"
import { type CoachRow, selectCoach, selectCoaches } from "./coach-rows.ts"
import type { CoachFilters, Sort } from "./filters.ts"
import { presentListedCoaches } from "./present.ts"

export type FindCoaches = z.output<typeof coachesQuery>

/** One page of the coaches visible to the actor, by search text, filters and order. Three queries, whatever the number. */
export const findCoaches = async (ctx: Ctx, input: FindCoaches) => {
  const { cursor, limit, ...filtersAndOrder } = input
  const scope = { list: "coaches", filters: filtersAndOrder }
  const after = decodeCursor(ctx, scope, cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const filters = filtersOf(input)
  const sort: Sort = input.sort ?? (filters.q ? "match" : "name")
  const needsFreeTimes = sort === "soonest" || filters.freeThisWeek
  const ranking = needsFreeTimes ? await nextFreeRanking(ctx) : null
  const rows = await selectCoaches(ctx, { filters, sort, after, limit: limit + 1 }, ranking)
  const page = pageOf(ctx, scope, rows, limit, row => [row.order, row.id])
  const nextFree = needsFreeTimes ? freeTimesIn(page.rows) : await nextFreeOf(ctx, idsOf(page.rows))
  return ok({ items: await presentListedCoaches(ctx, page.rows, nextFree), nextCursor: page.nextCursor })
}

/** A coach's page; without a sign-in only if the profile is public. A hidden coach is answered like an unknown one. */
export const showCoach = async (ctx: Ctx<Actor | null>, coachId: string) => {
  const row = await selectCoach(ctx, coachId)
  if (!row) return refuse("not_found")
  const [shown] = await presentListedCoaches(ctx, [row], await nextFreeOf(ctx, [row.id]))
  return shown ? ok(shown) : refuse("not_found")
}

const idsOf = (rows: readonly CoachRow[]): string[] => rows.map(row => row.id)

const freeTimesIn = (rows: readonly CoachRow[]): Map<string, Date | null> =>
  new Map(rows.map(row => [row.id, row.freeAt === null ? null : new Date(row.freeAt)]))

const toList = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : value

const filtersOf = (input: FindCoaches): CoachFilters => ({
  q: input.q?.trim() || null,
  specialties: toList(input.specialty),
  languages: toList(input.language),
  maxPrice: input.maxPrice ?? null,
  currency: input.currency ?? null,
  minRating: input.minRating ?? null,
  type: input.type ?? null,
  mine: input.mine === "true",
  freeThisWeek: input.freeThisWeek === "true",
})

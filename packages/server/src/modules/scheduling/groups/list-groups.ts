import { ok, refuse } from "@rapport/domain/kernel/result"
import type { groupsQuery } from "@rapport/domain/scheduling/groups-api"
import { MAX_GROUP_DAYS_AHEAD } from "@rapport/domain/scheduling/policy"
import { type RawBuilder, sql } from "kysely"
import type { z } from "zod"
import type { Ctx } from "../../../platform/context.ts"
import { decodeCursor, pageOf } from "../../../platform/db/cursor.ts"
import { presentOwnGroups } from "./group-rows.ts"

export type GroupsQuery = z.output<typeof groupsQuery>

/** A coach's own group sessions: past ones latest first, upcoming ones or those of a window in order of time. */
export const listOwnGroups = async (ctx: Ctx, { cursor, limit, ...filters }: GroupsQuery) => {
  const scope = { list: "group-sessions", filters }
  const after = decodeCursor(ctx, scope, cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const ascending = filters.when !== "past"
  const rows = await ctx.db
    .selectFrom("group_sessions")
    .selectAll()
    .where("coach_id", "=", ctx.actor.id)
    .where(matches(filters, ctx.now().getTime()))
    .$if(hasText(filters.q), eb =>
      eb.where(sql<boolean>`position(plain_text(${filters.q?.trim()}) in plain_text(title)) > 0`),
    )
    .$if(after !== null, eb =>
      eb.where(
        sql<boolean>`(scheduled_at, id) ${ascending ? sql`>` : sql`<`} (${new Date(Number(after?.[0]))}, ${after?.[1]}::uuid)`,
      ),
    )
    .orderBy("scheduled_at", ascending ? "asc" : "desc")
    .orderBy("id", ascending ? "asc" : "desc")
    .limit(limit + 1)
    .execute()
  const page = pageOf(ctx, scope, rows, limit, row => [row.scheduled_at.getTime(), row.id])
  return ok({ items: await presentOwnGroups(ctx, page.rows), nextCursor: page.nextCursor })
}

const hasText = (q: string | undefined): boolean => (q ?? "").trim() !== ""

const DAY = 86_400_000

/** Upcoming or past ones, or a window, which is by default all from now on. */
const matches = (
  { when, from, to }: Pick<GroupsQuery, "when" | "from" | "to">,
  now: number,
): RawBuilder<boolean> => {
  if (when !== undefined) {
    const isUpcoming = sql<boolean>`(status = 'open' and ends_at > ${new Date(now)})`
    return when === "upcoming" ? isUpcoming : sql<boolean>`not ${isUpcoming}`
  }
  const since = from ?? Math.min(now, to ?? now)
  const until = to ?? since + MAX_GROUP_DAYS_AHEAD * DAY
  return sql<boolean>`(ends_at > ${new Date(since)} and scheduled_at < ${new Date(until)})`
}

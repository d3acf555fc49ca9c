import { ok, refuse } from "@rapport/domain/kernel/result"
import { GROUP_DAYS_AHEAD } from "@rapport/domain/scheduling/groups"
import type { groupsQuery } from "@rapport/domain/scheduling/groups-api"
import { type RawBuilder, sql } from "kysely"
import type { z } from "zod"
import type { Ctx } from "../../../platform/ctx.ts"
import { openCursor, pageOf } from "../../../platform/db/cursor.ts"
import { presentOwnGroups } from "./group-rows.ts"

export type GroupsQuery = z.output<typeof groupsQuery>

/** A coach's own: what is past latest first; what is to come, or lies in a window, in the order of time. */
export const listOwnGroups = async (ctx: Ctx, { cursor, limit, ...filters }: GroupsQuery) => {
  const scope = { list: "group-sessions", filters }
  const after = openCursor(ctx, scope, cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const upward = filters.when !== "past"
  const rows = await ctx.db
    .selectFrom("group_sessions")
    .selectAll()
    .where("coach_id", "=", ctx.actor.id)
    .where(asked(filters, ctx.now().getTime()))
    .$if(after !== null, eb =>
      eb.where(
        sql<boolean>`(scheduled_at, id) ${upward ? sql`>` : sql`<`} (${new Date(Number(after?.[0]))}, ${after?.[1]}::uuid)`,
      ),
    )
    .orderBy("scheduled_at", upward ? "asc" : "desc")
    .orderBy("id", upward ? "asc" : "desc")
    .limit(limit + 1)
    .execute()
  const page = pageOf(ctx, scope, rows, limit, row => [row.scheduled_at.getTime(), row.id])
  return ok({ items: await presentOwnGroups(ctx, page.rows), nextCursor: page.nextCursor })
}

const DAY = 86_400_000

/** Of two halves one, or a window; from now on and as far as one can be opened where neither is said. */
const asked = (
  { when, from, to }: Pick<GroupsQuery, "when" | "from" | "to">,
  now: number,
): RawBuilder<boolean> => {
  if (when !== undefined) {
    const ahead = sql<boolean>`(status = 'open' and ends_at > ${new Date(now)})`
    return when === "upcoming" ? ahead : sql<boolean>`not ${ahead}`
  }
  const since = from ?? Math.min(now, to ?? now)
  const until = to ?? since + GROUP_DAYS_AHEAD * DAY
  return sql<boolean>`(ends_at > ${new Date(since)} and scheduled_at < ${new Date(until)})`
}

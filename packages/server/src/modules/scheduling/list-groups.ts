import { ok, refuse } from "@rapport/domain/kernel/result"
import type { groupForClient } from "@rapport/domain/scheduling/groups-api"
import { sql } from "kysely"
import type { z } from "zod"
import type { Ctx } from "../../platform/ctx.ts"
import { openCursor, pageOf } from "../../platform/cursor.ts"
import { findAccepted } from "../network/index.ts"
import { presentGroup, presentOwnGroups } from "./groups-row.ts"

export interface GroupsQuery {
  cursor?: string | undefined
  limit: number
  when?: "upcoming" | "past" | undefined
}

/** A coach's own: upcoming soonest first, else latest first. */
export const listOwnGroups = async (ctx: Ctx, { cursor, limit, when }: GroupsQuery) => {
  const scope = { list: "group-sessions", filters: { when } }
  const after = openCursor(ctx, scope, cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const upward = when === "upcoming"
  const ahead = sql<boolean>`(status = 'open' and ends_at > ${ctx.now()})`
  const rows = await ctx.db
    .selectFrom("group_sessions")
    .selectAll()
    .where("coach_id", "=", ctx.actor.id)
    .$if(when !== undefined, each => each.where(upward ? ahead : sql<boolean>`not ${ahead}`))
    .$if(after !== null, each =>
      each.where(
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

const MOST = 100

/** What is to come with a coach one is connected to: how many take part, not who. */
export const listGroupsOfCoach = async (ctx: Ctx, coachId: string) => {
  const connection = await findAccepted(ctx, { coachId, clientId: ctx.actor.id })
  if (!connection) return refuse("connection_required")
  const rows = await ctx.db
    .selectFrom("group_sessions as g")
    .selectAll("g")
    .select(each =>
      each
        .selectFrom("bookings as b")
        .select("b.id")
        .whereRef("b.group_id", "=", "g.id")
        .where("b.client_id", "=", ctx.actor.id)
        .where("b.status", "in", ["pending", "confirmed"])
        .as("booking_id"),
    )
    .where("g.coach_id", "=", coachId)
    .where("g.status", "=", "open")
    .where("g.scheduled_at", ">", ctx.now())
    .orderBy("g.scheduled_at")
    .orderBy("g.id")
    .limit(MOST)
    .execute()
  const items: z.input<typeof groupForClient>[] = rows.map(row => ({
    ...presentGroup(row),
    bookingId: row.booking_id,
  }))
  return ok({ items, nextCursor: null })
}

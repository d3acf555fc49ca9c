import type { look, seen } from "@rapport/domain/access-log/schema"
import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { z } from "zod"
import type { Ctx } from "../../platform/ctx.ts"
import { openCursor, pageOf } from "../../platform/db/cursor.ts"
import { pictureAt } from "../accounts/index.ts"

export interface LogFilters {
  viewerId?: string | undefined
  /** First and last day, in the person's own zone. */
  from?: string | undefined
  to?: string | undefined
  /** Part of a viewer's name. */
  q?: string | undefined
}

export interface LogQuery extends LogFilters {
  cursor?: string | undefined
  limit: number
}

type PresentedEntry = z.input<typeof look>

/** Who saw my data, newest first, with everybody who ever did. Two queries. */
export const readAccessLog = async (ctx: Ctx, query: LogQuery) => {
  const { viewerId, from, to } = query
  const q = query.q?.trim() || undefined
  const filters = { viewerId, from, to, q }
  const scope = { list: "access-log", filters }
  const after = openCursor(ctx, scope, query.cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const rows = await accessesTo(ctx, filters)
    .$if(after !== null, rest =>
      rest.where(sql<boolean>`(looks.at, looks.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .limit(query.limit + 1)
    .execute()
  const page = pageOf(ctx, scope, rows, query.limit, row => [row.exact, row.id])
  return ok({ items: page.rows.map(present), nextCursor: page.nextCursor, viewers: await viewersOf(ctx) })
}

type AccessLogRow = Awaited<ReturnType<ReturnType<typeof accessesTo>["execute"]>>[number]

/** What was seen of the one who asks, newest first. */
export const accessesTo = (ctx: Ctx, { viewerId, from, to, q }: LogFilters) =>
  ctx.db
    .selectFrom("looks")
    .innerJoin("accounts as v", "v.id", "looks.viewer_id")
    .innerJoin("accounts as me", "me.id", "looks.subject_id")
    .select(["looks.id", "looks.at", "viewer_id", "viewer_role", "seen", "part", "reason"])
    .select(["v.first_name", "v.last_name", "v.picture_id", "me.time_zone"])
    .select(sql<string>`looks.at::text`.as("exact"))
    .where("subject_id", "=", ctx.actor.id)
    .$if(viewerId !== undefined, rest => rest.where("viewer_id", "=", viewerId ?? ""))
    .$if(from !== undefined, rest =>
      rest.where(sql<boolean>`looks.at >= ${from ?? ""}::date::timestamp at time zone me.time_zone`),
    )
    .$if(to !== undefined, rest =>
      rest.where(sql<boolean>`looks.at < (${to ?? ""}::date + 1)::timestamp at time zone me.time_zone`),
    )
    .$if(q !== undefined, rest =>
      rest.where(sql<boolean>`position(plain_text(${q ?? ""}) in v.search_name) > 0`),
    )
    .orderBy("looks.at", "desc")
    .orderBy("looks.id", "desc")

const present = (row: AccessLogRow): PresentedEntry => ({
  id: row.id,
  at: isoInstant(row.at),
  viewer: {
    id: row.viewer_id,
    firstName: row.first_name,
    lastName: row.last_name,
    profilePicture: pictureAt(row.picture_id),
    role: row.viewer_role,
  },
  // Written through the same list of words, so it can be none other.
  seen: row.seen as z.output<typeof seen>,
  part: row.part,
  reason: row.reason,
})

const viewersOf = async (ctx: Ctx) => {
  const rows = await ctx.db
    .selectFrom("looks")
    .innerJoin("accounts as v", "v.id", "looks.viewer_id")
    .select(["v.id", "v.first_name", "v.last_name", "v.picture_id"])
    .select(row => row.fn.countAll<number>().as("looks"))
    .where("subject_id", "=", ctx.actor.id)
    .groupBy("v.id")
    .orderBy("looks", "desc")
    .orderBy("v.id")
    .limit(200)
    .execute()
  return rows.map(row => ({
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    profilePicture: pictureAt(row.picture_id),
    looks: row.looks,
  }))
}

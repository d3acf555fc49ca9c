import type { accessedData, accessLogEntry } from "@rapport/domain/access-log/schema"
import { VISIT_GAP_MINUTES } from "@rapport/domain/access-log/visits"
import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { z } from "zod"
import type { Ctx } from "../../platform/context.ts"
import { decodeCursor, pageOf } from "../../platform/db/cursor.ts"
import { presentPicture } from "../accounts/index.ts"
import { columnsAsShownTo } from "../relationships/index.ts"

export interface AccessLogFilters {
  viewerId?: string | undefined
  /** First and last day, in the person's own time zone. */
  from?: string | undefined
  to?: string | undefined
  /** Part of a viewer's name. */
  q?: string | undefined
}

export interface AccessLogQuery extends AccessLogFilters {
  cursor?: string | undefined
  limit: number
}

type PresentedEntry = z.input<typeof accessLogEntry>

/** The accesses to one's own data, newest first, and everybody who ever accessed it. Two queries. */
export const readAccessLog = async (ctx: Ctx, query: AccessLogQuery) => {
  const { viewerId, from, to } = query
  const q = query.q?.trim() || undefined
  const filters = { viewerId, from, to, q }
  const scope = { list: "access-log", filters }
  const after = decodeCursor(ctx, scope, query.cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const rows = await selectAccessLog(ctx, filters)
    .$if(after !== null, rest =>
      rest.where(
        sql<boolean>`(access_log.at, access_log.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`,
      ),
    )
    .limit(query.limit + 1)
    .execute()
  const page = pageOf(ctx, scope, rows, query.limit, row => [row.exact, row.id])
  return ok({ items: page.rows.map(present), nextCursor: page.nextCursor, viewers: await viewersOf(ctx) })
}

type AccessLogRow = Awaited<ReturnType<ReturnType<typeof selectAccessLog>["execute"]>>[number]

/** The accesses to the actor's own data, newest first. */
export const selectAccessLog = (ctx: Ctx, { viewerId, from, to, q }: AccessLogFilters) => {
  const shown = columnsAsShownTo(ctx.actor.id, "v")
  return ctx.db
    .selectFrom("access_log")
    .innerJoin("accounts as v", "v.id", "access_log.viewer_id")
    .innerJoin("accounts as me", "me.id", "access_log.subject_id")
    .select(["access_log.id", "access_log.at", "viewer_id", "viewer_role", "seen", "part", "reason"])
    .select([
      shown.firstName.as("first_name"),
      shown.lastName.as("last_name"),
      shown.pictureId.as("picture_id"),
      "me.time_zone",
    ])
    .select(sql<string>`access_log.at::text`.as("exact"))
    .where("subject_id", "=", ctx.actor.id)
    .$if(viewerId !== undefined, rest => rest.where("viewer_id", "=", viewerId ?? ""))
    .$if(from !== undefined, rest =>
      rest.where(sql<boolean>`access_log.at >= ${from ?? ""}::date::timestamp at time zone me.time_zone`),
    )
    .$if(to !== undefined, rest =>
      rest.where(sql<boolean>`access_log.at < (${to ?? ""}::date + 1)::timestamp at time zone me.time_zone`),
    )
    .$if(q !== undefined, rest =>
      rest.where(
        sql<boolean>`position(plain_text(${q ?? ""}) in plain_text(${shown.firstName} || ' ' || ${shown.lastName})) > 0`,
      ),
    )
    .orderBy("access_log.at", "desc")
    .orderBy("access_log.id", "desc")
}

const present = (row: AccessLogRow): PresentedEntry => ({
  id: row.id,
  at: isoInstant(row.at),
  viewer: {
    id: row.viewer_id,
    firstName: row.first_name,
    lastName: row.last_name,
    profilePicture: presentPicture(row.picture_id),
    role: row.viewer_role,
  },
  // Only values of this enum are ever inserted.
  seen: row.seen as z.output<typeof accessedData>,
  part: row.part,
  reason: row.reason,
})

const viewersOf = async (ctx: Ctx) => {
  const shown = columnsAsShownTo(ctx.actor.id, "v")
  const rows = await ctx.db
    .with("accesses", db =>
      db
        .selectFrom("access_log")
        .select("viewer_id")
        .select(
          sql<boolean>`coalesce(at - lag(at) over (partition by viewer_id, viewer_role, reason order by at)
            >= make_interval(mins => ${VISIT_GAP_MINUTES}), true)`.as("begins_visit"),
        )
        .where("subject_id", "=", ctx.actor.id),
    )
    .selectFrom("accesses")
    .innerJoin("accounts as v", "v.id", "accesses.viewer_id")
    .select([
      "v.id",
      shown.firstName.as("first_name"),
      shown.lastName.as("last_name"),
      shown.pictureId.as("picture_id"),
    ])
    .select(eb => eb.fn.countAll<number>().as("looks"))
    .where("begins_visit", "=", true)
    .groupBy("v.id")
    .orderBy("looks", "desc")
    .orderBy("v.id")
    .limit(200)
    .execute()
  return rows.map(row => ({
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    profilePicture: presentPicture(row.picture_id),
    looks: row.looks,
  }))
}

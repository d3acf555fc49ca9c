import type { adminApi } from "@rapport/domain/admin/api"
import type { ReplyIn } from "@rapport/domain/kernel/contract"
import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { Ctx } from "../../platform/context.ts"
import { decodeCursor, pageOf } from "../../platform/db/cursor.ts"
import { presentPicture } from "../accounts/index.ts"

type AccessLogEntry = ReplyIn<(typeof adminApi)["GET /admin/audit"]>["items"][number]

interface ListAccessLog {
  cursor?: string | undefined
  limit: number
  q?: string | undefined
  viewerId?: string | undefined
  subjectId?: string | undefined
}

/** Who accessed whose data, newest first; `q` searches the names of both people. */
export const listAccessLog = async (ctx: Ctx, { cursor, limit, ...filters }: ListAccessLog) => {
  const scope = { list: "admin-audit", filters }
  const after = decodeCursor(ctx, scope, cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const { q, viewerId, subjectId } = filters
  const rows = await ctx.db
    .selectFrom("access_log")
    .innerJoin("accounts as v", "v.id", "access_log.viewer_id")
    .innerJoin("accounts as s", "s.id", "access_log.subject_id")
    .selectAll("access_log")
    .select(["v.first_name as viewer_first", "v.last_name as viewer_last", "v.picture_id"])
    .select(["s.first_name as subject_first", "s.last_name as subject_last"])
    .$if(viewerId !== undefined, query => query.where("viewer_id", "=", viewerId ?? ""))
    .$if(subjectId !== undefined, query => query.where("subject_id", "=", subjectId ?? ""))
    .$if(q !== undefined && q.trim() !== "", query => {
      const like = `%${(q ?? "").trim().replace(/[\\%_]/g, character => `\\${character}`)}%`
      return query.where(
        sql<boolean>`(v.search_name like plain_text(${like}) or s.search_name like plain_text(${like}))`,
      )
    })
    .$if(after !== null, query =>
      query.where(
        sql<boolean>`(access_log.at, access_log.id) < (${new Date(Number(after?.[0]))}, ${String(after?.[1])}::uuid)`,
      ),
    )
    .orderBy("access_log.at", "desc")
    .orderBy("access_log.id", "desc")
    .limit(limit + 1)
    .execute()
  const page = pageOf(ctx, scope, rows, limit, row => [row.at.getTime(), row.id])
  const items = page.rows.map(
    (row): AccessLogEntry => ({
      id: row.id,
      at: isoInstant(row.at),
      viewer: {
        id: row.viewer_id,
        firstName: row.viewer_first,
        lastName: row.viewer_last,
        profilePicture: presentPicture(row.picture_id),
        role: row.viewer_role,
      },
      subject: { id: row.subject_id, firstName: row.subject_first, lastName: row.subject_last },
      seen: row.seen as AccessLogEntry["seen"],
      part: row.part,
      reason: row.reason,
    }),
  )
  return ok({ items, nextCursor: page.nextCursor })
}

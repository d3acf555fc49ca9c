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

interface Row {
  id: string
  at: Date
  /** Exact to the microsecond, for the cursor. */
  exact: string
  actor_id: string
  actor_role: string
  subject_id: string | null
  seen: AccessLogEntry["seen"]
  act: AccessLogEntry["act"]
  part: string | null
  reason: string | null
  actor_first: string
  actor_last: string
  picture_id: string | null
  subject_first: string | null
  subject_last: string | null
}

/** Who read whose data and what admins did, newest first; `q` searches the names of both people. One query. */
export const listAccessLog = async (ctx: Ctx, { cursor, limit, ...filters }: ListAccessLog) => {
  const scope = { list: "admin-audit", filters }
  const after = decodeCursor(ctx, scope, cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const { viewerId, subjectId } = filters
  const q = filters.q?.trim() ?? ""
  const like = `%${q.replace(/[\\%_]/g, character => `\\${character}`)}%`
  const { rows } = await sql<Row>`
    select e.*, e.at::text as exact, a.first_name as actor_first, a.last_name as actor_last, a.picture_id,
      s.first_name as subject_first, s.last_name as subject_last
    from (
      select id, at, viewer_id as actor_id, viewer_role as actor_role, subject_id, seen, null as act, part, reason
        from access_log
      union all
      select id, at, actor_id, 'admin', subject_id, null, act, detail, reason from admin_acts
    ) e
    join accounts a on a.id = e.actor_id
    left join accounts s on s.id = e.subject_id
    where true
      ${viewerId ? sql`and e.actor_id = ${viewerId}::uuid` : sql``}
      ${subjectId ? sql`and e.subject_id = ${subjectId}::uuid` : sql``}
      ${q ? sql`and (a.search_name like plain_text(${like}) or s.search_name like plain_text(${like}))` : sql``}
      ${after ? sql`and (e.at, e.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by e.at desc, e.id desc
    limit ${limit + 1}`.execute(ctx.db)
  const page = pageOf(ctx, scope, rows, limit, row => [row.exact, row.id])
  return ok({ items: page.rows.map(present), nextCursor: page.nextCursor })
}

const present = (row: Row): AccessLogEntry => ({
  id: row.id,
  at: isoInstant(row.at),
  viewer: {
    id: row.actor_id,
    firstName: row.actor_first,
    lastName: row.actor_last,
    profilePicture: presentPicture(row.picture_id),
    role: row.actor_role,
  },
  subject:
    row.subject_id === null
      ? null
      : {
          id: row.subject_id,
          firstName: row.subject_first ?? "",
          lastName: row.subject_last ?? "",
        },
  seen: row.seen,
  act: row.act,
  part: row.part,
  reason: row.reason,
})

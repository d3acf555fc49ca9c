import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { Ctx } from "../../platform/ctx.ts"
import { openCursor, pageOf } from "../../platform/db/cursor.ts"

interface ListNotifications {
  cursor?: string | undefined
  limit: number
  q?: string | undefined
}

/** What is new, newest first; `q` looks for a name in it. */
export const listNotifications = async (ctx: Ctx, { cursor, limit, q }: ListNotifications) => {
  const scope = { list: "notifications", filters: { q: q ?? null } }
  const after = openCursor(ctx, scope, cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const rows = await ctx.db
    .selectFrom("notifications")
    .selectAll()
    .where("person_id", "=", ctx.actor.id)
    .$if(q !== undefined && q !== "", query =>
      query.where(
        sql<boolean>`plain_text("values" ->> 'name') like '%' || plain_text(${escaped(q ?? "")}) || '%'`,
      ),
    )
    .$if(after !== null, query =>
      query.where(sql<boolean>`(at, id) < (${new Date(Number(after?.[0]))}, ${String(after?.[1])}::uuid)`),
    )
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute()
  const page = pageOf(ctx, scope, rows, limit, row => [row.at.getTime(), row.id])
  return ok({
    items: page.rows.map(row => ({
      id: row.id,
      kind: row.kind,
      what: row.what,
      values: row.values,
      link: row.link,
      at: isoInstant(row.at),
      readAt: row.read_at && isoInstant(row.read_at),
    })),
    nextCursor: page.nextCursor,
    unreadTotal: await countUnread(ctx),
  })
}

const escaped = (typed: string): string => typed.replace(/[\\%_]/g, sign => `\\${sign}`)

const countUnread = async (ctx: Ctx): Promise<number> => {
  const row = await ctx.db
    .selectFrom("notifications")
    .select(eb => eb.fn.countAll<number>().as("unread"))
    .where("person_id", "=", ctx.actor.id)
    .where("read_at", "is", null)
    .executeTakeFirstOrThrow()
  return row.unread
}

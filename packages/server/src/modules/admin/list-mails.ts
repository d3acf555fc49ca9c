import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { Ctx } from "../../platform/context.ts"
import { decodeCursor, pageOf } from "../../platform/db/cursor.ts"

interface ListMails {
  cursor?: string | undefined
  limit: number
  q?: string | undefined
  status?: "kept" | "queued" | "sent" | "failed" | undefined
}

/** The outbox, newest email first, with secret links left out. */
export const listMails = async (ctx: Ctx, { cursor, limit, ...filters }: ListMails) => {
  const scope = { list: "admin-mails", filters }
  const after = decodeCursor(ctx, scope, cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const { q, status } = filters
  const rows = await ctx.db
    .selectFrom("mails")
    .select(["id", "to_address", "kind", "subject", "text_body", "status", "attempts", "last_error"])
    .select(["created_at", "sent_at", sql<boolean>`secret_link is not null`.as("has_link")])
    .$if(status !== undefined, query => query.where("status", "=", status ?? "kept"))
    .$if(q !== undefined && q.trim() !== "", query => {
      const like = `%${(q ?? "").trim().replace(/[\\%_]/g, character => `\\${character}`)}%`
      return query.where(sql<boolean>`(to_address ilike ${like} or subject ilike ${like})`)
    })
    .$if(after !== null, query =>
      query.where(
        sql<boolean>`(created_at, id) < (${new Date(Number(after?.[0]))}, ${String(after?.[1])}::uuid)`,
      ),
    )
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute()
  const page = pageOf(ctx, scope, rows, limit, row => [row.created_at.getTime(), row.id])
  return ok({
    items: page.rows.map(row => ({
      id: row.id,
      to: row.to_address,
      kind: row.kind,
      subject: row.subject,
      text: row.text_body,
      status: row.status,
      attempts: row.attempts,
      lastError: row.last_error,
      createdAt: isoInstant(row.created_at),
      sentAt: row.sent_at && isoInstant(row.sent_at),
      hasSecretLink: row.has_link,
    })),
    nextCursor: page.nextCursor,
    smtp: ctx.app.config.smtpUrl !== undefined,
  })
}

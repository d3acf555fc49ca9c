import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { Ctx } from "../../platform/context.ts"
import { decodeCursor, pageOf } from "../../platform/db/cursor.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { presentPicture } from "../accounts/index.ts"

/** Anybody who is signed in writes to the admins, from whatever page they are on. */
export const sendFeedback = (ctx: Ctx, { text, page }: { text: string; page: string }) =>
  inTransaction(ctx, async tx => {
    await tx.db
      .insertInto("feedback")
      .values({ person_id: tx.actor.id, page, body: text, at: tx.now() })
      .execute()
    return ok(null)
  })

/** What people wrote, newest first. */
export const listFeedback = async (
  ctx: Ctx,
  query: { cursor?: string | undefined; limit: number; q?: string | undefined },
) => {
  const q = query.q?.trim() ?? ""
  const scope = { list: "admin-feedback", filters: { q } }
  const after = decodeCursor(ctx, scope, query.cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const rows = await ctx.db
    .selectFrom("feedback")
    .innerJoin("accounts", "accounts.id", "feedback.person_id")
    .select(["feedback.id", "page", "body", "at", "person_id", "first_name", "last_name", "picture_id"])
    .select(sql<string>`at::text`.as("exact"))
    .$if(q !== "", rest =>
      rest.where(sql<boolean>`plain_text(body) like plain_text(${`%${q.replace(/[\\%_]/g, "\\$&")}%`})`),
    )
    .$if(after !== null, rest =>
      rest.where(sql<boolean>`(at, feedback.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy("at", "desc")
    .orderBy("feedback.id", "desc")
    .limit(query.limit + 1)
    .execute()
  const page = pageOf(ctx, scope, rows, query.limit, row => [row.exact, row.id])
  return ok({
    items: page.rows.map(row => ({
      id: row.id,
      at: isoInstant(row.at),
      page: row.page,
      text: row.body,
      person: {
        id: row.person_id,
        firstName: row.first_name,
        lastName: row.last_name,
        profilePicture: presentPicture(row.picture_id),
      },
    })),
    nextCursor: page.nextCursor,
  })
}

import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { Ctx } from "../../platform/ctx.ts"
import { openCursor, pageOf } from "../../platform/db/cursor.ts"
import { pictureAt } from "../accounts/index.ts"

/** Whom I blocked, newest first. */
export const listBlocked = async (
  ctx: Ctx,
  query: { q?: string | undefined; cursor?: string | undefined; limit: number },
) => {
  const typed = query.q?.trim() ?? ""
  const scope = { list: "blocked", filters: { typed } }
  const from = openCursor(ctx, scope, query.cursor)
  if (from === "bad_cursor") return refuse("bad_cursor")
  const rows = await ctx.db
    .selectFrom("blocks")
    .innerJoin("accounts", "accounts.id", "blocks.blocked_id")
    .select(["accounts.id", "first_name", "last_name", "picture_id", "blocks.created_at"])
    .select(sql<string>`blocks.created_at::text`.as("exact"))
    .where("blocker_id", "=", ctx.actor.id)
    .$if(typed !== "", rest => rest.where(sql<boolean>`position(plain_text(${typed}) in search_name) > 0`))
    .$if(from !== null, rest =>
      rest.where(
        sql<boolean>`(blocks.created_at, accounts.id) < (${from?.[0]}::timestamptz, ${from?.[1]}::uuid)`,
      ),
    )
    .orderBy("blocks.created_at", "desc")
    .orderBy("accounts.id", "desc")
    .limit(query.limit + 1)
    .execute()
  const { rows: shown, nextCursor } = pageOf(ctx, scope, rows, query.limit, row => [row.exact, row.id])
  const items = shown.map(row => ({
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    profilePicture: pictureAt(row.picture_id),
    blockedAt: isoInstant(row.created_at),
  }))
  return ok({ items, nextCursor })
}

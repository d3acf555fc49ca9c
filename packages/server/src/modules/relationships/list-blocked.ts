import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { Ctx } from "../../platform/context.ts"
import { decodeCursor, pageOf } from "../../platform/db/cursor.ts"
import { presentPicture } from "../accounts/index.ts"
import { columnsAsShownTo } from "./people-as-shown.ts"

/** The people whom the actor has blocked, newest first. */
export const listBlocked = async (
  ctx: Ctx,
  query: { q?: string | undefined; cursor?: string | undefined; limit: number },
) => {
  const q = query.q?.trim() ?? ""
  const scope = { list: "blocked", filters: { q } }
  const after = decodeCursor(ctx, scope, query.cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const shown = columnsAsShownTo(ctx.actor.id)
  const rows = await ctx.db
    .selectFrom("blocks")
    .innerJoin("accounts", "accounts.id", "blocks.blocked_id")
    .select(["accounts.id", "blocks.created_at"])
    .select([
      shown.firstName.as("first_name"),
      shown.lastName.as("last_name"),
      shown.pictureId.as("picture_id"),
    ])
    .select(sql<string>`blocks.created_at::text`.as("exact"))
    .where("blocker_id", "=", ctx.actor.id)
    .$if(q !== "", query =>
      query.where(
        sql<boolean>`position(plain_text(${q}) in plain_text(${shown.firstName} || ' ' || ${shown.lastName})) > 0`,
      ),
    )
    .$if(after !== null, query =>
      query.where(
        sql<boolean>`(blocks.created_at, accounts.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`,
      ),
    )
    .orderBy("blocks.created_at", "desc")
    .orderBy("accounts.id", "desc")
    .limit(query.limit + 1)
    .execute()
  const { rows: page, nextCursor } = pageOf(ctx, scope, rows, query.limit, row => [row.exact, row.id])
  const items = page.map(row => ({
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    profilePicture: presentPicture(row.picture_id),
    blockedAt: isoInstant(row.created_at),
  }))
  return ok({ items, nextCursor })
}

import { ok, refuse } from "@rapport/domain/kernel/result"
import { parseInviteCode } from "@rapport/domain/network/invite-code"
import { sql } from "kysely"
import type { Ctx } from "../../platform/context.ts"
import { decodeCursor, pageOf } from "../../platform/db/cursor.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { columnsAsShownTo } from "../relationships/index.ts"
import { presentInvite } from "./present-invite.ts"

/** A coach's own invites, newest first; `q` searches the address and the code. */
export const listInvites = async (
  ctx: Ctx,
  input: { cursor?: string | undefined; limit: number; q?: string | undefined },
) => {
  const scope = { list: "invites", filters: { q: input.q } }
  const after = decodeCursor(ctx, scope, input.cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  let query = ctx.db
    .selectFrom("invites")
    .leftJoin("accounts", "accounts.id", "invites.client_id")
    .selectAll("invites")
    .select(columnsAsShownTo(ctx.actor.id).firstName.as("clientName"))
    .where("coach_id", "=", ctx.actor.id)
    .orderBy("invites.created_at", "desc")
    .orderBy("invites.id", "desc")
    .limit(input.limit + 1)
  const q = input.q?.trim().toLowerCase()
  if (q)
    query = query.where(
      sql<boolean>`(position(${q} in invites.email) > 0 or position(${q.replace(/[\s-]/g, "")} in lower(code)) > 0)`,
    )
  if (after)
    query = query.where(
      sql<boolean>`(invites.created_at, invites.id) < (${new Date(Number(after[0]))}, ${after[1]}::uuid)`,
    )
  const page = pageOf(ctx, scope, await query.execute(), input.limit, row => [
    row.created_at.getTime(),
    row.id,
  ])
  return ok({ items: page.rows.map(row => presentInvite(ctx, row)), nextCursor: page.nextCursor })
}

/** Revokes an invite; connections that were made with it stay. */
export const revokeInvite = (ctx: Ctx, typedCode: string) =>
  inTransaction(ctx, async tx => {
    const code = parseInviteCode(typedCode)
    if (code === null) return refuse("not_found")
    const row = await tx.db
      .updateTable("invites")
      .set({ revoked_at: sql<Date>`coalesce(revoked_at, ${tx.now()})` })
      .where("code", "=", code)
      .where("coach_id", "=", tx.actor.id)
      .returning("id")
      .executeTakeFirst()
    return row ? ok(null) : refuse("not_found")
  })

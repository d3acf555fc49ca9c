import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"

export const listPasskeys = async (ctx: Ctx) => {
  const rows = await ctx.db
    .selectFrom("passkeys")
    .select(["id", "name", "created_at", "last_used_at"])
    .where("account_id", "=", ctx.actor.id)
    .orderBy("created_at")
    .execute()
  const items = rows.map(row => ({
    id: row.id,
    name: row.name,
    createdAt: isoInstant(row.created_at),
    lastUsedAt: row.last_used_at && isoInstant(row.last_used_at),
  }))
  return { items, nextCursor: null }
}

export const removePasskey = (ctx: Ctx, passkeyId: string) =>
  inTransaction(ctx, async tx => {
    const removed = await tx.db
      .deleteFrom("passkeys")
      .where("id", "=", passkeyId)
      .where("account_id", "=", ctx.actor.id)
      .returning("id")
      .executeTakeFirst()
    return removed ? ok(null) : refuse("not_found")
  })

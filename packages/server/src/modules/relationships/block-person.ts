import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../platform/context.ts"
import { publish } from "../../platform/events.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { lockRelationship } from "./relationships.ts"

/**
 * Blocks a person without notifying them. Handlers of `person.blocked` end what connects the two in the same
 * transaction.
 */
export const blockPerson = async (ctx: Ctx, userId: string) => {
  if (userId === ctx.actor.id) return refuse("cannot_block_yourself")
  return inTransaction(ctx, async tx => {
    await lockRelationship(tx, ctx.actor.id, userId)
    const other = await tx.db.selectFrom("accounts").select("id").where("id", "=", userId).executeTakeFirst()
    if (!other) return refuse("not_found")
    const inserted = await tx.db
      .insertInto("blocks")
      .values({ blocker_id: ctx.actor.id, blocked_id: userId, created_at: tx.now() })
      .onConflict(oc => oc.doNothing())
      .returning("blocked_id")
      .executeTakeFirst()
    if (inserted) await publish(tx, "person.blocked", { by: ctx.actor.id, blocked: userId })
    return ok(null)
  })
}

/** Removes a block. A connection or friendship that the block ended stays ended. */
export const unblockPerson = (ctx: Ctx, userId: string) =>
  inTransaction(ctx, async tx => {
    const deleted = await tx.db
      .deleteFrom("blocks")
      .where("blocker_id", "=", ctx.actor.id)
      .where("blocked_id", "=", userId)
      .returning("blocked_id")
      .executeTakeFirst()
    if (deleted) await publish(tx, "person.unblocked", { by: ctx.actor.id, blocked: userId })
    return ok(null)
  })

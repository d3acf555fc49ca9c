import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction } from "../../platform/ctx.ts"
import { publish } from "../../platform/events.ts"
import { lockRelationship } from "./lock-relationship.ts"

/** Total and silent: the other side is never told. What ties the two ends by `person.blocked`, in this transaction. */
export const blockPerson = async (ctx: Ctx, userId: string) => {
  if (userId === ctx.actor.id) return refuse("cannot_block_yourself")
  return inTransaction(ctx, async tx => {
    await lockRelationship(tx, ctx.actor.id, userId)
    const other = await tx.db.selectFrom("accounts").select("id").where("id", "=", userId).executeTakeFirst()
    if (!other) return refuse("not_found")
    const made = await tx.db
      .insertInto("blocks")
      .values({ blocker_id: ctx.actor.id, blocked_id: userId, created_at: tx.now() })
      .onConflict(oc => oc.doNothing())
      .returning("blocked_id")
      .executeTakeFirst()
    if (made) await publish(tx, "person.blocked", { by: ctx.actor.id, blocked: userId })
    return ok(null)
  })
}

/** Brings nothing back: a connection or friendship that ended stays ended. */
export const unblockPerson = (ctx: Ctx, userId: string) =>
  inTransaction(ctx, async tx => {
    const gone = await tx.db
      .deleteFrom("blocks")
      .where("blocker_id", "=", ctx.actor.id)
      .where("blocked_id", "=", userId)
      .returning("blocked_id")
      .executeTakeFirst()
    if (gone) await publish(tx, "person.unblocked", { by: ctx.actor.id, blocked: userId })
    return ok(null)
  })

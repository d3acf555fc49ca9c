import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"

/** An admin lifts a suspension. Ended logins stay ended, cancelled sessions stay cancelled. */
export const restorePerson = (ctx: Ctx, personId: string) =>
  inTransaction(ctx, async tx => {
    if (!tx.actor.roles.includes("admin")) return refuse("forbidden")
    const person = await tx.db
      .selectFrom("accounts")
      .select("suspended_at")
      .where("id", "=", personId)
      .forUpdate()
      .executeTakeFirst()
    if (!person) return refuse("not_found")
    if (!person.suspended_at) return ok(null)
    await tx.db
      .updateTable("accounts")
      .set(eb => ({
        suspended_at: null,
        suspended_by: null,
        suspension_reason: null,
        version: eb("version", "+", 1),
      }))
      .where("id", "=", personId)
      .execute()
    await publish(tx, "account.restored", { accountId: personId, by: tx.actor.id })
    return ok(null)
  })

import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"

/** Opens a suspended account again. Logins that ended stay ended, sessions that were cancelled stay cancelled. */
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
      .set(row => ({
        suspended_at: null,
        suspended_by: null,
        suspension_reason: null,
        version: row("version", "+", 1),
      }))
      .where("id", "=", personId)
      .execute()
    await publish(tx, "account.restored", { accountId: personId, by: tx.actor.id })
    return ok(null)
  })

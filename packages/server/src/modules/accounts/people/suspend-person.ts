import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { endLoginsOf } from "../logins/end-login.ts"
import { lockAdmins } from "./set-roles.ts"

export interface SuspendPerson {
  personId: string
  reason: string
}

/** An admin suspends an account: it is signed out everywhere at once, and other modules handle `account.suspended`. */
export const suspendPerson = (ctx: Ctx, { personId, reason }: SuspendPerson) =>
  inTransaction(ctx, async tx => {
    const admins = await lockAdmins(tx)
    if (!admins.includes(tx.actor.id)) return refuse("forbidden")
    if (personId === tx.actor.id) return refuse("not_yourself_as_admin")
    const person = await tx.db
      .selectFrom("accounts")
      .select("suspended_at")
      .where("id", "=", personId)
      .forUpdate()
      .executeTakeFirst()
    if (!person) return refuse("not_found")
    if (person.suspended_at) return ok(null)
    await tx.db
      .updateTable("accounts")
      .set(eb => ({
        suspended_at: tx.now(),
        suspended_by: tx.actor.id,
        suspension_reason: reason,
        version: eb("version", "+", 1),
      }))
      .where("id", "=", personId)
      .execute()
    await endLoginsOf(tx, personId, "suspended")
    await publish(tx, "account.suspended", { accountId: personId, by: tx.actor.id })
    return ok(null)
  })

import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { endLoginsOf } from "../logins/end-login.ts"
import { lockAdmins } from "./set-roles.ts"

export interface SuspendPerson {
  personId: string
  reason: string
}

/** An admin closes an account until further notice: signed out everywhere at once; what follows hears the event. */
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
      .set(row => ({
        suspended_at: tx.now(),
        suspended_by: tx.actor.id,
        suspension_reason: reason,
        version: row("version", "+", 1),
      }))
      .where("id", "=", personId)
      .execute()
    await endLoginsOf(tx, personId, "suspended")
    await publish(tx, "account.suspended", { accountId: personId, by: tx.actor.id })
    return ok(null)
  })

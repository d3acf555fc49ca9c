import { ok, refuse } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { Ctx, Role, Tx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { refreshLoginsOf } from "../logins/end-login.ts"

export interface SetRoles {
  personId: string
  roles: readonly Role[]
}

const ROLE_ORDER: readonly Role[] = ["client", "coach", "admin"]

/** An admin sets a person's roles. The last admin who can sign in keeps that role. */
export const setRoles = (ctx: Ctx, { personId, roles }: SetRoles) =>
  inTransaction(ctx, async tx => {
    const admins = await lockAdmins(tx)
    if (!admins.includes(tx.actor.id)) return refuse("forbidden")
    const person = await tx.db
      .selectFrom("accounts")
      .select("roles")
      .where("id", "=", personId)
      .forUpdate()
      .executeTakeFirst()
    if (!person) return refuse("not_found")
    const newRoles = ROLE_ORDER.filter(role => roles.includes(role))
    if (newRoles.join() === ROLE_ORDER.filter(role => person.roles.includes(role)).join()) return ok(null)
    const isLastAdmin = admins.length === 1 && admins.includes(personId)
    if (isLastAdmin && !newRoles.includes("admin")) return refuse("last_admin")
    await tx.db
      .updateTable("accounts")
      .set(eb => ({ roles: newRoles, version: eb("version", "+", 1) }))
      .where("id", "=", personId)
      .execute()
    if (newRoles.includes("coach") && !person.roles.includes("coach"))
      await publish(tx, "account.became_coach", { accountId: personId })
    if (person.roles.includes("coach") && !newRoles.includes("coach"))
      await publish(tx, "account.coach_role_lost", { accountId: personId, by: tx.actor.id })
    await publish(tx, "account.roles_set", {
      accountId: personId,
      by: tx.actor.id,
      from: person.roles,
      to: newRoles,
    })
    await refreshLoginsOf(tx, personId)
    return ok(null)
  })

/** Locks every admin who can sign in, in ascending id, so that two parallel changes cannot leave the server without an admin. */
export const lockAdmins = async (tx: Tx): Promise<string[]> => {
  const rows = await tx.db
    .selectFrom("accounts")
    .select("id")
    .where(sql<boolean>`'admin' = any(roles)`)
    .where("suspended_at", "is", null)
    .orderBy("id")
    .forUpdate()
    .execute()
  return rows.map(row => row.id)
}

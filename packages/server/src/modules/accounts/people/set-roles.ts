import { ok, refuse } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import { type Ctx, inTransaction, type Role, type Tx } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { rereadLoginsOf } from "../logins/end-login.ts"

export interface SetRoles {
  personId: string
  roles: readonly Role[]
}

const ORDER: readonly Role[] = ["client", "coach", "admin"]

/** An admin sets what a person may act as. The last admin who can sign in stays one. */
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
    const wanted = ORDER.filter(role => roles.includes(role))
    if (wanted.join() === ORDER.filter(role => person.roles.includes(role)).join()) return ok(null)
    const isLast = admins.length === 1 && admins.includes(personId)
    if (isLast && !wanted.includes("admin")) return refuse("last_admin")
    await tx.db
      .updateTable("accounts")
      .set(row => ({ roles: wanted, version: row("version", "+", 1) }))
      .where("id", "=", personId)
      .execute()
    if (wanted.includes("coach") && !person.roles.includes("coach"))
      await publish(tx, "account.became_coach", { accountId: personId })
    await publish(tx, "account.roles_set", {
      accountId: personId,
      by: tx.actor.id,
      from: person.roles,
      to: wanted,
    })
    await rereadLoginsOf(tx, personId)
    return ok(null)
  })

/** Every admin who can sign in, locked in one order, so that two changes at once cannot leave the server without one. */
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

import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { emailPasswordChanged } from "../account-emails.ts"
import { endLoginsOf } from "../logins/end-login.ts"
import { deleteChallenges } from "./challenges.ts"
import { confirmPassword } from "./confirm-password.ts"
import { invalidateLinks } from "./mailed-links.ts"
import { findPasswordWeakness } from "./password-rules.ts"
import { hashPassword } from "./passwords.ts"

/** Sets a new password and ends every login except the current one. */
export const changePassword = async (
  ctx: Ctx,
  input: { password: string; newPassword: string },
  ip: string,
) => {
  const me = await confirmPassword(ctx, input.password, ip)
  if (!me.ok) return me
  const weakness = await findPasswordWeakness(input.newPassword, me.value.email)
  if (weakness)
    return refuse("weak_password", { detail: weakness, errors: [{ path: "newPassword", message: weakness }] })
  const passwordHash = await hashPassword(input.newPassword)
  return inTransaction(ctx, async tx => {
    await tx.db
      .updateTable("accounts")
      .set({ password_hash: passwordHash })
      .where("id", "=", ctx.actor.id)
      .execute()
    await deleteChallenges(tx, ctx.actor.id)
    await invalidateLinks(tx, ctx.actor.id, "reset")
    await invalidateLinks(tx, ctx.actor.id, "change_email")
    await endLoginsOf(tx, ctx.actor.id, "password_changed", ctx.actor.loginId)
    await emailPasswordChanged(tx, me.value)
    return ok(null)
  })
}

import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { emailPasswordChanged } from "../account-emails.ts"
import { endLoginsOf } from "../logins/end-login.ts"
import { confirmPassword } from "./confirm-password.ts"
import { voidLinks } from "./mailed-links.ts"
import { whyWeak } from "./password-rules.ts"
import { hashPassword } from "./passwords.ts"

/** Ends every login but the one that asked. */
export const changePassword = async (
  ctx: Ctx,
  input: { password: string; newPassword: string },
  ip: string,
) => {
  const me = await confirmPassword(ctx, input.password, ip)
  if (!me.ok) return me
  const weak = whyWeak(input.newPassword, me.value.email)
  if (weak) return refuse("weak_password", { detail: weak, errors: [{ path: "newPassword", message: weak }] })
  const passwordHash = await hashPassword(input.newPassword)
  return inTransaction(ctx, async tx => {
    await tx.db
      .updateTable("accounts")
      .set({ password_hash: passwordHash })
      .where("id", "=", ctx.actor.id)
      .execute()
    await voidLinks(tx, ctx.actor.id, "reset")
    await voidLinks(tx, ctx.actor.id, "change_email")
    await endLoginsOf(tx, ctx.actor.id, "password_changed", ctx.actor.loginId)
    await emailPasswordChanged(tx, me.value)
    return ok(null)
  })
}

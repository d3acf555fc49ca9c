import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction, type Tx } from "../../../platform/ctx.ts"
import { onUniqueViolation } from "../../../platform/db/unique-violation.ts"
import {
  type Addressee,
  emailAddressChanged,
  emailAddressChangeRequested,
  emailNewAddress,
} from "../account-emails.ts"
import { confirmPassword } from "../credentials/confirm-password.ts"
import { openLink } from "../credentials/mailed-links.ts"
import { rereadLoginsOf } from "../logins/end-login.ts"
import { moveAddress } from "./verify-email.ts"

const taken = refuse("email_taken", { errors: [{ path: "email", message: "This address has an account." }] })

/**
 * The old address is told. Where mail leaves this server, the new one counts once it is confirmed; where none does,
 * nobody could confirm it, so it counts at once.
 */
export const changeEmail = async (ctx: Ctx, input: { password: string; email: string }, ip: string) => {
  const me = await confirmPassword(ctx, input.password, ip)
  if (!me.ok) return me
  if (me.value.email === input.email) return ok(null)
  return onUniqueViolation("accounts_email_key", taken, () =>
    inTransaction(ctx, tx =>
      ctx.app.config.smtpUrl ? askToConfirm(tx, me.value, input.email) : moveNow(tx, me.value, input.email),
    ),
  )
}

const askToConfirm = async (tx: Tx, me: Addressee, email: string) => {
  const other = await tx.db.selectFrom("accounts").select("id").where("email", "=", email).executeTakeFirst()
  if (other) return taken
  const token = await openLink(tx, { accountId: me.id, kind: "change_email", email })
  if (!token) return refuse("too_many_requests")
  await emailNewAddress(tx, { ...me, email }, token)
  await emailAddressChangeRequested(tx, me)
  return ok(null)
}

const moveNow = async (tx: Tx, me: Addressee, email: string) => {
  if (!(await moveAddress(tx, { accountId: me.id, email, verified: false }))) return taken
  await emailAddressChanged(tx, me)
  await rereadLoginsOf(tx, me.id)
  return ok(null)
}

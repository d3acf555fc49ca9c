import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx, Tx } from "../../../platform/context.ts"
import { onUniqueViolation } from "../../../platform/db/unique-violation.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import {
  type EmailRecipient,
  emailAddressChanged,
  emailAddressChangeRequested,
  emailNewAddress,
} from "../account-emails.ts"
import { confirmPassword } from "../credentials/confirm-password.ts"
import { createLink } from "../credentials/mailed-links.ts"
import { refreshLoginsOf } from "../logins/end-login.ts"
import { moveAddress } from "./verify-email.ts"

const emailTaken = refuse("email_taken", {
  errors: [{ path: "email", message: "This email address already has an account." }],
})

/**
 * Changes one's own address and notifies the old one. If this server sends mail, the change takes effect once the new
 * address is confirmed; if not, nobody could confirm it, so it takes effect at once.
 */
export const changeEmail = async (ctx: Ctx, input: { password: string; email: string }, ip: string) => {
  const me = await confirmPassword(ctx, input.password, ip)
  if (!me.ok) return me
  if (me.value.email === input.email) return ok(null)
  return onUniqueViolation("accounts_email_key", emailTaken, () =>
    inTransaction(ctx, tx =>
      ctx.app.config.smtpUrl
        ? requestConfirmation(tx, me.value, input.email)
        : changeNow(tx, me.value, input.email),
    ),
  )
}

const requestConfirmation = async (tx: Tx, me: EmailRecipient, email: string) => {
  const other = await tx.db.selectFrom("accounts").select("id").where("email", "=", email).executeTakeFirst()
  if (other) return emailTaken
  const link = await createLink(tx, { accountId: me.id, kind: "change_email", email })
  if (!link) return refuse("too_many_requests")
  await emailNewAddress(tx, { ...me, email }, link)
  await emailAddressChangeRequested(tx, me)
  return ok(null)
}

const changeNow = async (tx: Tx, me: EmailRecipient, email: string) => {
  if (!(await moveAddress(tx, { accountId: me.id, email, verified: false }))) return emailTaken
  await emailAddressChanged(tx, me)
  await refreshLoginsOf(tx, me.id)
  return ok(null)
}

import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Actor, type Ctx, inTransaction, type Tx } from "../../../platform/ctx.ts"
import { emailPasswordChanged } from "../account-emails.ts"
import { endLoginsOf } from "../logins/end-login.ts"
import { forgiveAttempts, subjectOf } from "./attempts.ts"
import { findLink, spendLink, voidLinks } from "./mailed-links.ts"
import { whyWeak } from "./password-rules.ts"
import { hashPassword } from "./passwords.ts"

/** Sets a new password by a mailed link and ends every login. Whoever holds the link reads that address. */
export const resetPassword = async (ctx: Ctx<Actor | null>, input: { token: string; password: string }) => {
  const link = await findLink(ctx, input.token, "reset")
  if (!link) return refuse("link_used_or_expired")
  const weak = whyWeak(input.password, link.email)
  if (weak) return refuse("weak_password", { detail: weak, errors: [{ path: "password", message: weak }] })
  const passwordHash = await hashPassword(input.password)
  const done = await inTransaction(ctx, async tx => {
    const spent = await spendLink(tx, input.token, ["reset"])
    if (!spent) return refuse("link_used_or_expired")
    const before = await tx.db
      .selectFrom("accounts")
      .select("email_verified_at")
      .where("id", "=", spent.accountId)
      .forNoKeyUpdate()
      .executeTakeFirst()
    const account = await tx.db
      .updateTable("accounts")
      .set(row => ({
        password_hash: passwordHash,
        email_verified_at: row.fn.coalesce("email_verified_at", row.val(tx.now())),
      }))
      .where("id", "=", spent.accountId)
      .where("email", "=", spent.email)
      .returning(["id", "email", "first_name as firstName"])
      .executeTakeFirst()
    if (!account) return refuse("link_used_or_expired")
    await voidLinks(tx, account.id, "change_email")
    if (tx.app.config.smtpUrl && !before?.email_verified_at) await dropOtherWaysIn(tx, account.id)
    await endLoginsOf(tx, account.id, "password_reset")
    await emailPasswordChanged(tx, account)
    return ok(null)
  })
  if (done.ok) await forgiveAttempts(ctx, { kind: "password", subject: subjectOf(link.email), ip: "" })
  return done
}

/** Until an address is confirmed, whoever opened the account may be a stranger: their keys do not outlive the owner's. */
const dropOtherWaysIn = async (tx: Tx<Actor | null>, accountId: string): Promise<void> => {
  for (const table of ["passkeys", "recovery_codes", "second_factors"] as const)
    await tx.db.deleteFrom(table).where("account_id", "=", accountId).execute()
}

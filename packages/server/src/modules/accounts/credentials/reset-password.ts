import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Actor, Ctx, Tx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { emailPasswordChanged } from "../account-emails.ts"
import { endLoginsOf } from "../logins/end-login.ts"
import { clearAttempts, emailSubject } from "./attempts.ts"
import { deleteChallenges } from "./challenges.ts"
import { consumeLink, findLink, invalidateLinks } from "./mailed-links.ts"
import { findPasswordWeakness } from "./password-rules.ts"
import { hashPassword } from "./passwords.ts"

/** Sets a new password by an emailed link and ends every login. The link also proves who reads that address. */
export const resetPassword = async (ctx: Ctx<Actor | null>, input: { token: string; password: string }) => {
  const link = await findLink(ctx, input.token, "reset")
  if (!link) return refuse("link_used_or_expired")
  const weakness = await findPasswordWeakness(input.password, link.email)
  if (weakness)
    return refuse("weak_password", { detail: weakness, errors: [{ path: "password", message: weakness }] })
  const passwordHash = await hashPassword(input.password)
  const done = await inTransaction(ctx, async tx => {
    const consumed = await consumeLink(tx, input.token, ["reset"])
    if (!consumed) return refuse("link_used_or_expired")
    const before = await tx.db
      .selectFrom("accounts")
      .select("email_verified_at")
      .where("id", "=", consumed.accountId)
      .forNoKeyUpdate()
      .executeTakeFirst()
    const account = await tx.db
      .updateTable("accounts")
      .set(eb => ({
        password_hash: passwordHash,
        email_verified_at: eb.fn.coalesce("email_verified_at", eb.val(tx.now())),
      }))
      .where("id", "=", consumed.accountId)
      .where("email", "=", consumed.email)
      .returning(["id", "email", "first_name as firstName"])
      .executeTakeFirst()
    if (!account) return refuse("link_used_or_expired")
    await invalidateLinks(tx, account.id, "change_email")
    await deleteChallenges(tx, account.id)
    if (tx.app.config.smtpUrl && !before?.email_verified_at) await takeBack(tx, account.id)
    await endLoginsOf(tx, account.id, "password_reset")
    await emailPasswordChanged(tx, account)
    return ok(null)
  })
  if (done.ok) await clearAttempts(ctx, { kind: "password", subject: emailSubject(link.email), ip: "" })
  return done
}

/**
 * Until its address is confirmed, an account may have been created by somebody else: their passkeys and second factors
 * must not stay valid once the owner of the address sets a password, nor may the calendars that they connected.
 */
const takeBack = async (tx: Tx<Actor | null>, accountId: string): Promise<void> => {
  for (const table of ["passkeys", "recovery_codes", "second_factors"] as const)
    await tx.db.deleteFrom(table).where("account_id", "=", accountId).execute()
  await publish(tx, "account.taken_back", { accountId })
}

import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Actor, Ctx, Tx } from "../../../platform/context.ts"
import { onUniqueViolation } from "../../../platform/db/unique-violation.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { emailAddressChanged } from "../account-emails.ts"
import { consumeLink, invalidateLinks, type MailedLink } from "../credentials/mailed-links.ts"
import { refreshLoginsOf } from "../logins/end-login.ts"

const invalidLink = refuse("link_used_or_expired")

/** Confirms the address that the link was sent to: the current one, or the one to change to. */
export const verifyAddress = (ctx: Ctx<Actor | null>, token: string) =>
  onUniqueViolation("accounts_email_key", invalidLink, () =>
    inTransaction(ctx, async tx => {
      const link = await consumeLink(tx, token, ["verify", "change_email"])
      if (!link) return invalidLink
      const isDone = link.kind === "verify" ? await confirmAddress(tx, link) : await changeAddress(tx, link)
      if (!isDone) return invalidLink
      await refreshLoginsOf(tx, link.accountId)
      return ok(null)
    }),
  )

const confirmAddress = async (tx: Tx<Actor | null>, link: MailedLink): Promise<boolean> => {
  const row = await tx.db
    .updateTable("accounts")
    .set({ email_verified_at: tx.now() })
    .where("id", "=", link.accountId)
    .where("email", "=", link.email)
    .returning("id")
    .executeTakeFirst()
  return row !== undefined
}

const changeAddress = async (tx: Tx<Actor | null>, link: MailedLink): Promise<boolean> => {
  const before = await tx.db
    .selectFrom("accounts")
    .select(["id", "email", "first_name as firstName"])
    .where("id", "=", link.accountId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  if (!(await moveAddress(tx, { accountId: link.accountId, email: link.email, verified: true }))) return false
  await emailAddressChanged(tx, before)
  return true
}

/** Replaces an account's address; false if another account has it. Links sent to the old address stop working. */
export const moveAddress = async (
  tx: Tx<Actor | null>,
  { accountId, email, verified }: { accountId: string; email: string; verified: boolean },
): Promise<boolean> => {
  const other = await tx.db.selectFrom("accounts").select("id").where("email", "=", email).executeTakeFirst()
  if (other) return false
  await tx.db
    .updateTable("accounts")
    .set(eb => ({ email, email_verified_at: verified ? tx.now() : null, version: eb("version", "+", 1) }))
    .where("id", "=", accountId)
    .execute()
  await invalidateLinks(tx, accountId, "reset")
  await invalidateLinks(tx, accountId, "verify")
  return true
}

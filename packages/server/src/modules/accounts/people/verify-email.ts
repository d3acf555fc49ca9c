import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Actor, type Ctx, inTransaction, type Tx } from "../../../platform/ctx.ts"
import { onUniqueViolation } from "../../../platform/db/unique-violation.ts"
import { emailAddressChanged } from "../account-emails.ts"
import { type MailedLink, spendLink, voidLinks } from "../credentials/mailed-links.ts"
import { rereadLoginsOf } from "../logins/end-login.ts"

const over = refuse("link_used_or_expired")

/** Confirms the address that the link was sent to: the one in use, or the one to change to. */
export const verifyAddress = (ctx: Ctx<Actor | null>, token: string) =>
  onUniqueViolation("accounts_email_key", over, () =>
    inTransaction(ctx, async tx => {
      const link = await spendLink(tx, token, ["verify", "change_email"])
      if (!link) return over
      const done = link.kind === "verify" ? await confirmAddress(tx, link) : await moveTo(tx, link)
      if (!done) return over
      await rereadLoginsOf(tx, link.accountId)
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

const moveTo = async (tx: Tx<Actor | null>, link: MailedLink): Promise<boolean> => {
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

/** Gives an account another address; false where somebody has it. Links sent to the old one stop working. */
export const moveAddress = async (
  tx: Tx<Actor | null>,
  { accountId, email, verified }: { accountId: string; email: string; verified: boolean },
): Promise<boolean> => {
  const other = await tx.db.selectFrom("accounts").select("id").where("email", "=", email).executeTakeFirst()
  if (other) return false
  await tx.db
    .updateTable("accounts")
    .set(row => ({ email, email_verified_at: verified ? tx.now() : null, version: row("version", "+", 1) }))
    .where("id", "=", accountId)
    .execute()
  await voidLinks(tx, accountId, "reset")
  await voidLinks(tx, accountId, "verify")
  return true
}

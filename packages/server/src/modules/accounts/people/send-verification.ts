import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Actor, Ctx, Tx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { type EmailRecipient, emailVerification } from "../account-emails.ts"
import { createLink } from "../credentials/mailed-links.ts"

export const sendVerification = async (tx: Tx<Actor | null>, to: EmailRecipient): Promise<boolean> => {
  const link = await createLink(tx, { accountId: to.id, kind: "verify", email: to.email })
  if (link) await emailVerification(tx, to, link)
  return link !== null
}

/** Sends the confirmation link again, unless the address is already confirmed. */
export const resendVerification = (ctx: Ctx) =>
  inTransaction(ctx, async tx => {
    const me = await tx.db
      .selectFrom("accounts")
      .select(["id", "email", "first_name as firstName", "email_verified_at"])
      .where("id", "=", ctx.actor.id)
      .executeTakeFirstOrThrow()
    if (me.email_verified_at === null && !(await sendVerification(tx, me))) return refuse("too_many_requests")
    return ok(null)
  })

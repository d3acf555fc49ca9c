import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Actor, type Ctx, inTransaction, type Tx } from "../../../platform/ctx.ts"
import { type Addressee, emailVerification } from "../account-emails.ts"
import { openLink } from "../credentials/mailed-links.ts"

export const sendVerification = async (tx: Tx<Actor | null>, to: Addressee): Promise<boolean> => {
  const token = await openLink(tx, { accountId: to.id, kind: "verify", email: to.email })
  if (token) await emailVerification(tx, to, token)
  return token !== null
}

/** Sends the link again, unless the address is confirmed already. */
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

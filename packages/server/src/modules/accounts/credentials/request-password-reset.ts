import { ok } from "@rapport/domain/kernel/result"
import { z } from "zod"
import type { Actor, Ctx } from "../../../platform/context.ts"
import { addJobs } from "../../../platform/jobs/jobs.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { emailPasswordReset } from "../account-emails.ts"
import { createLink } from "./mailed-links.ts"

const payload = z.object({ email: z.string() })

/** The reply and its duration do not reveal whether the address has an account: the job looks it up. */
export const requestPasswordReset = async (ctx: Ctx<Actor | null>, email: string) => {
  await addJobs(ctx, [{ task: "mail_reset_link", payload: { email }, maxAttempts: 5 }])
  return ok({ sendsMail: ctx.app.config.smtpUrl !== undefined })
}

/** The job that sends the email, if the address has an account. */
export const sendResetLink = async (ctx: Ctx<null>, input: unknown): Promise<void> => {
  const { email } = payload.parse(input)
  await inTransaction(ctx, async tx => {
    const account = await tx.db
      .selectFrom("accounts")
      .select(["id", "email", "first_name as firstName"])
      .where("email", "=", email)
      .where("suspended_at", "is", null)
      .executeTakeFirst()
    const link = account && (await createLink(tx, { accountId: account.id, kind: "reset", email }))
    if (link) await emailPasswordReset(tx, account, link)
    return ok(null)
  })
}

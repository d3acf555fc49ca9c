import { ok } from "@rapport/domain/kernel/result"
import { z } from "zod"
import { type Actor, type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { addJobs } from "../../../platform/jobs/jobs.ts"
import { emailPasswordReset } from "../account-emails.ts"
import { openLink } from "./mailed-links.ts"

const payload = z.object({ email: z.string() })

/** Known and unknown addresses are answered alike and take as long: whether there is an account, the job finds out. */
export const askForReset = async (ctx: Ctx<Actor | null>, email: string) => {
  await addJobs(ctx, [{ task: "mail_reset_link", payload: { email }, maxAttempts: 5 }])
  return ok(null)
}

/** Job. */
export const mailResetLink = async (ctx: Ctx<null>, given: unknown): Promise<void> => {
  const { email } = payload.parse(given)
  await inTransaction(ctx, async tx => {
    const account = await tx.db
      .selectFrom("accounts")
      .select(["id", "email", "first_name as firstName"])
      .where("email", "=", email)
      .where("suspended_at", "is", null)
      .executeTakeFirst()
    const token = account && (await openLink(tx, { accountId: account.id, kind: "reset", email }))
    if (token) await emailPasswordReset(tx, account, token)
    return ok(null)
  })
}

import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../../platform/context.ts"
import { clearAttempts, countAttempt, emailSubject } from "./attempts.ts"
import { verifyPassword } from "./passwords.ts"

/** Asks for the password again before a sensitive change: the browser may have been left signed in. */
export const confirmPassword = async (ctx: Ctx, password: string, ip: string) => {
  const account = await ctx.db
    .selectFrom("accounts")
    .select(["id", "email", "first_name", "password_hash"])
    .where("id", "=", ctx.actor.id)
    .executeTakeFirstOrThrow()
  const attempt = { kind: "password", subject: emailSubject(account.email), ip } as const
  const limitReached = await countAttempt(ctx, attempt)
  if (limitReached) return limitReached
  if (!(await verifyPassword(account.password_hash, password))) return refuse("wrong_credentials")
  await clearAttempts(ctx, attempt)
  return ok({ id: account.id, email: account.email, firstName: account.first_name })
}

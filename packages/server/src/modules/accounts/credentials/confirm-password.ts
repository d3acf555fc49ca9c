import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../../platform/ctx.ts"
import { forgiveAttempts, subjectOf, takeAttempt } from "./attempts.ts"
import { fitsPassword } from "./passwords.ts"

/** Before what only the owner may do, even on a browser that was left signed in. */
export const confirmPassword = async (ctx: Ctx, password: string, ip: string) => {
  const account = await ctx.db
    .selectFrom("accounts")
    .select(["id", "email", "first_name", "password_hash"])
    .where("id", "=", ctx.actor.id)
    .executeTakeFirstOrThrow()
  const attempt = { kind: "password", subject: subjectOf(account.email), ip } as const
  const tooOften = await takeAttempt(ctx, attempt)
  if (tooOften) return tooOften
  if (!(await fitsPassword(account.password_hash, password))) return refuse("wrong_credentials")
  await forgiveAttempts(ctx, attempt)
  return ok({ id: account.id, email: account.email, firstName: account.first_name })
}

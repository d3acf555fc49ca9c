import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Actor, type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { forgiveAttempts, subjectOf, takeAttempt } from "../credentials/attempts.ts"
import { openChallenge } from "../credentials/challenges.ts"
import { fitsPassword } from "../credentials/passwords.ts"
import { type Device, openLogin } from "../logins/create-login.ts"

/**
 * Signs in by address and password, or answers the challenge of a second factor. Known and unknown addresses are
 * answered alike, take as long and are limited alike.
 */
export const signIn = async (
  ctx: Ctx<Actor | null>,
  input: { email: string; password: string },
  device: Device,
) => {
  const attempt = { kind: "password", subject: subjectOf(input.email), ip: device.ip } as const
  const tooOften = await takeAttempt(ctx, attempt)
  if (tooOften) return tooOften
  const account = await ctx.db
    .selectFrom("accounts")
    .leftJoin("second_factors", "second_factors.account_id", "accounts.id")
    .select(["accounts.id", "password_hash", "suspended_at", "confirmed_at"])
    .where("email", "=", input.email)
    .executeTakeFirst()
  if (!(await fitsPassword(account?.password_hash, input.password)) || !account)
    return refuse("wrong_credentials")
  await forgiveAttempts(ctx, attempt)
  if (account.suspended_at) return refuse("account_suspended")
  if (account.confirmed_at)
    return ok({ challenge: await openChallenge(ctx, { kind: "second_factor", accountId: account.id }) })
  return inTransaction(ctx, async tx => {
    // A password changed while this one was judged has just ended every login; none may be opened behind it.
    const still = await tx.db
      .selectFrom("accounts")
      .select("id")
      .where("id", "=", account.id)
      .where("password_hash", "=", account.password_hash)
      .forNoKeyUpdate()
      .executeTakeFirst()
    return still ? ok(await openLogin(tx, account.id, device)) : refuse("wrong_credentials")
  })
}

import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Actor, Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { clearAttempts, countAttempt, emailSubject } from "../credentials/attempts.ts"
import { createChallenge } from "../credentials/challenges.ts"
import { verifyPassword } from "../credentials/passwords.ts"
import { createLogin, type Device } from "../logins/create-login.ts"

/**
 * Signs in by address and password, or returns a challenge for the second factor. The reply, its duration and the limit
 * do not reveal whether the address has an account.
 */
export const signIn = async (
  ctx: Ctx<Actor | null>,
  input: { email: string; password: string },
  device: Device,
) => {
  const attempt = { kind: "password", subject: emailSubject(input.email), ip: device.ip } as const
  const limitReached = await countAttempt(ctx, attempt)
  if (limitReached) return limitReached
  const account = await ctx.db
    .selectFrom("accounts")
    .leftJoin("second_factors", "second_factors.account_id", "accounts.id")
    .select(["accounts.id", "password_hash", "suspended_at", "confirmed_at"])
    .where("email", "=", input.email)
    .executeTakeFirst()
  if (!(await verifyPassword(account?.password_hash, input.password)) || !account)
    return refuse("wrong_credentials")
  await clearAttempts(ctx, attempt)
  if (account.suspended_at) return refuse("account_suspended")
  return inTransaction(ctx, async tx => {
    // If the password was changed while this one was being checked, every login has ended, and no new login or challenge
    // may be created.
    const unchanged = await tx.db
      .selectFrom("accounts")
      .select("id")
      .where("id", "=", account.id)
      .where("password_hash", "=", account.password_hash)
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (!unchanged) return refuse("wrong_credentials")
    return account.confirmed_at
      ? ok({ challenge: await createChallenge(tx, { kind: "second_factor", accountId: account.id }) })
      : ok(await createLogin(tx, account.id, device))
  })
}

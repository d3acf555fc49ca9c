import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Actor, Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { emailRecoveryCodeUsed } from "../account-emails.ts"
import { clearAttempts, countAttempt } from "../credentials/attempts.ts"
import { completeChallenge, countChallengeTry } from "../credentials/challenges.ts"
import { consumeCode, countRecoveryCodes } from "../credentials/second-factor.ts"
import { createLogin, type Device } from "../logins/create-login.ts"

/** Completes a sign-in with a code of the authenticator app or a recovery code. */
export const answerChallenge = async (
  ctx: Ctx<Actor | null>,
  input: { challenge: string; code: string },
  device: Device,
) => {
  const challenge = await countChallengeTry(ctx, input.challenge, "second_factor")
  if (!challenge?.account_id) return refuse("wrong_code")
  const accountId = challenge.account_id
  const attempt = { kind: "code", subject: accountId, ip: device.ip } as const
  const limitReached = await countAttempt(ctx, attempt)
  if (limitReached) return limitReached
  const done = await inTransaction(ctx, async tx => {
    // Locked first, as a change of the password does: it voids this challenge, or ends the login made here.
    const account = await tx.db
      .selectFrom("accounts")
      .select(["id", "email", "first_name as firstName", "suspended_at"])
      .where("id", "=", accountId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow()
    const verifiedBy = await consumeCode(tx, accountId, input.code)
    if (!verifiedBy || !(await completeChallenge(tx, input.challenge)))
      return refuse("wrong_code", { errors: [{ path: "code", message: "That code isn’t right." }] })
    if (account.suspended_at) return refuse("account_suspended")
    if (verifiedBy === "by_recovery_code")
      await emailRecoveryCodeUsed(tx, account, await countRecoveryCodes(tx, accountId))
    return ok(await createLogin(tx, accountId, device))
  })
  if (done.ok) await clearAttempts(ctx, attempt)
  return done
}

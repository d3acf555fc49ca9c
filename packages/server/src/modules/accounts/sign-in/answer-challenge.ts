import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Actor, type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { emailRecoveryCodeUsed } from "../account-emails.ts"
import { forgiveAttempts, takeAttempt } from "../credentials/attempts.ts"
import { closeChallenge, tryChallenge } from "../credentials/challenges.ts"
import { countRecoveryCodes, spendCode } from "../credentials/second-factor.ts"
import { type Device, openLogin } from "../logins/create-login.ts"

/** Finishes a sign-in with a code of the authenticator app or a recovery code. */
export const answerChallenge = async (
  ctx: Ctx<Actor | null>,
  input: { challenge: string; code: string },
  device: Device,
) => {
  const due = await tryChallenge(ctx, input.challenge, "second_factor")
  if (!due?.account_id) return refuse("wrong_code")
  const accountId = due.account_id
  const attempt = { kind: "code", subject: accountId, ip: device.ip } as const
  const tooOften = await takeAttempt(ctx, attempt)
  if (tooOften) return tooOften
  const done = await inTransaction(ctx, async tx => {
    const answered = await spendCode(tx, accountId, input.code)
    if (!answered || !(await closeChallenge(tx, input.challenge)))
      return refuse("wrong_code", { errors: [{ path: "code", message: "This code is not right." }] })
    const account = await tx.db
      .selectFrom("accounts")
      .select(["id", "email", "first_name as firstName", "suspended_at"])
      .where("id", "=", accountId)
      .executeTakeFirstOrThrow()
    if (account.suspended_at) return refuse("account_suspended")
    if (answered === "by_recovery_code")
      await emailRecoveryCodeUsed(tx, account, await countRecoveryCodes(tx, accountId))
    return ok(await openLogin(tx, accountId, device))
  })
  if (done.ok) await forgiveAttempts(ctx, attempt)
  return done
}

import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction, type Tx } from "../../../platform/ctx.ts"
import { type Addressee, emailSecondFactorChanged } from "../account-emails.ts"
import { forgiveAttempts, takeAttempt } from "./attempts.ts"
import { confirmPassword } from "./confirm-password.ts"
import { newRecoveryCodes, spendCode, stepOf } from "./second-factor.ts"

/** Turns two-factor sign-in on with the first right code; the recovery codes are shown this once. */
export const turnOnTwoFactor = async (ctx: Ctx, code: string, ip: string) => {
  const attempt = { kind: "code", subject: ctx.actor.id, ip } as const
  const tooOften = await takeAttempt(ctx, attempt)
  if (tooOften) return tooOften
  const done = await inTransaction(ctx, async tx => {
    const factor = await tx.db
      .selectFrom("second_factors")
      .selectAll()
      .where("account_id", "=", ctx.actor.id)
      .forUpdate()
      .executeTakeFirst()
    if (!factor) return refuse("two_factor_off")
    if (factor.confirmed_at) return refuse("two_factor_on")
    const step = await stepOf(tx.app, factor, code)
    if (step === null)
      return refuse("wrong_code", { errors: [{ path: "code", message: "This code is not right." }] })
    await tx.db
      .updateTable("second_factors")
      .set({ confirmed_at: tx.now(), last_step: step })
      .where("account_id", "=", ctx.actor.id)
      .execute()
    const recoveryCodes = await newRecoveryCodes(tx, ctx.actor.id)
    await emailSecondFactorChanged(tx, await addressee(tx), true)
    return ok({ recoveryCodes })
  })
  if (done.ok) await forgiveAttempts(ctx, attempt)
  return done
}

export const turnOffTwoFactor = async (ctx: Ctx, input: { password: string; code: string }, ip: string) => {
  const me = await confirmPassword(ctx, input.password, ip)
  if (!me.ok) return me
  const attempt = { kind: "code", subject: ctx.actor.id, ip } as const
  const tooOften = await takeAttempt(ctx, attempt)
  if (tooOften) return tooOften
  const done = await inTransaction(ctx, async tx => {
    const factor = await tx.db
      .selectFrom("second_factors")
      .select("confirmed_at")
      .where("account_id", "=", ctx.actor.id)
      .executeTakeFirst()
    if (!factor?.confirmed_at) return refuse("two_factor_off")
    if (!(await spendCode(tx, ctx.actor.id, input.code)))
      return refuse("wrong_code", { errors: [{ path: "code", message: "This code is not right." }] })
    await tx.db.deleteFrom("second_factors").where("account_id", "=", ctx.actor.id).execute()
    await tx.db.deleteFrom("recovery_codes").where("account_id", "=", ctx.actor.id).execute()
    await emailSecondFactorChanged(tx, me.value, false)
    return ok(null)
  })
  if (done.ok) await forgiveAttempts(ctx, attempt)
  return done
}

const addressee = (tx: Tx): Promise<Addressee> =>
  tx.db
    .selectFrom("accounts")
    .select(["id", "email", "first_name as firstName"])
    .where("id", "=", tx.actor.id)
    .executeTakeFirstOrThrow()

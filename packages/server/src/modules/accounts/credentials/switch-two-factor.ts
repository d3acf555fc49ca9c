import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx, Tx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { type EmailRecipient, emailSecondFactorChanged } from "../account-emails.ts"
import { clearAttempts, countAttempt } from "./attempts.ts"
import { confirmPassword } from "./confirm-password.ts"
import { consumeCode, createRecoveryCodes, verifyCode } from "./second-factor.ts"

/** Turns two-factor sign-in on with the first correct code; the recovery codes are shown only this once. */
export const turnOnTwoFactor = async (ctx: Ctx, code: string, ip: string) => {
  const attempt = { kind: "code", subject: ctx.actor.id, ip } as const
  const limitReached = await countAttempt(ctx, attempt)
  if (limitReached) return limitReached
  const done = await inTransaction(ctx, async tx => {
    const factor = await tx.db
      .selectFrom("second_factors")
      .selectAll()
      .where("account_id", "=", ctx.actor.id)
      .forUpdate()
      .executeTakeFirst()
    if (!factor) return refuse("two_factor_off")
    if (factor.confirmed_at) return refuse("two_factor_on")
    const step = await verifyCode(tx.app, factor, code)
    if (step === null)
      return refuse("wrong_code", { errors: [{ path: "code", message: "That code isn’t right." }] })
    await tx.db
      .updateTable("second_factors")
      .set({ confirmed_at: tx.now(), last_step: step })
      .where("account_id", "=", ctx.actor.id)
      .execute()
    const recoveryCodes = await createRecoveryCodes(tx, ctx.actor.id)
    await emailSecondFactorChanged(tx, await findRecipient(tx), true)
    return ok({ recoveryCodes })
  })
  if (done.ok) await clearAttempts(ctx, attempt)
  return done
}

export const turnOffTwoFactor = async (ctx: Ctx, input: { password: string; code: string }, ip: string) => {
  const me = await confirmPassword(ctx, input.password, ip)
  if (!me.ok) return me
  const attempt = { kind: "code", subject: ctx.actor.id, ip } as const
  const limitReached = await countAttempt(ctx, attempt)
  if (limitReached) return limitReached
  const done = await inTransaction(ctx, async tx => {
    const factor = await tx.db
      .selectFrom("second_factors")
      .select("confirmed_at")
      .where("account_id", "=", ctx.actor.id)
      .executeTakeFirst()
    if (!factor?.confirmed_at) return refuse("two_factor_off")
    if (!(await consumeCode(tx, ctx.actor.id, input.code)))
      return refuse("wrong_code", { errors: [{ path: "code", message: "That code isn’t right." }] })
    await tx.db.deleteFrom("second_factors").where("account_id", "=", ctx.actor.id).execute()
    await tx.db.deleteFrom("recovery_codes").where("account_id", "=", ctx.actor.id).execute()
    await emailSecondFactorChanged(tx, me.value, false)
    return ok(null)
  })
  if (done.ok) await clearAttempts(ctx, attempt)
  return done
}

const findRecipient = (tx: Tx): Promise<EmailRecipient> =>
  tx.db
    .selectFrom("accounts")
    .select(["id", "email", "first_name as firstName"])
    .where("id", "=", tx.actor.id)
    .executeTakeFirstOrThrow()

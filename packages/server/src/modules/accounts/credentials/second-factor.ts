import { randomInt } from "node:crypto"
import { verify } from "otplib"
import type { Actor, AppContext, Tx } from "../../../platform/context.ts"
import { decrypt, keyedHash } from "./encryption.ts"

const RECOVERY_CODES = 10
const ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
const STEP_SECONDS = 30

const randomCode = (): string => {
  const characters = Array.from({ length: 12 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("")
  return `${characters.slice(0, 4)}-${characters.slice(4, 8)}-${characters.slice(8)}`
}

const normalizeCode = (code: string): string => code.toLowerCase().replace(/[\s-]/g, "")

/** Ten codes of 59 bits each, shown once and stored as keyed hashes; earlier ones stop working. */
export const createRecoveryCodes = async (tx: Tx<Actor | null>, accountId: string): Promise<string[]> => {
  const codes = Array.from({ length: RECOVERY_CODES }, randomCode)
  await tx.db.deleteFrom("recovery_codes").where("account_id", "=", accountId).execute()
  await tx.db
    .insertInto("recovery_codes")
    .values(codes.map(code => ({ account_id: accountId, code_hash: keyedHash(tx.app, normalizeCode(code)) })))
    .execute()
  return codes
}

/** The time step of a correct code, null for a wrong one. One step early or late is accepted, for clocks that differ. */
export const verifyCode = async (
  app: AppContext,
  factor: { account_id: string; encrypted_secret: string; last_step: number | null },
  code: string,
): Promise<number | null> => {
  const token = normalizeCode(code)
  if (!/^\d{6}$/.test(token)) return null
  const result = await verify({
    strategy: "totp",
    secret: decrypt(app, factor.account_id, factor.encrypted_secret),
    token,
    epoch: Math.floor(app.clock.now().getTime() / 1000),
    epochTolerance: STEP_SECONDS,
    ...(factor.last_step !== null && { afterTimeStep: factor.last_step }),
  })
  return result.valid && "timeStep" in result ? result.timeStep : null
}

export type VerifiedBy = "by_code" | "by_recovery_code"

/** Verifies a code of the authenticator app or a recovery code and marks it as used: each is accepted once. */
export const consumeCode = async (
  tx: Tx<Actor | null>,
  accountId: string,
  code: string,
): Promise<VerifiedBy | null> => {
  const factor = await tx.db
    .selectFrom("second_factors")
    .selectAll()
    .where("account_id", "=", accountId)
    .where("confirmed_at", "is not", null)
    .forUpdate()
    .executeTakeFirst()
  if (!factor) return null
  const step = await verifyCode(tx.app, factor, code)
  if (step !== null) {
    await tx.db
      .updateTable("second_factors")
      .set({ last_step: step })
      .where("account_id", "=", accountId)
      .execute()
    return "by_code"
  }
  const recovered = await tx.db
    .updateTable("recovery_codes")
    .set({ used_at: tx.now() })
    .where("account_id", "=", accountId)
    .where("code_hash", "=", keyedHash(tx.app, normalizeCode(code)))
    .where("used_at", "is", null)
    .returning("account_id")
    .executeTakeFirst()
  return recovered ? "by_recovery_code" : null
}

export const countRecoveryCodes = async (tx: Tx<Actor | null>, accountId: string): Promise<number> => {
  const { left } = await tx.db
    .selectFrom("recovery_codes")
    .select(row => row.fn.countAll<number>().as("left"))
    .where("account_id", "=", accountId)
    .where("used_at", "is", null)
    .executeTakeFirstOrThrow()
  return left
}

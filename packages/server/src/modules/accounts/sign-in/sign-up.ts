import { randomInt } from "node:crypto"
import type { signUp as signUpBody } from "@rapport/domain/accounts/schema"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { z } from "zod"
import type { Actor, Ctx, Role, Tx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { findPasswordWeakness } from "../credentials/password-rules.ts"
import { hashPassword } from "../credentials/passwords.ts"
import { createLogin, type Device } from "../logins/create-login.ts"
import { sendVerification } from "../people/send-verification.ts"

type SignUp = z.output<typeof signUpBody>

type NewAccount = Omit<SignUp, "password" | "role"> & { roles: Role[]; trusted: boolean }

/**
 * Creates an account and signs it in. Other modules create their rows for it in their handlers of `account.opened`.
 * `trusted`: created by the server itself (demo data), so the address counts as confirmed.
 */
export const signUp = async (ctx: Ctx<Actor | null>, input: SignUp, device: Device, trusted = false) => {
  const weakness = await findPasswordWeakness(input.password, input.email)
  if (weakness)
    return refuse("weak_password", { detail: weakness, errors: [{ path: "password", message: weakness }] })
  const passwordHash = await hashPassword(input.password)
  return inTransaction(ctx, async tx => {
    const accountId = await insertAccount(tx, { ...input, roles: [input.role], trusted }, passwordHash)
    if (!accountId)
      return refuse("email_taken", {
        errors: [{ path: "email", message: "This email address already has an account." }],
      })
    await publish(tx, "account.opened", {
      accountId,
      role: input.role,
      timeZone: input.timeZone,
      language: input.language ?? "en",
    })
    if (!trusted)
      await sendVerification(tx, { id: accountId, email: input.email, firstName: input.firstName })
    return ok(await createLogin(tx, accountId, device))
  })
}

/** Null if the address is taken; if only the username is taken, tries again with a number. */
export const insertAccount = async (
  tx: Tx<Actor | null>,
  input: NewAccount,
  passwordHash: string,
): Promise<string | null> => {
  for (let attempt = 0; attempt < 8; attempt++) {
    const row = await tx.db
      .insertInto("accounts")
      .values({
        email: input.email,
        email_verified_at: input.trusted ? tx.now() : null,
        password_hash: passwordHash,
        username: suggestUsername(input.firstName, input.lastName, attempt),
        first_name: input.firstName,
        last_name: input.lastName,
        roles: input.roles,
        time_zone: input.timeZone,
        language: input.language ?? "en",
        suspension_reason: null,
        suspended_by: null,
        picture_id: null,
        created_at: tx.now(),
      })
      .onConflict(oc => oc.doNothing())
      .returning("id")
      .executeTakeFirst()
    if (row) return row.id
    const taken = await tx.db
      .selectFrom("accounts")
      .select("id")
      .where("email", "=", input.email)
      .executeTakeFirst()
    if (taken) return null
  }
  throw new Error("No free username found")
}

/** A username made from the name: lower-case letters, digits, dots; from the second attempt on with a random number. */
const suggestUsername = (firstName: string, lastName: string, attempt: number): string => {
  const name = `${firstName}.${lastName}`
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ".")
    .replace(/^\.+|\.+$/g, "")
    .slice(0, 22)
    .replace(/\.+$/, "")
  const base = name.length >= 3 ? name : `person.${name}`.replace(/\.$/, "")
  return attempt === 0 ? base : `${base}.${randomInt(10 ** Math.min(3 + attempt, 6))}`
}

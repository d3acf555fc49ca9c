import type { signUp as signUpBody } from "@rapport/domain/accounts/schema"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { z } from "zod"
import { type Actor, type Ctx, inTransaction, type Role, type Tx } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { whyWeak } from "../credentials/password-rules.ts"
import { hashPassword } from "../credentials/passwords.ts"
import { type Device, openLogin } from "../logins/create-login.ts"
import { sendVerification } from "../people/send-verification.ts"
import { proposeUsername } from "./usernames.ts"

type SignUp = z.output<typeof signUpBody>

type NewAccount = Omit<SignUp, "password" | "role"> & { roles: Role[]; trusted: boolean }

/**
 * Opens an account and signs in. Everything else a person needs at the start follows from `account.opened`.
 * `trusted`: made by the server itself (demo data), so the address counts as confirmed.
 */
export const signUp = async (ctx: Ctx<Actor | null>, input: SignUp, device: Device, trusted = false) => {
  const weak = whyWeak(input.password, input.email)
  if (weak) return refuse("weak_password", { detail: weak, errors: [{ path: "password", message: weak }] })
  const passwordHash = await hashPassword(input.password)
  return inTransaction(ctx, async tx => {
    const accountId = await insertAccount(tx, { ...input, roles: [input.role], trusted }, passwordHash)
    if (!accountId)
      return refuse("email_taken", { errors: [{ path: "email", message: "This address has an account." }] })
    await publish(tx, "account.opened", {
      accountId,
      role: input.role,
      timeZone: input.timeZone,
      language: input.language ?? "en",
    })
    if (!trusted)
      await sendVerification(tx, { id: accountId, email: input.email, firstName: input.firstName })
    return ok(await openLogin(tx, accountId, device))
  })
}

/** Null where the address is taken; a taken username is tried again with a number. */
export const insertAccount = async (
  tx: Tx<Actor | null>,
  input: NewAccount,
  passwordHash: string,
): Promise<string | null> => {
  for (let tried = 0; tried < 8; tried++) {
    const row = await tx.db
      .insertInto("accounts")
      .values({
        email: input.email,
        email_verified_at: input.trusted ? tx.now() : null,
        password_hash: passwordHash,
        username: proposeUsername(input.firstName, input.lastName, tried),
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

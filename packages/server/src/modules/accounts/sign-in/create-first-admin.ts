import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { hashPassword } from "../credentials/passwords.ts"
import { insertAccount } from "./sign-up.ts"

export interface FirstAdmin {
  email: string
  password: string
  firstName: string
  lastName: string
  timeZone: string
}

/** Creates the first admin of an empty server from its settings; later admins are appointed by an admin. */
export const createFirstAdmin = async (ctx: Ctx<null>, input: FirstAdmin) => {
  const passwordHash = await hashPassword(input.password)
  return inTransaction(ctx, async tx => {
    const admin = { ...input, email: input.email.toLowerCase(), roles: ["admin" as const], trusted: true }
    const accountId = await insertAccount(tx, admin, passwordHash)
    if (!accountId) return refuse("email_taken")
    await publish(tx, "account.opened", {
      accountId,
      role: "client",
      timeZone: input.timeZone,
      language: "en",
    })
    return ok({ accountId })
  })
}

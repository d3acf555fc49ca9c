import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { hashPassword } from "../credentials/passwords.ts"
import { insertAccount } from "./sign-up.ts"

export interface FirstAdmin {
  email: string
  password: string
  firstName: string
  lastName: string
  timeZone: string
}

/** The admin of an empty server, from its settings; later ones are made by an admin. */
export const openAdmin = async (ctx: Ctx<null>, about: FirstAdmin) => {
  const passwordHash = await hashPassword(about.password)
  return inTransaction(ctx, async tx => {
    const admin = { ...about, email: about.email.toLowerCase(), roles: ["admin" as const], trusted: true }
    const accountId = await insertAccount(tx, admin, passwordHash)
    if (!accountId) return refuse("email_taken")
    await publish(tx, "account.opened", {
      accountId,
      role: "client",
      timeZone: about.timeZone,
      language: "en",
    })
    return ok({ accountId })
  })
}

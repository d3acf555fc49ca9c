import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Tx } from "../../../platform/ctx.ts"
import { record } from "../../../platform/events.ts"

export interface PersonChange {
  firstName?: string | undefined
  lastName?: string | undefined
  username?: string | undefined
  timeZone?: string | undefined
  language?: string | undefined
  units?: "metric" | "imperial" | undefined
}

export const USERNAMES = "accounts_username_key"
export const usernameTaken = refuse("username_taken", {
  errors: [{ path: "username", message: "Somebody has this username already." }],
})

/** Changes one's own person and raises its version, in the transaction of the profile it belongs to. */
export const changePerson = async (tx: Tx, change: PersonChange, version: number | undefined) => {
  const before = await tx.db
    .selectFrom("accounts")
    .select(["version", "roles", "username", "first_name", "last_name", "time_zone"])
    .where("id", "=", tx.actor.id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  if (version !== undefined && version !== before.version)
    return refuse("stale", { more: { version: before.version } })
  const { firstName, lastName, username, timeZone, language, units } = change
  if (username !== undefined && username !== before.username && (await isTaken(tx, username)))
    return usernameTaken
  await tx.db
    .updateTable("accounts")
    .set(row => ({
      version: row("version", "+", 1),
      ...(firstName !== undefined && { first_name: firstName }),
      ...(lastName !== undefined && { last_name: lastName }),
      ...(username !== undefined && { username }),
      ...(timeZone !== undefined && { time_zone: timeZone }),
      ...(language !== undefined && { language }),
      ...(units !== undefined && { units }),
    }))
    .where("id", "=", tx.actor.id)
    .execute()
  const renamed =
    (firstName ?? before.first_name) !== before.first_name ||
    (lastName ?? before.last_name) !== before.last_name
  if (renamed) await record(tx, "account.renamed", { accountId: tx.actor.id })
  if ((timeZone ?? before.time_zone) !== before.time_zone)
    await record(tx, "account.zone_changed", { accountId: tx.actor.id })
  return ok({ roles: before.roles })
}

const isTaken = async (tx: Tx, username: string): Promise<boolean> => {
  const other = await tx.db
    .selectFrom("accounts")
    .select("id")
    .where("username", "=", username)
    .executeTakeFirst()
  return other !== undefined
}

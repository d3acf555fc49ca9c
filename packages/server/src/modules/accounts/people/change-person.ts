import { ok, refuse, refuseStale } from "@rapport/domain/kernel/result"
import type { Actor, Tx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"

export interface PersonChange {
  firstName?: string | undefined
  lastName?: string | undefined
  username?: string | undefined
  timeZone?: string | undefined
  language?: string | undefined
  units?: "metric" | "imperial" | undefined
}

export const USERNAME_CONSTRAINT = "accounts_username_key"
export const usernameTaken = refuse("username_taken", {
  errors: [{ path: "username", message: "Someone already has this username." }],
})

/** Changes one's own account and raises its version, in the transaction that also changes the profile. */
export const changePerson = async (tx: Tx, change: PersonChange, version: number | undefined) => {
  const before = await tx.db
    .selectFrom("accounts")
    .select(["version", "roles", "username", "first_name", "last_name", "time_zone"])
    .where("id", "=", tx.actor.id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  if (version !== undefined && version !== before.version) return refuseStale(before.version)
  const { firstName, lastName, username, timeZone, language, units } = change
  if (username !== undefined && username !== before.username && (await isTaken(tx, username)))
    return usernameTaken
  await tx.db
    .updateTable("accounts")
    .set(eb => ({
      version: eb("version", "+", 1),
      ...(firstName !== undefined && { first_name: firstName }),
      ...(lastName !== undefined && { last_name: lastName }),
      ...(username !== undefined && { username }),
      ...(timeZone !== undefined && { time_zone: timeZone }),
      ...(language !== undefined && { language }),
      ...(units !== undefined && { units }),
    }))
    .where("id", "=", tx.actor.id)
    .execute()
  const isRenamed =
    (firstName ?? before.first_name) !== before.first_name ||
    (lastName ?? before.last_name) !== before.last_name
  if (isRenamed) await publish(tx, "account.renamed", { accountId: tx.actor.id })
  if ((timeZone ?? before.time_zone) !== before.time_zone)
    await publish(tx, "account.zone_changed", { accountId: tx.actor.id })
  return ok({ roles: before.roles })
}

/** Sets the person's general picture; the pictures are stored by the profiles module. Does not raise the version. */
export const setPicture = async (
  tx: Tx<Actor | null>,
  accountId: string,
  publicId: string | null,
): Promise<void> => {
  await tx.db.updateTable("accounts").set({ picture_id: publicId }).where("id", "=", accountId).execute()
}

const isTaken = async (tx: Tx, username: string): Promise<boolean> => {
  const other = await tx.db
    .selectFrom("accounts")
    .select("id")
    .where("username", "=", username)
    .executeTakeFirst()
  return other !== undefined
}

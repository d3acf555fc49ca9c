import type { Actor, Tx } from "../../platform/ctx.ts"
import { givePicture } from "./pictures.ts"

/** Defaults: a coach is visible to everyone, a client to connections and friends. */
export const openProfile = async (
  tx: Tx<Actor | null>,
  accountId: string,
  role: "client" | "coach",
): Promise<void> => {
  await tx.db
    .insertInto("client_profiles")
    .values({
      account_id: accountId,
      birth_date: null,
      gender: null,
      height_cm: null,
      weight_kg: null,
      gym_access: null,
    })
    .onConflict(oc => oc.doNothing())
    .execute()
  await tx.db
    .insertInto("privacy_settings")
    .values({ account_id: accountId, profile: role === "coach" ? "everyone" : "ties" })
    .onConflict(oc => oc.doNothing())
    .execute()
  await givePicture(tx, accountId)
  if (role === "coach") await openCoachProfile(tx, accountId)
}

/** A coach is looked for, so becoming one opens the profile to everyone. */
export const openCoachProfile = async (tx: Tx<Actor | null>, accountId: string): Promise<void> => {
  await tx.db
    .insertInto("coach_profiles")
    .values({ account_id: accountId, picture_id: null })
    .onConflict(oc => oc.doNothing())
    .execute()
  await tx.db
    .updateTable("privacy_settings")
    .set({ profile: "everyone" })
    .where("account_id", "=", accountId)
    .execute()
}

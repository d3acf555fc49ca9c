import type { Actor, Tx } from "../../platform/context.ts"
import { changePrivacySettings, createPrivacySettings } from "../relationships/index.ts"
import { createDefaultPicture } from "./pictures.ts"

export const createProfile = async (
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
  await createPrivacySettings(tx, accountId, role)
  await createDefaultPicture(tx, accountId)
  if (role === "coach") await createCoachProfile(tx, accountId)
}

/** Clients have to find a coach, so becoming one makes the profile visible to everyone. */
export const createCoachProfile = async (tx: Tx<Actor | null>, accountId: string): Promise<void> => {
  await tx.db
    .insertInto("coach_profiles")
    .values({ account_id: accountId, picture_id: null, published_at: null })
    .onConflict(oc => oc.doNothing())
    .execute()
  await changePrivacySettings(tx, accountId, { profile: "everyone" })
}

import type { Actor, Tx } from "../../../platform/ctx.ts"

/** The general picture of a person; the pictures themselves belong to the profiles. It is no part of the profile's version. */
export const setPicture = async (
  tx: Tx<Actor | null>,
  accountId: string,
  publicId: string | null,
): Promise<void> => {
  await tx.db.updateTable("accounts").set({ picture_id: publicId }).where("id", "=", accountId).execute()
}

import { type RawBuilder, sql, type Updateable } from "kysely"
import type { Actor, Tx } from "../../platform/context.ts"
import type { Tables } from "../../platform/tables.ts"
import { blockedWith } from "./blocks.ts"
import { isRelatedTo } from "./relationships.ts"

const accountId = sql.ref("accounts.id")

/** SQL: the privacy setting of `accounts.id` lets `actor` see what it guards, and neither has blocked the other. */
export const privacyAllows = (
  setting: "presence" | "last_seen" | "profile",
  actor: Pick<Actor, "id"> | null,
): RawBuilder<boolean> =>
  actor === null
    ? sql<boolean>`exists (select 1 from privacy_settings v where v.account_id = ${accountId} and v.${sql.ref(setting)} = 'everyone')`
    : sql<boolean>`(${accountId} = ${actor.id} or (
        exists (select 1 from privacy_settings v where v.account_id = ${accountId} and (v.${sql.ref(setting)} = 'everyone'
          or (v.${sql.ref(setting)} = 'ties' and ${isRelatedTo(actor.id, accountId)})))
        and not ${blockedWith(actor.id, accountId)}))`

/** Defaults at sign-up: a coach is visible to everyone, a client to connections and friends. */
export const createPrivacySettings = async (
  tx: Tx<Actor | null>,
  accountId: string,
  role: "client" | "coach",
): Promise<void> => {
  await tx.db
    .insertInto("privacy_settings")
    .values({ account_id: accountId, profile: role === "coach" ? "everyone" : "ties" })
    .onConflict(oc => oc.doNothing())
    .execute()
}

export const changePrivacySettings = async (
  tx: Tx<Actor | null>,
  accountId: string,
  change: Omit<Updateable<Tables["privacy_settings"]>, "account_id">,
): Promise<void> => {
  await tx.db.updateTable("privacy_settings").set(change).where("account_id", "=", accountId).execute()
}

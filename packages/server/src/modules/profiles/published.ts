import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../platform/context.ts"

/** SQL: the coach in `accounts` has published their page, so people without a connection may find it. */
export const isPublished: RawBuilder<boolean> = sql<boolean>`exists (
  select 1 from coach_profiles page where page.account_id = accounts.id and page.published_at is not null)`

/** Publishes the actor's coach page or takes it offline; one that is published keeps its date. */
export const setPublished = async (tx: Tx, published: boolean): Promise<void> => {
  await tx.db
    .updateTable("coach_profiles")
    .set(eb => ({
      published_at: published ? eb.fn.coalesce("published_at", eb.val(tx.now())) : null,
    }))
    .where("account_id", "=", tx.actor.id)
    .execute()
}

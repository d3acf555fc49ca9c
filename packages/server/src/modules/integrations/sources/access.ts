import type { Selectable } from "kysely"
import type { Ctx, Tx } from "../../../platform/context.ts"
import type { Tables } from "../../../platform/tables.ts"

export type SourceRow = Selectable<Tables["calendar_sources"]>

/** A calendar source of the person who acts, locked until the transaction ends; null for somebody else's. */
export const lockSourceOpenTo = async (tx: Tx, sourceId: string): Promise<SourceRow | null> =>
  (await ownSource(tx, sourceId).forUpdate().executeTakeFirst()) ?? null

const ownSource = (ctx: Ctx, sourceId: string) =>
  ctx.db
    .selectFrom("calendar_sources")
    .selectAll()
    .where("id", "=", sourceId)
    .where("person_id", "=", ctx.actor.id)

import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../platform/context.ts"

const MAX_CONFLICTS = 500

/** Values that the actor typed on one device and replaced on another without knowing; the newest 500. */
export const listConflicts = async (ctx: Ctx) => {
  const rows = await ctx.db
    .selectFrom("log_conflicts")
    .selectAll()
    .where("account_id", "=", ctx.actor.id)
    .orderBy("id", "desc")
    .limit(MAX_CONFLICTS)
    .execute()
  return ok({
    items: rows.map(row => ({
      id: row.id,
      kind: row.kind,
      recordId: row.record_id,
      field: row.field,
      value: row.value,
      deviceId: row.device_id,
      at: isoInstant(row.at),
    })),
    nextCursor: null,
  })
}

export const dismissConflict = async (ctx: Ctx, id: string) => {
  const gone = await ctx.db
    .deleteFrom("log_conflicts")
    .where("id", "=", id)
    .where("account_id", "=", ctx.actor.id)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n ? ok(null) : refuse("not_found")
}

import { ok } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../platform/context.ts"

const RECORDS = 500

/** The records that changed after a number, each once in its newest state, oldest change first. */
export const readChanges = async (ctx: Ctx, after: number) => {
  const log = await ctx.db
    .selectFrom("log_heads")
    .select(["head", "epoch", "oldest_deletion"])
    .where("account_id", "=", ctx.actor.id)
    .executeTakeFirst()
  if (!log) return ok({ items: [], head: 0, next: null, epoch: NO_EPOCH, reset: after > 0 })
  const head = Number(log.head)
  if (after > head || (after > 0 && after < Number(log.oldest_deletion)))
    return ok({ items: [], head, next: null, epoch: log.epoch, reset: true })
  const rows = await ctx.db
    .selectFrom("log_records")
    .select(["kind", "id", "seq", "is_live", "fields"])
    .where("account_id", "=", ctx.actor.id)
    .where("seq", ">", after)
    .orderBy("seq")
    .limit(RECORDS + 1)
    .execute()
  const page = rows.slice(0, RECORDS)
  return ok({
    items: page.map(row => ({
      kind: row.kind,
      id: row.id,
      seq: Number(row.seq),
      deleted: !row.is_live,
      fields: row.is_live ? row.fields : null,
    })),
    head,
    next: rows.length > RECORDS ? Number(page.at(-1)?.seq) : null,
    epoch: log.epoch,
    reset: false,
  })
}

/** Of a log in which nothing was written yet. */
const NO_EPOCH = "00000000-0000-0000-0000-000000000000"

import { ok } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import { type Ctx, inTransaction } from "../../platform/ctx.ts"

/** Marks these as read, or all; ids that are not one's own are passed over. */
export const markRead = (ctx: Ctx, ids: readonly string[] | undefined) =>
  inTransaction(ctx, async tx => {
    await tx.db
      .updateTable("notifications")
      .set({ read_at: tx.now() })
      .where("person_id", "=", tx.actor.id)
      .where("read_at", "is", null)
      .$if(ids !== undefined, query => query.where(sql<boolean>`id = any(${[...(ids ?? [])]}::uuid[])`))
      .execute()
    return ok(null)
  })

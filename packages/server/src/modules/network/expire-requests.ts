import { ok } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../platform/context.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { changeConnectionStatus } from "./change-connection-status.ts"

const BATCH = 100

/** Scheduled job: expires requests that were not answered in time. Skips rows that another server has locked. */
export const expireRequests = async (ctx: Ctx<null>): Promise<void> => {
  for (let isFull = true; isFull; ) {
    const done = await inTransaction(ctx, async tx => {
      const due = await tx.db
        .selectFrom("connections")
        .selectAll()
        .where("status", "=", "pending")
        .where("expires_at", "<=", tx.now())
        .orderBy("expires_at")
        .limit(BATCH)
        .forUpdate()
        .skipLocked()
        .execute()
      for (const row of due) await changeConnectionStatus(tx, row, { to: "expired", by: null })
      return ok(due.length)
    })
    isFull = done.value === BATCH
  }
}

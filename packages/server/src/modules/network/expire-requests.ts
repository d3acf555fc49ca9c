import { ok } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction } from "../../platform/ctx.ts"
import { moveConnection } from "./move-connection.ts"

const AT_ONCE = 100

/** Sweep: requests that nobody answered in time. Rows that another server has in hand are left to it. */
export const expireRequests = async (ctx: Ctx<null>): Promise<void> => {
  for (let full = true; full; ) {
    const done = await inTransaction(ctx, async tx => {
      const due = await tx.db
        .selectFrom("connections")
        .selectAll()
        .where("status", "=", "pending")
        .where("expires_at", "<=", tx.now())
        .orderBy("expires_at")
        .limit(AT_ONCE)
        .forUpdate()
        .skipLocked()
        .execute()
      for (const row of due) await moveConnection(tx, row, { to: "expired", by: null })
      return ok(due.length)
    })
    full = done.value === AT_ONCE
  }
}

import { ok } from "@rapport/domain/kernel/result"
import type { Ctx, Tx } from "../../platform/context.ts"
import { inTransaction } from "../../platform/transaction.ts"

/**
 * Runs `work` for each item in a transaction of its own. A failure is logged and neither undoes nor stops the others;
 * the next run of the scheduled job tries the failed item again.
 */
export const eachInTransaction = async <T extends object>(
  ctx: Ctx<null>,
  items: readonly T[],
  work: (tx: Tx<null>, item: T) => Promise<void>,
): Promise<void> => {
  for (const item of items)
    try {
      await inTransaction(ctx, async tx => {
        await work(tx, item)
        return ok(null)
      })
    } catch (error) {
      ctx.app.log.error({ err: error, item }, "a reminder, follow-up or digest failed")
    }
}

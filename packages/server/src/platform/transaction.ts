import type { Refusal, Result } from "@rapport/domain/kernel/result"
import type { Actor, Ctx, Tx } from "./context.ts"
import { isRetriable } from "./db/db.ts"

class RolledBack extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

const isTx = <A extends Actor | null>(ctx: Ctx<A>): ctx is Tx<A> => "afterCommit" in ctx

const MAX_ATTEMPTS = 6

/**
 * Runs `work` in one transaction, or in the one that is already open. A refusal rolls back; a deadlock or
 * serialization failure is retried; callbacks passed to `afterCommit` run only after the commit.
 */
export const inTransaction = async <A extends Actor | null, R extends Result<unknown>>(
  ctx: Ctx<A>,
  work: (tx: Tx<A>) => Promise<R>,
): Promise<R> => {
  if (isTx(ctx)) return work(ctx)
  for (let attempt = 1; ; attempt++) {
    const callbacks: (() => void)[] = []
    try {
      const result = await ctx.app.db.transaction().execute(async db => {
        const outcome = await work({ ...ctx, db, afterCommit: callback => callbacks.push(callback) })
        if (!outcome.ok) throw new RolledBack(outcome)
        return outcome
      })
      for (const callback of callbacks) callback()
      return result
    } catch (error) {
      // The refusal is the very value that `work` returned, so its type is R.
      if (error instanceof RolledBack) return error.refusal as R
      if (!isRetriable(error) || attempt === MAX_ATTEMPTS) throw error
    }
  }
}

/** A separate transaction beside an open one: for records that must remain when the use case is refused. */
export const inOwnTransaction = <A extends Actor | null, R extends Result<unknown>>(
  ctx: Ctx<A>,
  work: (tx: Tx<A>) => Promise<R>,
): Promise<R> => inTransaction({ app: ctx.app, db: ctx.app.db, actor: ctx.actor, now: ctx.now }, work)

import { createHash } from "node:crypto"
import { ok, type Result, refuse } from "@rapport/domain/kernel/result"
import type { Actor, Ctx, Tx } from "../context.ts"
import { inTransaction } from "../transaction.ts"

export interface KeyedRequest {
  method: string
  path: string
  key: string
  body: unknown
}

export interface Reply {
  status: number
  body: unknown
}

const hashOf = (body: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(body ?? null))
    .digest("base64url")

/**
 * Runs `work` once per key. The key is inserted in the transaction of the change, so a repeat waits for the first
 * request and gets its reply; a refusal rolls back and leaves the key free.
 *
 * `work` may need a second connection beside its transaction, for a record that outlives a refusal. If such
 * transactions held the whole pool, each would wait for the others, hence the semaphore.
 */
export const withIdempotencyKey = (
  ctx: Ctx,
  request: KeyedRequest,
  work: (tx: Tx) => Promise<Result<Reply>>,
): Promise<Result<Reply>> =>
  ctx.app.keyedRequests.run(() =>
    inTransaction(ctx, async (tx): Promise<Result<Reply>> => {
      const row = { account_id: ctx.actor.id, method: request.method, path: request.path, key: request.key }
      const bodyHash = hashOf(request.body)
      const inserted = await tx.db
        .insertInto("idempotency_keys")
        .values({ ...row, body_hash: bodyHash, status: null, reply: null, created_at: tx.now() })
        .onConflict(oc => oc.doNothing())
        .returning("key")
        .executeTakeFirst()
      if (!inserted) return storedReply(tx, row, bodyHash)
      const result = await work(tx)
      if (!result.ok) return result
      await tx.db
        .updateTable("idempotency_keys")
        .set({ status: result.value.status, reply: JSON.stringify(result.value.body ?? null) })
        .where(eb => eb.and(row))
        .execute()
      return result
    }),
  )

const storedReply = async (
  tx: Tx,
  row: { account_id: string; method: string; path: string; key: string },
  bodyHash: string,
): Promise<Result<Reply>> => {
  const stored = await tx.db
    .selectFrom("idempotency_keys")
    .select(["body_hash", "status", "reply"])
    .where(eb => eb.and(row))
    .executeTakeFirstOrThrow()
  if (stored.body_hash !== bodyHash) return refuse("idempotency_key_reused")
  return ok({ status: stored.status ?? 200, body: stored.reply })
}

const KEPT_DAYS = 7

export const deleteOldKeys = async (ctx: Ctx<Actor | null>): Promise<void> => {
  const before = new Date(ctx.now().getTime() - KEPT_DAYS * 86_400_000)
  await ctx.db.deleteFrom("idempotency_keys").where("created_at", "<", before).execute()
}

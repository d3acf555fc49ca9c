import { createHash } from "node:crypto"
import { ok, type Result, refuse } from "@rapport/domain/kernel/result"
import { type Actor, type Ctx, inTransaction, type Tx } from "../ctx.ts"
import { type Database, POOL_SIZE } from "../db/db.ts"
import { Semaphore } from "./semaphore.ts"

export interface Repeatable {
  method: string
  path: string
  key: string
  body: unknown
}

export interface Answer {
  status: number
  body: unknown
}

const hashOf = (body: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(body ?? null))
    .digest("base64url")

/**
 * Runs `work` once per key: the key is taken in the same transaction as the change, so a repeat waits for the
 * first and gets its answer, and a refusal, which rolls back, leaves the key free.
 */
export const once = (
  ctx: Ctx,
  request: Repeatable,
  work: (tx: Tx) => Promise<Result<Answer>>,
): Promise<Result<Answer>> => semaphoreFor(ctx.app.db).take(() => takeKey(ctx, request, work))

/**
 * Work under a key may need a second connection beside its transaction, for a trace that outlives a refusal. Were the
 * whole pool held by such transactions, all would wait for each other.
 */
const semaphores = new WeakMap<Database, Semaphore>()

const semaphoreFor = (db: Database): Semaphore => {
  const known = semaphores.get(db) ?? new Semaphore(POOL_SIZE / 2)
  semaphores.set(db, known)
  return known
}

const takeKey = (
  ctx: Ctx,
  request: Repeatable,
  work: (tx: Tx) => Promise<Result<Answer>>,
): Promise<Result<Answer>> =>
  inTransaction(ctx, async (tx): Promise<Result<Answer>> => {
    const row = { account_id: ctx.actor.id, method: request.method, path: request.path, key: request.key }
    const bodyHash = hashOf(request.body)
    const taken = await tx.db
      .insertInto("idempotency_keys")
      .values({ ...row, body_hash: bodyHash, status: null, reply: null, created_at: tx.now() })
      .onConflict(oc => oc.doNothing())
      .returning("key")
      .executeTakeFirst()
    if (!taken) return firstAnswer(tx, row, bodyHash)
    const done = await work(tx)
    if (!done.ok) return done
    await tx.db
      .updateTable("idempotency_keys")
      .set({ status: done.value.status, reply: JSON.stringify(done.value.body ?? null) })
      .where(eb => eb.and(row))
      .execute()
    return done
  })

const firstAnswer = async (
  tx: Tx,
  row: { account_id: string; method: string; path: string; key: string },
  bodyHash: string,
): Promise<Result<Answer>> => {
  const first = await tx.db
    .selectFrom("idempotency_keys")
    .select(["body_hash", "status", "reply"])
    .where(eb => eb.and(row))
    .executeTakeFirstOrThrow()
  if (first.body_hash !== bodyHash) return refuse("idempotency_key_reused")
  return ok({ status: first.status ?? 200, body: first.reply })
}

const KEPT_DAYS = 7

/** Sweep: keys are kept for seven days. */
export const forgetOldKeys = async (ctx: Ctx<Actor | null>): Promise<void> => {
  const before = new Date(ctx.now().getTime() - KEPT_DAYS * 86_400_000)
  await ctx.db.deleteFrom("idempotency_keys").where("created_at", "<", before).execute()
}

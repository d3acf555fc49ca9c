import type { Refusal, Result } from "@rapport/domain/kernel/result"
import type { FastifyBaseLogger } from "fastify"
import type { Clock } from "./config/clock.ts"
import type { Config } from "./config/config.ts"
import type { Secrets } from "./config/secrets.ts"
import { type Database, type Db, isRetriable } from "./db/db.ts"
import type { EventHandler } from "./events.ts"
import type { Realtime } from "./realtime.ts"
import type { Storage } from "./storage.ts"

export type Role = "client" | "coach" | "admin"

/** Who acts: a person through one of their logins. */
export interface Actor {
  id: string
  loginId: string
  roles: readonly Role[]
  /** Their email address is confirmed, or no mail leaves this server. */
  verified: boolean
}

/** What lives as long as the process. */
export interface AppContext {
  config: Config
  secrets: Secrets
  db: Database
  clock: Clock
  log: FastifyBaseLogger
  realtime: Realtime
  eventHandlers: readonly EventHandler[]
  serverId: string
  storage: Storage
  /** Drops what is remembered of a login that ended, and closes its sockets. */
  forgetLogin(loginId: string): void
  /** The roles or the address of a login's person changed: ask again at its next request. */
  rereadLogin(loginId: string): void
}

/** What a verb is given: who acts, on which database or transaction, at what time. */
export interface Ctx<A extends Actor | null = Actor> {
  app: AppContext
  db: Db
  actor: A
  now(): Date
}

export interface Tx<A extends Actor | null = Actor> extends Ctx<A> {
  /** Runs once the change is safe; for telling sockets, never for work that must not be lost. */
  afterCommit(effect: () => void): void
}

/** A verb's context for jobs and start-up, where nobody in particular acts. */
export const systemCtx = (app: AppContext): Ctx<null> => ({
  app,
  db: app.db,
  actor: null,
  now: () => app.clock.now(),
})

export const actingAs = (app: AppContext, actor: Actor): Ctx => ({
  app,
  db: app.db,
  actor,
  now: () => app.clock.now(),
})

class RolledBack extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

const isTx = <A extends Actor | null>(ctx: Ctx<A>): ctx is Tx<A> => "afterCommit" in ctx

const TRIES = 6

/**
 * Runs `work` in one transaction, or in the one already open. A refusal rolls back; a deadlock or
 * serialisation failure is tried again; what was asked for after the commit runs only after it.
 */
export const inTransaction = async <A extends Actor | null, R extends Result<unknown>>(
  ctx: Ctx<A>,
  work: (tx: Tx<A>) => Promise<R>,
): Promise<R> => {
  if (isTx(ctx)) return work(ctx)
  for (let tried = 1; ; tried++) {
    const after: (() => void)[] = []
    try {
      const result = await ctx.app.db.transaction().execute(async db => {
        const done = await work({ ...ctx, db, afterCommit: effect => after.push(effect) })
        if (!done.ok) throw new RolledBack(done)
        return done
      })
      for (const effect of after) effect()
      return result
    } catch (error) {
      // The refusal is the very value `work` returned, so its type is R.
      if (error instanceof RolledBack) return error.refusal as R
      if (!isRetriable(error) || tried === TRIES) throw error
    }
  }
}

/** A transaction of its own beside an open one: for traces that must stay when the verb is refused. */
export const inOwnTransaction = <A extends Actor | null, R extends Result<unknown>>(
  ctx: Ctx<A>,
  work: (tx: Tx<A>) => Promise<R>,
): Promise<R> => inTransaction({ app: ctx.app, db: ctx.app.db, actor: ctx.actor, now: ctx.now }, work)

import type { FeatureName } from "@rapport/domain/kernel/features"
import type { FastifyBaseLogger } from "fastify"
import type { Registry } from "prom-client"
import type { Caches } from "./caches.ts"
import type { Clock } from "./config/clock.ts"
import type { Config } from "./config/config.ts"
import type { Secrets } from "./config/secrets.ts"
import type { Database, Db } from "./db/db.ts"
import type { Semaphore } from "./http/semaphore.ts"
import type { EventName, PublishedEvent } from "./published-event.ts"
import type { Realtime } from "./realtime.ts"
import type { SecurityLog } from "./security-log.ts"
import type { Storage } from "./storage.ts"

// Nearly every file of the server imports this one. It imports types only, of files that do not import it back.

export type Role = "client" | "coach" | "admin"

/** Who acts: a person, through one of their logins. */
export interface Actor {
  id: string
  loginId: string
  roles: readonly Role[]
  /** Their email address is confirmed, or this server sends no email. */
  verified: boolean
}

/** What lives as long as the server. */
export interface AppContext {
  config: Config
  secrets: Secrets
  db: Database
  clock: Clock
  log: FastifyBaseLogger
  securityLog: SecurityLog
  /** The figures that `/metrics` shows. */
  metrics: Registry
  realtime: Realtime
  eventHandlers: readonly EventHandler[]
  serverId: string
  storage: Storage
  caches: Caches
  /** Whether an admin lets a person have a feature; implemented by the admin module and passed in by the app. */
  isFeatureOn(app: AppContext, feature: FeatureName, personId: string): Promise<boolean>
  /** Limits how many requests with an idempotency key run at once. */
  keyedRequests: Semaphore
  /** Limits how many costly reads run at once, so that they leave connections for everything else. */
  costlyReads: Semaphore
}

/** What a use case is given: who acts, on which database or transaction, at what time. */
export interface Ctx<A extends Actor | null = Actor> {
  app: AppContext
  db: Db
  actor: A
  now(): Date
}

export interface Tx<A extends Actor | null = Actor> extends Ctx<A> {
  /** Registers a callback for after the commit, such as a real-time notification. It is lost if the server stops. */
  afterCommit(callback: () => void): void
}

/**
 * What follows from an event. `inSameTransaction` runs in the transaction of the change and undoes it by throwing.
 * `asJob` runs in a job after the commit and is retried until it succeeds, so running it twice must have the effect of
 * running it once.
 */
export interface EventHandler<N extends EventName = EventName> {
  name: string
  on: readonly N[]
  inSameTransaction?: (tx: Tx<Actor | null>, event: PublishedEvent<N>) => Promise<void>
  asJob?: (ctx: Ctx<null>, event: PublishedEvent<N>) => Promise<void>
}

/** The context of jobs, start-up and requests without a sign-in. */
export const systemCtx = (app: AppContext): Ctx<null> => ({
  app,
  db: app.db,
  actor: null,
  now: () => app.clock.now(),
})

export const actingAs = (app: AppContext, actor: Actor): Ctx => ({ ...systemCtx(app), actor })

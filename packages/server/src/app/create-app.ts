import { randomUUID } from "node:crypto"
import { availableParallelism } from "node:os"
import { join } from "node:path"
import type { FastifyBaseLogger, FastifyInstance } from "fastify"
import { Registry } from "prom-client"
import { LoginCache } from "../modules/accounts/index.ts"
import { FlagCache, isFeatureOn } from "../modules/admin/index.ts"
import { assembleCoachCards } from "../modules/directory/index.ts"
import { lockCalendars, readPairSessions, schedulingCaches } from "../modules/scheduling/index.ts"
import { type Clock, systemClock } from "../platform/config/clock.ts"
import type { Config } from "../platform/config/config.ts"
import type { Secrets } from "../platform/config/secrets.ts"
import type { AppContext } from "../platform/context.ts"
import { DatabaseGuard } from "../platform/db/database-guard.ts"
import { openDatabase, openPool, POOL_SIZE } from "../platform/db/db.ts"
import type { Draining } from "../platform/http/draining.ts"
import { Semaphore } from "../platform/http/semaphore.ts"
import { silentRealtime } from "../platform/realtime.ts"
import { SecurityLog } from "../platform/security-log.ts"
import { diskStorage } from "../platform/storage.ts"
import { buildApp } from "./build-app.ts"
import { eventHandlers } from "./modules.ts"

export interface CreatedApp {
  app: AppContext
  fastify: FastifyInstance
  pool: ReturnType<typeof openPool>
  guard: DatabaseGuard
  draining: Draining
}

/** A search keeps a core busy, here or in the database; half of them are left for everything else. */
const COSTLY_READS = Math.min(Math.max(2, Math.floor(availableParallelism() / 2)), POOL_SIZE / 2)

/** Connects to the database and builds the app on it; it does not listen and runs no jobs yet. */
export const createApp = async (
  config: Config,
  databaseUrl: string,
  secrets: Secrets,
  log: FastifyBaseLogger,
  clock: Clock = systemClock,
): Promise<CreatedApp> => {
  const pool = openPool(databaseUrl, POOL_SIZE, error => log.warn({ err: error }, "idle connection lost"))
  const guard = new DatabaseGuard(pool)
  const metrics = new Registry()
  const app: AppContext = {
    config,
    secrets,
    db: openDatabase(guard),
    clock,
    log,
    securityLog: new SecurityLog(log, metrics),
    metrics,
    realtime: silentRealtime,
    eventHandlers,
    serverId: randomUUID(),
    storage: diskStorage(join(config.dataDir, "files")),
    presentCoaches: assembleCoachCards,
    lockCalendars,
    isFeatureOn,
    readPairSessions,
    caches: {
      logins: new LoginCache(),
      mailTransports: new Map(),
      flags: new FlagCache(),
      ...schedulingCaches(),
    },
    keyedRequests: new Semaphore(POOL_SIZE / 2),
    costlyReads: new Semaphore(COSTLY_READS),
  }
  return { app, ...(await buildApp(app)), pool, guard }
}

import { randomUUID } from "node:crypto"
import { join } from "node:path"
import type { FastifyBaseLogger, FastifyInstance } from "fastify"
import { LoginCache } from "../modules/accounts/index.ts"
import { type Clock, systemClock } from "../platform/config/clock.ts"
import type { Config } from "../platform/config/config.ts"
import type { Secrets } from "../platform/config/secrets.ts"
import type { AppContext } from "../platform/ctx.ts"
import { openDatabase, openPool, POOL_SIZE } from "../platform/db/db.ts"
import { silentRealtime } from "../platform/realtime.ts"
import { diskStorage } from "../platform/storage.ts"
import { buildApp } from "./build-app.ts"
import { eventHandlers } from "./modules.ts"

export interface CreatedApp {
  app: AppContext
  fastify: FastifyInstance
  logins: LoginCache
  pool: ReturnType<typeof openPool>
}

/** Opens the database and builds the app around it; nothing listens and no job runs yet. */
export const createApp = async (
  config: Config,
  databaseUrl: string,
  secrets: Secrets,
  log: FastifyBaseLogger,
  clock: Clock = systemClock,
): Promise<CreatedApp> => {
  const pool = openPool(databaseUrl, POOL_SIZE, error => log.warn({ err: error }, "idle connection lost"))
  const app: AppContext = {
    config,
    secrets,
    db: openDatabase(pool),
    clock,
    log,
    realtime: silentRealtime,
    eventHandlers,
    serverId: randomUUID(),
    storage: diskStorage(join(config.dataDir, "files")),
    rereadLogin: loginId => logins.forget(loginId),
    forgetLogin: loginId => {
      logins.forget(loginId)
      app.realtime.closeLogin(loginId)
    },
  }
  const logins = new LoginCache(app)
  return { app, fastify: await buildApp(app, logins), logins, pool }
}

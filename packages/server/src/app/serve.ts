import { socketSignIn } from "../modules/accounts/index.ts"
import type { Clock } from "../platform/config/clock.ts"
import type { Config } from "../platform/config/config.ts"
import { openLog } from "../platform/config/log.ts"
import type { Secrets } from "../platform/config/secrets.ts"
import { openPool } from "../platform/db/db.ts"
import { keepServerAlive } from "../platform/jobs/server-heartbeat.ts"
import { startWorker } from "../platform/jobs/worker.ts"
import { startRealtime } from "../platform/realtime.ts"
import { appJobs } from "./app-jobs.ts"
import { createApp } from "./create-app.ts"
import { jobs } from "./modules.ts"
import { isAllowedOrigin } from "./origins.ts"

export interface Serving {
  address: string
  close(): Promise<void>
}

const WORKER_POOL = 8

/** HTTP, sockets and jobs of one server process. Closing ends jobs first, then sockets and HTTP, then the pools. */
export const serve = async (
  config: Config & { databaseUrl: string },
  secrets: Secrets,
  clock?: Clock,
): Promise<Serving> => {
  const log = openLog(config.logLevel)
  const { app, fastify, logins, pool } = await createApp(config, config.databaseUrl, secrets, log, clock)
  const onError = (error: unknown) => log.warn({ err: error }, "background work failed")
  const workerPool = openPool(config.databaseUrl, WORKER_POOL, onError)
  await fastify.ready()
  const realtime = startRealtime({
    http: fastify.server,
    pool,
    db: app.db,
    serverId: app.serverId,
    signIn: socketSignIn(logins),
    isAllowedOrigin: origin => isAllowedOrigin(config, origin),
    onError,
  })
  app.realtime = realtime
  const worker = await startWorker(app, workerPool, [appJobs, ...jobs])
  const alive = await keepServerAlive(app.db, app.serverId, worker.lockNames, onError, realtime.keepSockets)
  const address = await fastify.listen({ port: config.port, host: config.host })
  return {
    address,
    close: async () => {
      await worker.stop()
      await alive.stop()
      await realtime.close()
      await fastify.close()
      await workerPool.end()
      await app.db.destroy()
    },
  }
}

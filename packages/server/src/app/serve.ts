import { socketSignIn } from "../modules/accounts/index.ts"
import { presenceReader, socketRegistry } from "../modules/presence/index.ts"
import type { Clock } from "../platform/config/clock.ts"
import type { Config } from "../platform/config/config.ts"
import { openLog } from "../platform/config/log.ts"
import type { Secrets } from "../platform/config/secrets.ts"
import { openPool } from "../platform/db/db.ts"
import { startHeartbeat } from "../platform/jobs/server-heartbeat.ts"
import { startWorker } from "../platform/jobs/worker.ts"
import { startRealtime } from "../platform/realtime.ts"
import { createApp } from "./create-app.ts"
import { jobs } from "./modules.ts"
import { isAllowedOrigin } from "./origins.ts"

export interface RunningServer {
  address: string
  close(): Promise<void>
}

const JOB_POOL_SIZE = 8

/** Runs HTTP, sockets and jobs in this process. Closing ends the jobs first, then sockets and HTTP, then the pools. */
export const serve = async (
  config: Config & { databaseUrl: string },
  secrets: Secrets,
  clock?: Clock,
): Promise<RunningServer> => {
  const log = openLog(config.logLevel)
  const { app, fastify, pool } = await createApp(config, config.databaseUrl, secrets, log, clock)
  const onError = (error: unknown) => log.warn({ err: error }, "background work failed")
  const workerPool = openPool(config.databaseUrl, JOB_POOL_SIZE, onError)
  await fastify.ready()
  const realtime = startRealtime({
    http: fastify.server,
    pool,
    signIn: socketSignIn(app),
    registry: socketRegistry(app),
    presence: presenceReader(app),
    isAllowedOrigin: origin => isAllowedOrigin(config, origin),
    onError,
  })
  app.realtime = realtime
  const worker = await startWorker(app, workerPool, jobs)
  const heartbeat = await startHeartbeat(
    app.db,
    app.serverId,
    worker.lockNames,
    onError,
    realtime.saveSockets,
  )
  const address = await fastify.listen({ port: config.port, host: config.host })
  return {
    address,
    close: async () => {
      await worker.stop()
      await heartbeat.stop()
      await realtime.close()
      await fastify.close()
      await workerPool.end()
      await app.db.destroy()
    },
  }
}

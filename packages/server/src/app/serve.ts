import { setTimeout as wait } from "node:timers/promises"
import type { FastifyBaseLogger } from "fastify"
import { socketSignIn } from "../modules/accounts/index.ts"
import { roomGate } from "../modules/messaging/index.ts"
import { presenceReader, socketRegistry } from "../modules/presence/index.ts"
import type { Clock } from "../platform/config/clock.ts"
import type { Config } from "../platform/config/config.ts"
import { openLog } from "../platform/config/log.ts"
import type { Secrets } from "../platform/config/secrets.ts"
import { watchDatabase } from "../platform/db/database-watch.ts"
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

/** How long a stop waits for the answers and jobs in progress. Jobs that are cut run again at the next start. */
const FINISH_WITHIN_MS = 5_000
/** How long a stop waits for each of the rest, which takes no time unless the database does not answer. */
const CLOSE_WITHIN_MS = 1_000
/** How long connections that are kept alive get to hear that the server stops, before idle ones are closed. */
const SAY_GOODBYE_MS = 250

/**
 * Runs HTTP, sockets and jobs in this process. Closing takes no new requests and finishes those in progress and the jobs,
 * then ends sockets and HTTP, then the pools.
 */
export const serve = async (
  config: Config & { databaseUrl: string },
  secrets: Secrets,
  clock?: Clock,
  log: FastifyBaseLogger = openLog(config.logLevel),
): Promise<RunningServer> => {
  const { app, fastify, pool, guard, draining } = await createApp(
    config,
    config.databaseUrl,
    secrets,
    log,
    clock,
  )
  const onError = (error: unknown) => log.warn({ err: error }, "background work failed")
  const workerPool = openPool(config.databaseUrl, JOB_POOL_SIZE, onError)
  await fastify.ready()
  const watch = watchDatabase(config.databaseUrl, guard, isSilent => {
    if (isSilent) log.error("the database does not answer: requests get 503 until it does")
    else log.warn("the database answers again")
  })
  const realtime = startRealtime({
    http: fastify.server,
    pool,
    signIn: socketSignIn(app),
    registry: socketRegistry(app),
    presence: presenceReader(app),
    rooms: roomGate(app),
    isAllowedOrigin: origin => isAllowedOrigin(config, origin),
    onError,
    onRefused: (code, address) =>
      app.securityLog.write({ event: "socket", outcome: "refused", code, address }),
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
      draining.begin()
      const finished = Promise.all([draining.finished(), worker.stop()])
      await wait(SAY_GOODBYE_MS)
      const closed = fastify.close()
      await atMost(FINISH_WITHIN_MS, finished)
      await atMost(CLOSE_WITHIN_MS, Promise.all([heartbeat.stop(), realtime.close()]))
      fastify.server.closeAllConnections()
      await closed
      await watch.stop()
      await atMost(CLOSE_WITHIN_MS, Promise.all([workerPool.end(), app.db.destroy()]))
    },
  }
}

/** Waits for `work`, but no longer than `milliseconds`. */
const atMost = async (milliseconds: number, work: Promise<unknown>): Promise<void> => {
  const timer = new AbortController()
  const timeout = wait(milliseconds, undefined, { signal: timer.signal }).catch(() => {})
  await Promise.race([work, timeout]).finally(() => timer.abort())
}

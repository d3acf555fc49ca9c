import { EventEmitter } from "node:events"
import { setTimeout as wait } from "node:timers/promises"
import type { FastifyBaseLogger } from "fastify"
import { Logger, run, type WorkerEvents } from "graphile-worker"
import type pg from "pg"

export interface TaskList {
  tasks: Record<string, (payload: unknown) => Promise<void>>
  crontab: string
}

/** One life of the job worker: it ends when it is stopped, and is not to be trusted once it lost the database. */
export interface JobRunner {
  /** The name under which it locks jobs. */
  lockName: string
  /** A job may be locked that nobody runs, or done without being written down as done. */
  isLost(): boolean
  /** Returns when its last job has ended. */
  stop(): Promise<void>
}

const IDLE_FOR_MS = 500
const LOST = ["pool:listen:error", "worker:getJob:error", "pool:fatalError"] as const

/** Begins to run jobs; `onLost` is told each time something went wrong between it and the database. */
export const startRunner = async (
  pool: pg.Pool,
  { tasks, crontab }: TaskList,
  log: FastifyBaseLogger,
  onLost: () => void,
): Promise<JobRunner> => {
  const events: WorkerEvents = new EventEmitter()
  let [lockName, lost] = ["", false]
  const lose = () => {
    lost = true
    onLost()
  }
  events.on("pool:create", ({ workerPool }) => {
    lockName = workerPool.id
  })
  for (const name of LOST) events.on(name, lose)
  let atWork = 0
  const counted = Object.entries(tasks).map(([name, task]) => [
    name,
    async (payload: unknown) => {
      atWork++
      await task(payload).finally(() => atWork--)
    },
  ])
  const runner = await run({
    pgPool: pool,
    taskList: Object.fromEntries(counted),
    crontab,
    events,
    concurrency: 4,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === "error") log.error(message)
      else log.debug(message)
    }),
    // Written down one by one, a result that the database cannot take would end the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  })
  // After it failed to write down results, the library may wait for them without end.
  const untilIdle = async () => {
    do await wait(IDLE_FOR_MS)
    while (!lost || atWork > 0)
  }
  const ended = runner.promise.catch(() => {}).finally(lose)
  return {
    lockName,
    isLost: () => lost,
    stop: async () => {
      const stopped = runner.stop().catch(() => {})
      await Promise.race([stopped.then(() => ended), untilIdle()])
    },
  }
}

import { EventEmitter } from "node:events"
import { setTimeout as wait } from "node:timers/promises"
import type { FastifyBaseLogger } from "fastify"
import { Logger, run, type WorkerEvents } from "graphile-worker"
import type pg from "pg"

export interface TaskList {
  tasks: Record<string, (payload: unknown) => Promise<void>>
  crontab: string
}

/** One run of the job library, until it is stopped. It is not reliable any more once it lost the database. */
export interface JobRunner {
  /** The name under which it locks jobs. */
  lockName: string
  /** It lost the database: jobs may be locked without running, or completed without being recorded. */
  isLost(): boolean
  /** Resolves when its last job has ended. */
  stop(): Promise<void>
}

const IDLE_CHECK_MS = 500
const LOST = ["pool:listen:error", "worker:getJob:error", "pool:fatalError"] as const

/** Starts to run jobs; `onLost` is called each time that it loses the database. */
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
  let running = 0
  const countedTasks = Object.entries(tasks).map(([name, task]) => [
    name,
    async (payload: unknown) => {
      running++
      await task(payload).finally(() => running--)
    },
  ])
  const runner = await run({
    pgPool: pool,
    taskList: Object.fromEntries(countedTasks),
    crontab,
    events,
    concurrency: 4,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === "error") log.error(message)
      else log.debug(message)
    }),
    // Without batches the library ends the process when it cannot save a result; a delay of 0 turns batches on.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  })
  // When it could not save results, the library may wait for them forever.
  const untilIdle = async () => {
    do await wait(IDLE_CHECK_MS)
    while (!lost || running > 0)
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

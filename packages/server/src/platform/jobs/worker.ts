import { setTimeout as wait } from "node:timers/promises"
import type pg from "pg"
import { type AppContext, type Ctx, systemCtx } from "../context.ts"
import { type JobRunner, startRunner, type TaskList } from "./job-runner.ts"

/** The jobs of a module: `tasks` run when they are added, `scheduledJobs` once a minute on whatever is due. */
export interface Jobs {
  tasks?: Record<string, (ctx: Ctx<null>, payload: unknown) => Promise<void>>
  scheduledJobs?: Record<string, (ctx: Ctx<null>) => Promise<void>>
}

/** All tasks by name, and the crontab of the scheduled jobs. */
export const listTasks = (app: AppContext, jobs: readonly Jobs[]): TaskList => {
  const tasks: TaskList["tasks"] = {}
  for (const module of jobs) {
    for (const [name, task] of Object.entries(module.tasks ?? {}))
      tasks[name] = payload => task(systemCtx(app), payload)
    for (const [name, job] of Object.entries(module.scheduledJobs ?? {}))
      tasks[name] = () => job(systemCtx(app))
  }
  return {
    tasks,
    crontab: scheduledJobNames(jobs)
      .map(name => `* * * * * ${name} ?max=3`)
      .join("\n"),
  }
}

export const scheduledJobNames = (jobs: readonly Jobs[]): string[] =>
  jobs.flatMap(({ scheduledJobs }) => Object.keys(scheduledJobs ?? {}))

export interface RunningWorker {
  /** The names under which this process locks jobs. */
  lockNames(): readonly string[]
  stop(): Promise<void>
}

const RETRY_MS = 250

/**
 * Runs jobs in this process until stopped. A runner that lost the database is replaced once the database answers again,
 * and the jobs that it had locked are unlocked. `./server-heartbeat.ts` unlocks the jobs of servers that died.
 */
export const startWorker = async (
  app: AppContext,
  pool: pg.Pool,
  jobs: readonly Jobs[],
): Promise<RunningWorker> => {
  const taskList = listTasks(app, jobs)
  const replaced = new Set<JobRunner>()
  let current: JobRunner | undefined
  let replacing: Promise<void> | undefined
  let isStopping = false

  const start = () => startRunner(pool, taskList, app.log, replaceIfLost)
  const replaceIfLost = () => {
    if (isStopping || replacing || !current?.isLost()) return
    replacing = replace().finally(() => {
      replacing = undefined
      replaceIfLost()
    })
  }
  const replace = async () => {
    while (!isStopping && (current?.isLost() || replaced.size > 0)) {
      await wait(RETRY_MS)
      try {
        await pool.query("select 1")
        const next = current?.isLost() ? await start() : current
        if (current && next !== current) replaced.add(current)
        current = next
        for (const runner of replaced) {
          await runner.stop()
          await pool.query("select graphile_worker.force_unlock_workers($1)", [[runner.lockName]])
          replaced.delete(runner)
        }
      } catch (error) {
        app.log.debug({ err: error }, "jobs wait for the database")
      }
    }
  }

  const allRunners = () => [...(current ? [current] : []), ...replaced]
  current = await start()
  // It may have lost the database before `current` was set.
  replaceIfLost()
  return {
    lockNames: () => allRunners().map(runner => runner.lockName),
    stop: async () => {
      isStopping = true
      await replacing
      await Promise.all(allRunners().map(runner => runner.stop()))
    },
  }
}

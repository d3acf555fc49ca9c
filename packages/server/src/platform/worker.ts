import { EventEmitter } from "node:events"
import { Logger, run, type WorkerEvents } from "graphile-worker"
import type pg from "pg"
import { z } from "zod"
import { type Ctx, type House, systemCtx } from "./ctx.ts"
import { react } from "./events.ts"
import { sendMail } from "./send-mail.ts"

/** A module's own jobs: `tasks` by name, and `sweeps`, which run every minute and act on what is due. */
export interface Jobs {
  tasks?: Record<string, (ctx: Ctx<null>, payload: unknown) => Promise<void>>
  sweeps?: Record<string, (ctx: Ctx<null>) => Promise<void>>
}

const reactPayload = z.object({ eventId: z.uuid(), reaction: z.string() })
const mailPayload = z.object({ mailId: z.uuid() })

const platformTasks: NonNullable<Jobs["tasks"]> = {
  react: (ctx, payload) => react(ctx, reactPayload.parse(payload)),
  send_mail: (ctx, payload) => sendMail(ctx, mailPayload.parse(payload).mailId),
}

export interface TaskList {
  tasks: Record<string, (payload: unknown) => Promise<void>>
  crontab: string
}

/** All tasks of the house under their names, and the table of the sweeps. */
export const listTasks = (house: House, jobs: readonly Jobs[]): TaskList => {
  const tasks: TaskList["tasks"] = {}
  const sweeps: string[] = []
  const ctx = () => systemCtx(house)
  for (const [name, task] of Object.entries(platformTasks)) tasks[name] = payload => task(ctx(), payload)
  for (const each of jobs) {
    for (const [name, task] of Object.entries(each.tasks ?? {})) tasks[name] = payload => task(ctx(), payload)
    for (const [name, sweep] of Object.entries(each.sweeps ?? {})) {
      tasks[name] = () => sweep(ctx())
      sweeps.push(`* * * * * ${name} ?max=3`)
    }
  }
  return { tasks, crontab: sweeps.join("\n") }
}

export interface RunningWorker {
  /** The names under which this process locks jobs. */
  ids(): readonly string[]
  stop(): Promise<void>
}

/** Runs jobs in this process until stopped. A dead server's jobs are freed by `./servers.ts`. */
export const startWorker = async (
  house: House,
  pool: pg.Pool,
  jobs: readonly Jobs[],
): Promise<RunningWorker> => {
  const { tasks, crontab } = listTasks(house, jobs)
  const ids = new Set<string>()
  const events: WorkerEvents = new EventEmitter()
  events.on("worker:create", ({ worker }) => ids.add(worker.workerId))
  const runner = await run({
    pgPool: pool,
    taskList: tasks,
    crontab,
    events,
    concurrency: 4,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === "error") house.log.error(message)
      else house.log.debug(message)
    }),
  })
  return { ids: () => [...ids], stop: () => runner.stop() }
}

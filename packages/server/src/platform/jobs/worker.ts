import { setTimeout as wait } from "node:timers/promises"
import type pg from "pg"
import { z } from "zod"
import { type AppContext, type Ctx, systemCtx } from "../ctx.ts"
import { runEventHandler } from "../events.ts"
import { sendMail } from "../mail/send-mail.ts"
import { type JobRunner, startRunner, type TaskList } from "./job-runner.ts"

/** A module's own jobs: `tasks` by name, and `sweeps`, which run every minute and act on what is due. */
export interface Jobs {
  tasks?: Record<string, (ctx: Ctx<null>, payload: unknown) => Promise<void>>
  sweeps?: Record<string, (ctx: Ctx<null>) => Promise<void>>
}

const eventHandlerPayload = z.object({ eventId: z.uuid(), reaction: z.string() })
const mailPayload = z.object({ mailId: z.uuid() })

const platformTasks: NonNullable<Jobs["tasks"]> = {
  react: (ctx, payload) => runEventHandler(ctx, eventHandlerPayload.parse(payload)),
  send_mail: (ctx, payload) => sendMail(ctx, mailPayload.parse(payload).mailId),
}

/** All tasks of the server under their names, and the table of the sweeps. */
export const listTasks = (app: AppContext, jobs: readonly Jobs[]): TaskList => {
  const tasks: TaskList["tasks"] = {}
  const sweeps: string[] = []
  const ctx = () => systemCtx(app)
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
  lockNames(): readonly string[]
  stop(): Promise<void>
}

const TRY_AGAIN_MS = 250

/**
 * Runs jobs in this process until stopped. A worker that lost the database is replaced as soon as it answers again,
 * and what it had locked is freed. A dead server's jobs are freed by `./server-heartbeat.ts`.
 */
export const startWorker = async (
  app: AppContext,
  pool: pg.Pool,
  jobs: readonly Jobs[],
): Promise<RunningWorker> => {
  const list = listTasks(app, jobs)
  const replaced = new Set<JobRunner>()
  let current: JobRunner | undefined
  let replacing: Promise<void> | undefined
  let stopping = false

  const begin = () => startRunner(pool, list, app.log, look)
  const look = () => {
    if (stopping || replacing || !current?.isLost()) return
    replacing = replace().finally(() => {
      replacing = undefined
      look()
    })
  }
  const replace = async () => {
    while (!stopping && (current?.isLost() || replaced.size > 0)) {
      await wait(TRY_AGAIN_MS)
      try {
        await pool.query("select 1")
        const fresh = current?.isLost() ? await begin() : current
        if (current && fresh !== current) replaced.add(current)
        current = fresh
        for (const old of replaced) {
          await old.stop()
          await pool.query("select graphile_worker.force_unlock_workers($1)", [[old.lockName]])
          replaced.delete(old)
        }
      } catch (error) {
        app.log.debug({ err: error }, "jobs wait for the database")
      }
    }
  }

  const all = () => [...(current ? [current] : []), ...replaced]
  current = await begin()
  look()
  return {
    lockNames: () => all().map(each => each.lockName),
    stop: async () => {
      stopping = true
      await replacing
      await Promise.all(all().map(each => each.stop()))
    },
  }
}

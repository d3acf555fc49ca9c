import { tmpdir, userInfo } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import type { FastifyInstance } from "fastify"
import { Logger, runOnce } from "graphile-worker"
import { type Caller, callerOf } from "../app/caller.ts"
import { createApp } from "../app/create-app.ts"
import { jobs } from "../app/modules.ts"
import { type Config, readConfig } from "../platform/config/config.ts"
import { openLog } from "../platform/config/log.ts"
import { type AppContext, type Ctx, systemCtx } from "../platform/context.ts"
import { openPool } from "../platform/db/db.ts"
import { listTasks } from "../platform/jobs/worker.ts"
import { connectPeople } from "./connect.ts"
import { freshDatabase } from "./database.ts"
import { makePerson, type NewPerson, type TestPerson } from "./people.ts"
import { openErrorLog } from "./print-errors.ts"
import { SetClock } from "./set-clock.ts"

export interface TestApp {
  context: AppContext
  fastify: FastifyInstance
  databaseUrl: string
  clock: SetClock
  anyone: Caller
  ctx(): Ctx<null>
  person(about?: NewPerson): Promise<TestPerson>
  /** An accepted connection between two people, made through the API. */
  connect(coach: TestPerson, client: TestPerson, scopes?: Scope[]): Promise<string>
  /** Runs all due jobs, and those they add, until none is left. */
  settle(): Promise<void>
  runScheduledJob(name: string): Promise<void>
  /** Another server on the same database, as behind a load balancer. */
  secondServer(): Promise<TestApp>
  close(): Promise<void>
}

export type Scope = "profile" | "metrics" | "workouts" | "nutrition" | "photos" | "injuries" | "health"

export interface TestAppOptions {
  config?: Partial<Config>
  /** Where the log goes; without it only errors are printed. */
  logTo?: NodeJS.WritableStream
  databaseUrl?: string
}

const MAX_ROUNDS = 200

/** A job and its queue are unlocked a moment after the job has ended; until then the run misses what follows it. */
const isWorkLeft = async (pool: ReturnType<typeof openPool>): Promise<boolean> => {
  const { rows } = await pool.query<{ left: boolean }>(
    "select exists (select from graphile_worker._private_jobs where run_at <= now() and (is_available or locked_at is not null)) as left",
  )
  return rows[0]?.left === true
}

const silentLogger = new Logger(() => () => {})

const SECRETS = {
  tokenSecret: "dGVzdC10b2tlbi1zZWNyZXQ",
  linkSecret: "dGVzdC1saW5rLXNlY3JldA",
  demoPassword: "a demo password",
}

/** An app on a fresh copy of the migrated database, with a clock that tests can set. */
export const createTestApp = async (options: TestAppOptions = {}): Promise<TestApp> => {
  const database = options.databaseUrl ? null : await freshDatabase()
  const databaseUrl = options.databaseUrl ?? database?.url ?? ""
  const clock = new SetClock()
  const config: Config = {
    ...readConfig({
      DATA_DIR: join(tmpdir(), `rapport-test-data-${userInfo().uid}`),
      RATE_LIMIT_FACTOR: "1000",
      DEMO: "0",
      LOG_LEVEL: options.logTo ? "debug" : "error",
    }),
    ...options.config,
  }
  const log = options.logTo ? openLog("debug", options.logTo) : openErrorLog()
  const { app: context, fastify } = await createApp(config, databaseUrl, SECRETS, log, clock)
  await fastify.ready()
  const { tasks } = listTasks(context, jobs)
  const jobPool = openPool(databaseUrl, 2, () => {})
  const runDue = () =>
    runOnce({ pgPool: jobPool, taskList: tasks, noHandleSignals: true, concurrency: 1, logger: silentLogger })
  const settle = async () => {
    await runDue()
    for (let round = 0; round < MAX_ROUNDS && (await isWorkLeft(jobPool)); round++) {
      await wait(25)
      await runDue()
    }
  }
  const self: TestApp = {
    context,
    fastify,
    databaseUrl,
    clock,
    anyone: callerOf(fastify),
    ctx: () => systemCtx(context),
    person: about => makePerson(self, about),
    connect: (coach, client, scopes) => connectPeople(coach, client, scopes),
    settle,
    runScheduledJob: async name => {
      const task = tasks[name]
      if (!task) throw new Error(`No scheduled job named ${name}`)
      await task({})
    },
    secondServer: () => createTestApp({ ...options, databaseUrl }),
    close: async () => {
      await fastify.close()
      await jobPool.end()
      await context.db.destroy()
      await database?.drop()
    },
  }
  return self
}

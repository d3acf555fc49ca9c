import { tmpdir, userInfo } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { Logger, runOnce } from "graphile-worker"

import { type Caller, callerOf } from "../app/caller.ts"
import { houseJobs } from "../app/house-jobs.ts"
import { jobs } from "../app/modules.ts"
import { openHouse as openAppHouse } from "../app/open-house.ts"
import { type Config, readConfig } from "../platform/config/config.ts"
import { openLog } from "../platform/config/log.ts"
import { type Ctx, type House, systemCtx } from "../platform/ctx.ts"
import { openPool } from "../platform/db/db.ts"
import { listTasks } from "../platform/jobs/worker.ts"
import { connectPeople } from "./connect.ts"
import { freshDatabase } from "./database.ts"
import { makePerson, type NewPerson, type TestPerson } from "./people.ts"
import { openErrorLog } from "./print-errors.ts"
import { SetClock } from "./set-clock.ts"

export interface TestHouse {
  house: House
  app: Awaited<ReturnType<typeof openAppHouse>>["app"]
  databaseUrl: string
  clock: SetClock
  anyone: Caller
  ctx(): Ctx<null>
  person(about?: NewPerson): Promise<TestPerson>
  /** An accepted connection between two people, made through the API. */
  connect(coach: TestPerson, client: TestPerson, scopes?: Scope[]): Promise<string>
  /** Runs every job that is due, and what these bring, until none is left. */
  settle(): Promise<void>
  runSweep(name: string): Promise<void>
  /** Another server on the same database, as behind a balancer. */
  secondServer(): Promise<TestHouse>
  close(): Promise<void>
}

export type Scope = "profile" | "metrics" | "workouts" | "nutrition" | "photos" | "injuries" | "health"

export interface HouseOptions {
  config?: Partial<Config>
  /** Where log lines go; without it errors alone are shown. */
  logTo?: NodeJS.WritableStream
  databaseUrl?: string
}

const MOST_TRIES = 200

/** A queue is given back a moment after its last job: then what waits in it is due, and was not seen. */
const isWorkLeft = async (pool: ReturnType<typeof openPool>): Promise<boolean> => {
  const { rows } = await pool.query<{ left: boolean }>(
    "select exists (select from graphile_worker._private_jobs where is_available and run_at <= now()) as left",
  )
  return rows[0]?.left === true
}

const silentLogger = new Logger(() => () => {})

const SECRETS = {
  tokenSecret: "dGVzdC10b2tlbi1zZWNyZXQ",
  linkSecret: "dGVzdC1saW5rLXNlY3JldA",
  demoPassword: "a demo password",
}

/** A whole house on a fresh copy of the migrated database, with a clock that tests can set. */
export const openHouse = async (options: HouseOptions = {}): Promise<TestHouse> => {
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
  const { house, app } = await openAppHouse(config, databaseUrl, SECRETS, log, clock)
  await app.ready()
  const { tasks } = listTasks(house, [houseJobs, ...jobs])
  const jobPool = openPool(databaseUrl, 2, () => {})
  const runDue = () =>
    runOnce({ pgPool: jobPool, taskList: tasks, noHandleSignals: true, concurrency: 1, logger: silentLogger })
  const settle = async () => {
    await runDue()
    for (let tried = 0; tried < MOST_TRIES && (await isWorkLeft(jobPool)); tried++) {
      await wait(25)
      await runDue()
    }
  }
  const self: TestHouse = {
    house,
    app,
    databaseUrl,
    clock,
    anyone: callerOf(app),
    ctx: () => systemCtx(house),
    person: about => makePerson(self, about),
    connect: (coach, client, scopes) => connectPeople(coach, client, scopes),
    settle,
    runSweep: async name => {
      const task = tasks[name]
      if (!task) throw new Error(`No sweep named ${name}`)
      await task({})
    },
    secondServer: () => openHouse({ ...options, databaseUrl }),
    close: async () => {
      await app.close()
      await jobPool.end()
      await house.db.destroy()
      await database?.drop()
    },
  }
  return self
}

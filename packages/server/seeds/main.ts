import { Logger, runOnce } from "graphile-worker"
import pino from "pino"
import { appJobs } from "../src/app/app-jobs.ts"
import { createApp } from "../src/app/create-app.ts"
import { jobs } from "../src/app/modules.ts"
import { openAdmin } from "../src/modules/accounts/index.ts"
import type { Config } from "../src/platform/config/config.ts"
import type { Secrets } from "../src/platform/config/secrets.ts"
import { type AppContext, systemCtx } from "../src/platform/ctx.ts"
import { openPool } from "../src/platform/db/db.ts"
import { listTasks } from "../src/platform/jobs/worker.ts"
import { drawPeople } from "./draw-people.ts"
import { liveBookings } from "./live-bookings.ts"
import { liveCalendars } from "./live-calendars.ts"
import { liveConnections } from "./live-connections.ts"
import { liveTogether } from "./live-together.ts"
import { markOldNotificationsRead } from "./mark-old-notifications-read.ts"
import { openAccounts } from "./open-accounts.ts"
import { Timeline } from "./timeline.ts"
import { World } from "./world.ts"

const DAY = 86_400_000
const WEEKS_OF_HISTORY = 8
const quiet = pino({ level: "silent" })

/** Demo people in an empty database: eight weeks of a small practice, lived through the API. No mail leaves. */
export const seedDemo = async (config: Config, databaseUrl: string, secrets: Secrets): Promise<void> => {
  const today = new Date()
  const time = new Timeline(new Date(today.getTime() - WEEKS_OF_HISTORY * 7 * DAY - DAY))
  const offline: Config = { ...config, smtpUrl: undefined, rateLimitFactor: 1_000_000 }
  const { app, fastify } = await createApp(offline, databaseUrl, secrets, quiet, time)
  const pool = openPool(databaseUrl, 2, () => {})
  try {
    await fastify.ready()
    const password = config.demoPassword ?? secrets.demoPassword
    const { tasks } = listTasks(app, [appJobs, ...jobs])
    const sweeps = [appJobs, ...jobs].flatMap(each => Object.keys(each.sweeps ?? {}))
    const world = new World(fastify, app, time)
    await openAccounts(world, password)
    await makeAdmin(app, "admin@example.com", password)
    await drawPeople(world)
    liveConnections(world, today)
    liveBookings(world, today)
    liveTogether(world, today)
    liveCalendars(world, today)
    for (let day = time.now().getTime() + DAY; day < today.getTime(); day += DAY / 4)
      time.at(day, async () => {
        for (const name of sweeps) await tasks[name]?.({})
      })
    await time.runUntil(today)
    for (const name of sweeps) await tasks[name]?.({})
    await runOnce({
      pgPool: pool,
      taskList: tasks,
      noHandleSignals: true,
      logger: new Logger(() => () => {}),
    })
    await markOldNotificationsRead(app, new Date(today.getTime() - DAY / 4))
  } finally {
    await fastify.close()
    await pool.end()
    await app.db.destroy()
  }
}

const makeAdmin = async (app: AppContext, email: string, password: string): Promise<void> => {
  const about = { email, password, firstName: "Ada", lastName: "Keeper", timeZone: "Europe/Berlin" }
  const opened = await openAdmin(systemCtx(app), about)
  if (!opened.ok) throw new Error(`The admin could not be made: ${opened.code}`)
}

/** The first admin of an empty database, where ADMIN_EMAIL and ADMIN_PASSWORD say so. */
export const ensureFirstAdmin = async (
  config: Config,
  databaseUrl: string,
  secrets: Secrets,
): Promise<void> => {
  if (!config.adminEmail || !config.adminPassword) return
  const { app, fastify } = await createApp(config, databaseUrl, secrets, quiet)
  try {
    await makeAdmin(app, config.adminEmail, config.adminPassword)
  } finally {
    await fastify.close()
    await app.db.destroy()
  }
}

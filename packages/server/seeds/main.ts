import { Logger, runOnce } from "graphile-worker"
import pino from "pino"
import { createApp } from "../src/app/create-app.ts"
import { jobs } from "../src/app/modules.ts"
import { createFirstAdmin } from "../src/modules/accounts/index.ts"
import type { Config } from "../src/platform/config/config.ts"
import type { Secrets } from "../src/platform/config/secrets.ts"
import { type AppContext, systemCtx } from "../src/platform/context.ts"
import { openPool } from "../src/platform/db/db.ts"
import { listTasks, scheduledJobNames } from "../src/platform/jobs/worker.ts"
import { createAccounts } from "./create-accounts.ts"
import { DEMO_ADMIN } from "./demo-admin.ts"
import { DemoWorld } from "./demo-world.ts"
import { followCalendars } from "./follow-calendars.ts"
import { lookAtClients } from "./look-at-clients.ts"
import { markLastSeen } from "./mark-last-seen.ts"
import { markOldNotificationsRead } from "./mark-old-notifications-read.ts"
import { scheduleBookings } from "./schedule-bookings.ts"
import { scheduleConnections } from "./schedule-connections.ts"
import { scheduleConversations } from "./schedule-conversations.ts"
import { scheduleGroupsAndSeries } from "./schedule-groups-and-series.ts"
import { scheduleLogs } from "./schedule-logs.ts"
import { Timeline } from "./timeline.ts"
import { uploadPictures } from "./upload-pictures.ts"

const DAY = 86_400_000
const WEEKS_OF_HISTORY = 8
const silentLog = pino({ level: "silent" })

/**
 * Fills an empty database with demo people and eight weeks of their activity until today, created through the API. Sends no
 * email.
 */
export const seedDemo = async (
  config: Config,
  databaseUrl: string,
  secrets: Secrets,
  today = new Date(),
): Promise<void> => {
  const time = new Timeline(new Date(today.getTime() - WEEKS_OF_HISTORY * 7 * DAY - DAY))
  const offline: Config = { ...config, smtpUrl: undefined, rateLimitFactor: 1_000_000 }
  const { app, fastify } = await createApp(offline, databaseUrl, secrets, silentLog, time)
  const pool = openPool(databaseUrl, 2, () => {})
  try {
    await fastify.ready()
    const password = config.demoPassword ?? secrets.demoPassword
    const { tasks } = listTasks(app, jobs)
    const scheduledJobs = scheduledJobNames(jobs)
    const world = new DemoWorld(fastify, app, time)
    await createAccounts(world, password)
    await createAdmin(app, DEMO_ADMIN, password)
    await uploadPictures(world)
    scheduleConnections(world, today)
    scheduleBookings(world, today)
    scheduleGroupsAndSeries(world, today)
    scheduleConversations(world, today)
    followCalendars(world, today)
    scheduleLogs(world, today)
    lookAtClients(world, today)
    for (let day = time.now().getTime() + DAY; day < today.getTime(); day += DAY / 4)
      time.at(day, async () => {
        for (const name of scheduledJobs) await tasks[name]?.({})
      })
    await time.runUntil(today)
    for (const name of scheduledJobs) await tasks[name]?.({})
    await runOnce({
      pgPool: pool,
      taskList: tasks,
      noHandleSignals: true,
      logger: new Logger(() => () => {}),
    })
    await markLastSeen(app)
    await markOldNotificationsRead(app, new Date(today.getTime() - DAY / 4))
  } finally {
    await fastify.close()
    await pool.end()
    await app.db.destroy()
  }
}

const createAdmin = async (app: AppContext, email: string, password: string): Promise<void> => {
  const about = { email, password, firstName: "Ada", lastName: "Keeper", timeZone: "Europe/Berlin" }
  const created = await createFirstAdmin(systemCtx(app), about)
  if (!created.ok) throw new Error(`The admin could not be created: ${created.code}`)
}

/** Creates the first admin of an empty database, where ADMIN_EMAIL and ADMIN_PASSWORD are set. */
export const ensureFirstAdmin = async (
  config: Config,
  databaseUrl: string,
  secrets: Secrets,
): Promise<void> => {
  if (!config.adminEmail || !config.adminPassword) return
  const { app, fastify } = await createApp(config, databaseUrl, secrets, silentLog)
  try {
    await createAdmin(app, config.adminEmail, config.adminPassword)
  } finally {
    await fastify.close()
    await app.db.destroy()
  }
}

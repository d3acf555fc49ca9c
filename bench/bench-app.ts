import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { chmod, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { type Caller, callerOf } from "@rapport/server/app/caller"
import { createApp } from "@rapport/server/app/create-app"
import { readConfig } from "@rapport/server/platform/config/config"
import type { AppContext } from "@rapport/server/platform/context"
import { migrate } from "@rapport/server/platform/db/migrate"
import { startPostgres } from "@rapport/server/platform/postgres/embedded-postgres"
import pg from "pg"
import pino from "pino"
import { processorTime } from "./processor-time.ts"

export const SECRETS = {
  tokenSecret: "YmVuY2gtdG9rZW4tc2VjcmV0",
  linkSecret: "YmVuY2gtbGluay1zZWNyZXQ",
  demoPassword: "a bench password",
}

export interface BenchPerson extends Caller {
  id: string
  token: string
}

/** Milliseconds. */
export interface ProcessorTime {
  servers: number
  postgres: number
}

export interface BenchApp {
  /** A migrated database. */
  databaseUrl: string
  /** Copies that database as it is; nothing may be connected to it meanwhile. */
  copyDatabase(name: string): Promise<string>
  /** Starts a server process on a database; returns its address. It runs jobs only if it is told so. */
  startServer(databaseUrl: string, options?: { jobs: boolean }): Promise<string>
  /** What PostgreSQL and all server processes have used of the processor so far; zeros where the system does not tell. */
  processorTime(): Promise<ProcessorTime>
  close(): Promise<void>
}

/** A PostgreSQL with durable commits in a temporary folder, with servers on it. */
export const createBenchApp = async (): Promise<BenchApp> => {
  const dataDir = await mkdtemp(join(tmpdir(), "rapport-bench-"))
  await chmod(dataDir, 0o711)
  const postgres = await startPostgres({ dataDir, durable: true, settings: { max_connections: "200" } })
  await migrate(postgres.url)
  const servers: ChildProcess[] = []
  return {
    databaseUrl: postgres.url,
    copyDatabase: async name => {
      const copy = new URL(postgres.url)
      const from = copy.pathname.slice(1)
      copy.pathname = "/postgres"
      await runStatement(copy.href, `create database ${name} template ${from}`)
      copy.pathname = `/${name}`
      return copy.href
    },
    startServer: async (databaseUrl, { jobs } = { jobs: false }) => {
      const server = spawn(process.execPath, [fileURLToPath(new URL("./server.ts", import.meta.url))], {
        env: {
          ...process.env,
          ...environment(dataDir),
          DATABASE_URL: databaseUrl,
          BENCH_JOBS: jobs ? "1" : "",
        },
        stdio: ["ignore", "pipe", "inherit"],
      })
      servers.push(server)
      for await (const line of createInterface({ input: server.stdout! })) return line
      throw new Error("The server process ended before it listened")
    },
    processorTime: async () => ({
      servers: await processorTime(servers.map(server => server.pid ?? 0)),
      postgres: await processorTime([postgres.pid]),
    }),
    close: async () => {
      for (const server of servers) await stop(server)
      await postgres.stop()
      await rm(join(postgres.cluster, ".."), { recursive: true, force: true })
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

const environment = (dataDir: string) => ({
  DATA_DIR: dataDir,
  DEMO: "0",
  LOG_LEVEL: "warn",
  PORT: "0",
  RATE_LIMIT_FACTOR: "1000000",
})

/** An app in this process, for creating data. */
export const openLocalApp = async (databaseUrl: string) => {
  const config = readConfig(environment(join(tmpdir(), "rapport-bench-files")))
  const { app, fastify } = await createApp(config, databaseUrl, SECRETS, pino({ level: "silent" }))
  await fastify.ready()
  const anyone = callerOf(fastify)
  return {
    app,
    fastify,
    person: async (role: "coach" | "client", number: number): Promise<BenchPerson> => {
      const email = `${role}-${number}@example.com`
      const body = { email, password: "a long enough phrase", firstName: role, lastName: `${number}`, role }
      const signedUp = await anyone.call("POST /auth/sign-up", {
        body: { ...body, timeZone: "Europe/Berlin" },
      })
      if (signedUp.status !== 201) throw new Error(`Sign-up failed: ${JSON.stringify(signedUp.body)}`)
      const token = signedUp.body.accessToken
      if (role === "coach") await setUpCoach(app, signedUp.body.user.id)
      return { ...callerOf(fastify, token), id: signedUp.body.user.id, token }
    },
    connect: async (coach: BenchPerson, client: BenchPerson): Promise<void> => {
      const requested = await client.call("POST /connections", { body: { coachId: coach.id } })
      const params = { id: requested.body.id }
      const accepted = await coach.call("PUT /connections/{id}", { params, body: { status: "accepted" } })
      if (accepted.status !== 200) throw new Error(`Not connected: ${JSON.stringify(accepted.body)}`)
    },
    close: async () => {
      await fastify.close()
      await app.db.destroy()
    },
  }
}

/** Hours on weekdays, accepted default prices and a published page, as a coach has who is in business. */
const setUpCoach = async ({ db }: AppContext, coachId: string): Promise<void> => {
  const weekly = JSON.stringify([{ days: [1, 2, 3, 4, 5], start: "09:00", end: "17:00" }])
  const now = new Date()
  await db.updateTable("schedules").set({ weekly }).where("coach_id", "=", coachId).execute()
  await db.updateTable("price_configs").set({ set_at: now }).where("coach_id", "=", coachId).execute()
  await db
    .updateTable("coach_profiles")
    .set({ published_at: now })
    .where("account_id", "=", coachId)
    .execute()
}

/** Makes a coach available all week, so that there is always a next free time. */
export const openAllHours = async (coach: BenchPerson, totalSlots: number): Promise<void> => {
  const saved = await coach.call("PUT /coach/availability", {
    body: {
      weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], start: "00:00", end: "24:00" }],
      bookingMode: { VIDEO: "instant" },
      maxDaysAhead: null,
      totalSlots,
    },
  })
  if (saved.status !== 200) throw new Error(`Hours refused: ${JSON.stringify(saved.body)}`)
}

const runStatement = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

const stop = async (server: ChildProcess): Promise<void> => {
  if (server.exitCode !== null) return
  server.kill("SIGTERM")
  await once(server, "exit")
}

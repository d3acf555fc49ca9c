import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { readConfig } from "../../packages/server/src/platform/config/config.ts"
import { readSecrets } from "../../packages/server/src/platform/config/secrets.ts"
import {
  databaseUrl,
  startTestPostgres,
  type TestPostgres,
} from "../../packages/server/src/testing/postgres.ts"
import { PREPARATION_LOCK } from "./preparation-lock.ts"
import { prepareDatabase } from "./prepare-database.ts"
import { markSeed } from "./seed-mark.ts"

const SERVERS = 3

const isWaitedFor = async (client: pg.Client): Promise<boolean> => {
  const { rows } = await client.query<{ waiting: boolean }>(
    "select exists (select from pg_locks where locktype = 'advisory' and objid = $1 and not granted) as waiting",
    [PREPARATION_LOCK],
  )
  return rows[0]?.waiting === true
}

const exists = async (client: pg.Client, table: string): Promise<boolean> => {
  const { rows } = await client.query<{ found: boolean }>("select to_regclass($1) is not null as found", [
    table,
  ])
  return rows[0]?.found === true
}

describe("servers that start at once on an empty database", () => {
  let postgres: TestPostgres
  let admin: pg.Client
  const folders: string[] = []
  beforeAll(async () => {
    postgres = await startTestPostgres()
    admin = new pg.Client({ connectionString: postgres.maintenanceUrl })
    await admin.connect()
  })
  afterAll(async () => {
    await admin.end()
    await postgres.stop()
    for (const folder of folders) await rm(folder, { recursive: true, force: true })
  })

  const emptyDatabase = async (name: string): Promise<string> => {
    await admin.query(`create database ${name}`)
    return databaseUrl(postgres.maintenanceUrl, name)
  }
  const prepare = async (url: string, env: Record<string, string>, signal?: AbortSignal) => {
    const dataDir = await mkdtemp(join(tmpdir(), "rapport-prepare-"))
    folders.push(dataDir)
    const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: url, ...env })
    await prepareDatabase(config, url, undefined, await readSecrets(dataDir), signal)
  }
  const peopleIn = async (url: string): Promise<string[]> => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query<{ email: string }>("select email from accounts order by email")
    await client.end()
    return rows.map(({ email }) => email)
  }

  it("make the tables and the first admin once", async () => {
    const url = await emptyDatabase("with_admin")
    const env = { DEMO: "0", ADMIN_EMAIL: "ada@example.org", ADMIN_PASSWORD: "seven quiet otters" }
    await Promise.all(Array.from({ length: SERVERS }, () => prepare(url, env)))
    expect(await peopleIn(url)).toEqual(["ada@example.org"])
  })

  it("leave a demo alone that another is making, and begin anew when that one was killed", async () => {
    const url = await emptyDatabase("with_half_a_demo")
    await prepare(url, { DEMO: "0" })
    await markSeed(url)
    const maker = new pg.Client({ connectionString: url })
    await maker.connect()
    await maker.query("select pg_advisory_lock($1)", [PREPARATION_LOCK])
    await maker.query("create table half_made ()")
    const next = prepare(url, { DEMO: "0" })
    while (!(await isWaitedFor(maker))) await wait(10)
    expect(await exists(maker, "half_made")).toBe(true)
    await maker.end()
    await next
    const after = new pg.Client({ connectionString: url })
    await after.connect()
    expect([await exists(after, "half_made"), await exists(after, "accounts")]).toEqual([false, true])
    await after.end()
  })

  it("do not wait for ever: one that waits can be stopped", async () => {
    const url = await emptyDatabase("with_holder")
    const holder = new pg.Client({ connectionString: url })
    await holder.connect()
    await holder.query("select pg_advisory_lock($1)", [PREPARATION_LOCK])
    const stopping = new AbortController()
    const waiting = prepare(url, { DEMO: "0" }, stopping.signal)
    setTimeout(() => stopping.abort(), 100)
    await expect(waiting).rejects.toThrow()
    await expect(prepare(url, { DEMO: "0" }, AbortSignal.abort())).rejects.toThrow()
    await holder.end()
    await prepare(url, { DEMO: "0" })
    expect(await peopleIn(url)).toEqual([])
  })
})

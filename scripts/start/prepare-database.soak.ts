import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { expect, it } from "vitest"
import { readConfig } from "../../packages/server/src/platform/config/config.ts"
import { readSecrets } from "../../packages/server/src/platform/config/secrets.ts"
import { databaseUrl, startTestPostgres } from "../../packages/server/src/testing/postgres.ts"
import { prepareDatabase } from "./prepare-database.ts"

const SERVERS = 3
const DEMO_PEOPLE = 14

it("of several servers that start at once on an empty database, one moves the demo people in", async () => {
  const postgres = await startTestPostgres()
  const admin = new pg.Client({ connectionString: postgres.maintenanceUrl })
  await admin.connect()
  const dataDir = await mkdtemp(join(tmpdir(), "rapport-prepare-"))
  try {
    await admin.query("create database with_demo")
    const url = databaseUrl(postgres.maintenanceUrl, "with_demo")
    const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: url, DEMO: "1" })
    const secrets = await readSecrets(dataDir)
    await Promise.all(Array.from({ length: SERVERS }, () => prepareDatabase(config, url, undefined, secrets)))
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const { rowCount } = await client.query("select from accounts")
    await client.end()
    expect(rowCount).toBe(DEMO_PEOPLE)
  } finally {
    await admin.end()
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}, 600_000)

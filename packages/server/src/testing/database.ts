import { randomBytes } from "node:crypto"
import pg from "pg"
import { inject } from "vitest"
import type {} from "./global-setup.ts"
import { databaseUrl, TEMPLATE } from "./postgres.ts"

export interface FreshDatabase {
  url: string
  /** Also ends connections that are still open. */
  drop(): Promise<void>
}

/** Creates a migrated database: a copy of the template of this run, or of another database. */
export const freshDatabase = async (template = TEMPLATE): Promise<FreshDatabase> => {
  const maintenanceUrl = inject("postgresUrl")
  const name = `test_${randomBytes(8).toString("hex")}`
  await execute(maintenanceUrl, `create database ${name} template ${template} strategy file_copy`)
  return {
    url: databaseUrl(maintenanceUrl, name),
    drop: () => execute(maintenanceUrl, `drop database if exists ${name} with (force)`),
  }
}

/** A copy of the named database, which the first caller of a run fills while the others wait. */
export const copyOfDatabase = async (
  name: string,
  fill: (url: string) => Promise<void>,
): Promise<FreshDatabase> => {
  const client = new pg.Client({ connectionString: inject("postgresUrl") })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext($1))", [name])
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name])
    if (rowCount === 0) {
      const first = await freshDatabase()
      await fill(first.url)
      await client.query(`alter database ${new URL(first.url).pathname.slice(1)} rename to ${name}`)
    }
  } finally {
    await client.end()
  }
  return freshDatabase(name)
}

const execute = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

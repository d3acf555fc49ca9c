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

/** A migrated database of one's own: a copy of the run's template, or of another. */
export const freshDatabase = async (template = TEMPLATE): Promise<FreshDatabase> => {
  const makerUrl = inject("postgresUrl")
  const name = `test_${randomBytes(8).toString("hex")}`
  await ask(makerUrl, `create database ${name} template ${template} strategy file_copy`)
  return {
    url: databaseUrl(makerUrl, name),
    drop: () => ask(makerUrl, `drop database if exists ${name} with (force)`),
  }
}

/** A copy of the database of that name, which the first to ask for it in a run fills while the others wait. */
export const filledDatabase = async (
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

const ask = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

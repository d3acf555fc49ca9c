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

/** A migrated database of one's own: a copy of the run's template. */
export const freshDatabase = async (): Promise<FreshDatabase> => {
  const makerUrl = inject("postgresUrl")
  const name = `test_${randomBytes(8).toString("hex")}`
  await ask(makerUrl, `create database ${name} template ${TEMPLATE} strategy file_copy`)
  return {
    url: databaseUrl(makerUrl, name),
    drop: () => ask(makerUrl, `drop database if exists ${name} with (force)`),
  }
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

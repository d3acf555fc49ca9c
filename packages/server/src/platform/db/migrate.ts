import { readdir, readFile } from "node:fs/promises"
import { runMigrations } from "graphile-worker"
import pg from "pg"

const folder = new URL("../../../migrations/", import.meta.url)
const LOCK = 7_277_6784

/** Thrown when the database was migrated by a newer Rapport. */
export class NewerDatabase extends Error {}

/** Numbered plain SQL, each in its own transaction, in order, once, under one lock for all servers. */
export const migrate = async (databaseUrl: string): Promise<{ applied: string[] }> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK])
    await client.query(
      "create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())",
    )
    const files = (await readdir(folder)).filter(name => name.endsWith(".sql")).sort()
    const done = new Set(
      (await client.query<{ name: string }>("select name from migrations")).rows.map(row => row.name),
    )
    const unknown = [...done].filter(name => !files.includes(name))
    if (unknown.length > 0)
      throw new NewerDatabase(
        `This database was set up by a newer Rapport (${unknown.join(", ")}). Start that version, or restore a backup.`,
      )
    await runMigrations({ connectionString: databaseUrl })
    const applied: string[] = []
    for (const name of files.filter(each => !done.has(each))) {
      await apply(client, name, await readFile(new URL(name, folder), "utf8"))
      applied.push(name)
    }
    return { applied }
  } finally {
    await client.end()
  }
}

const apply = async (client: pg.Client, name: string, text: string) => {
  await client.query("begin")
  try {
    await client.query(text)
    await client.query("insert into migrations (name) values ($1)", [name])
    await client.query("commit")
  } catch (error) {
    await client.query("rollback")
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

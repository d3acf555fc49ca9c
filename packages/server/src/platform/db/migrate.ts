import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { runMigrations } from "graphile-worker"
import pg from "pg"

export const migrationsFolder = new URL("../../../migrations/", import.meta.url)
const LOCK = 7_277_6784

/** Thrown when the database was migrated by a newer Rapport. */
export class NewerDatabase extends Error {}

/** Thrown when a migration file cannot be taken as it is; the message says what to do. */
export class MigrationRefused extends Error {}

interface Migration {
  name: string
  text: string
  checksum: string
}

/** Numbered plain SQL, each in its own transaction, in order, once, under one lock for all servers. */
export const migrate = async (
  databaseUrl: string,
  folder: URL = migrationsFolder,
): Promise<{ applied: string[] }> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK])
    await client.query(
      "create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())",
    )
    await client.query("alter table migrations add column if not exists checksum text")
    const migrations = await readMigrations(folder)
    const done = await readApplied(client)
    refuseNewer(migrations, done)
    refuseChanged(migrations, done)
    await adoptChecksums(client, migrations, done)
    await runMigrations({ connectionString: databaseUrl })
    const applied: string[] = []
    for (const migration of migrations.filter(({ name }) => !done.has(name))) {
      await apply(client, migration)
      applied.push(migration.name)
    }
    return { applied }
  } finally {
    await client.end()
  }
}

const readMigrations = async (folder: URL): Promise<Migration[]> => {
  const names = (await readdir(folder)).filter(name => name.endsWith(".sql")).sort()
  return Promise.all(
    names.map(async name => {
      const text = await readFile(new URL(name, folder), "utf8")
      return { name, text, checksum: checksumOf(text) }
    }),
  )
}

/** Git may check files out with Windows line ends; they are the same migration. */
const checksumOf = (text: string): string =>
  createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex")

/** Names of what was applied, with the checksum it had then; null where it was applied before checksums were kept. */
const readApplied = async (client: pg.Client): Promise<Map<string, string | null>> => {
  const { rows } = await client.query<{ name: string; checksum: string | null }>(
    "select name, checksum from migrations",
  )
  return new Map(rows.map(({ name, checksum }) => [name, checksum]))
}

const refuseNewer = (migrations: readonly Migration[], done: ReadonlyMap<string, string | null>): void => {
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = [...done.keys()].filter(name => !known.has(name))
  if (unknown.length > 0)
    throw new NewerDatabase(
      `This database was set up by a newer Rapport (${unknown.join(", ")}). Start that version, or restore a backup.`,
    )
}

const refuseChanged = (migrations: readonly Migration[], done: ReadonlyMap<string, string | null>): void => {
  const changed = migrations.filter(({ name, checksum }) => (done.get(name) ?? checksum) !== checksum)
  if (changed.length > 0)
    throw new MigrationRefused(
      `This database applied ${changed.map(({ name }) => name).join(", ")} with another text than the file has now. Undo the edit and put the change into a new migration; or, where the data are only for trying, start with another DATA_DIR.`,
    )
}

const adoptChecksums = async (
  client: pg.Client,
  migrations: readonly Migration[],
  done: ReadonlyMap<string, string | null>,
): Promise<void> => {
  for (const { name, checksum } of migrations.filter(each => done.get(each.name) === null))
    await client.query("update migrations set checksum = $2 where name = $1", [name, checksum])
}

const apply = async (client: pg.Client, { name, text, checksum }: Migration) => {
  // An editor may make the file before it writes into it; applied empty, its text would be refused as an edit.
  if (text.trim() === "") throw new MigrationRefused(`Migration ${name} is empty.`)
  await client.query("begin")
  try {
    await client.query(text)
    await client.query("insert into migrations (name, checksum) values ($1, $2)", [name, checksum])
    await client.query("commit")
  } catch (error) {
    await client.query("rollback")
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

import { readdir } from "node:fs/promises"
import pg from "pg"

const folder = new URL("../../../migrations/", import.meta.url)

export interface DatabaseState {
  /** Without a single account; demo data may be added. */
  empty: boolean
  pending: readonly string[]
  version: number
  /** How it stores text. */
  encoding: string
}

/** Reads what a start needs to know before it changes anything. */
export const inspectDatabase = async (url: string): Promise<DatabaseState> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    const query = async <T extends object>(text: string) => (await client.query<T>(text)).rows
    const [found] = await query<{
      accounts: boolean
      migrations: boolean
      version: string
      encoding: string
    }>(
      `select to_regclass('accounts') is not null as accounts, to_regclass('migrations') is not null as migrations,
        current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`,
    )
    const applied = found?.migrations ? await query<{ name: string }>("select name from migrations") : []
    const people = found?.accounts ? await query("select 1 from accounts limit 1") : []
    const files = (await readdir(folder)).filter(name => name.endsWith(".sql")).sort()
    return {
      empty: people.length === 0,
      pending: files.filter(name => !applied.some(migration => migration.name === name)),
      encoding: found?.encoding ?? "",
      version: Math.floor(Number(found?.version ?? 0) / 10_000),
    }
  } finally {
    await client.end()
  }
}

import { readdir } from "node:fs/promises"
import pg from "pg"

const folder = new URL("../../../migrations/", import.meta.url)

export interface DatabaseState {
  /** Nobody has an account: demo people may move in. */
  empty: boolean
  pending: readonly string[]
  version: number
}

/** What a start has to know before it changes anything. */
export const inspectDatabase = async (url: string): Promise<DatabaseState> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    const ask = async <T extends object>(text: string) => (await client.query<T>(text)).rows
    const [there] = await ask<{ accounts: boolean; migrations: boolean; version: string }>(
      `select to_regclass('accounts') is not null as accounts, to_regclass('migrations') is not null as migrations,
        current_setting('server_version_num') as version`,
    )
    const done = there?.migrations ? await ask<{ name: string }>("select name from migrations") : []
    const people = there?.accounts ? await ask("select 1 from accounts limit 1") : []
    const files = (await readdir(folder)).filter(name => name.endsWith(".sql")).sort()
    return {
      empty: people.length === 0,
      pending: files.filter(name => !done.some(each => each.name === name)),
      version: Math.floor(Number(there?.version ?? 0) / 10_000),
    }
  } finally {
    await client.end()
  }
}

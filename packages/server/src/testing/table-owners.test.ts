import pg from "pg"
import { expect, it } from "vitest"
import { readSources } from "../../../../scripts/checks/read-sources.ts"
import { ownersOf, tablesOf } from "../../../../scripts/checks/table-owners.ts"
import { freshDatabase } from "./database.ts"

const tablesIn = async (url: string): Promise<string[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' order by 1",
    )
    return rows.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

it("every table of the real database has one owner, and the quick check sees the same tables", async () => {
  const database = await freshDatabase()
  const tables = await tablesIn(database.url)
  await database.drop()
  const sources = await readSources(["packages/server"], /\.(ts|sql)$/)
  expect([...tablesOf(sources), "migrations"].sort()).toEqual([...tables].sort())
  expect(tables.filter(table => ownersOf(sources).get(table)?.length !== 1)).toEqual([])
})

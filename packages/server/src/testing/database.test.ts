import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { copyOfDatabase, type FreshDatabase, freshDatabase } from "./database.ts"

let mine: FreshDatabase
let other: FreshDatabase

beforeAll(async () => {
  mine = await freshDatabase()
  other = await freshDatabase()
})

afterAll(async () => {
  await mine.drop()
  await other.drop()
})

const count = async (database: FreshDatabase, statement: string) => {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query<{ n: number }>(statement)).rows[0]?.n
  } finally {
    await client.end()
  }
}

test("a fresh database is migrated", async () => {
  expect(await count(mine, "select count(*)::int as n from migrations")).toBeGreaterThan(0)
})

test("no test sees what another one writes", async () => {
  await count(mine, "create table only_here as select 1 as n")
  expect(await count(other, "select count(*)::int as n from pg_tables where tablename = 'only_here'")).toBe(0)
})

test("a slowly filled database is filled once and copied for each caller", async () => {
  const name = `test_filled_${Date.now()}`
  let filled = 0
  const copy = () =>
    copyOfDatabase(name, async url => {
      filled++
      await count({ url, drop: async () => {} }, "create table filled as select 7 as n")
    })
  const [one, two] = await Promise.all([copy(), copy()])
  expect(filled).toBe(1)
  await count(one, "drop table filled")
  expect(await count(two, "select n from filled")).toBe(7)
  await Promise.all([one.drop(), two.drop()])
})

test("the role of tests is no superuser, as on a hosted PostgreSQL", async () => {
  expect(
    await count(mine, "select count(*)::int as n from pg_roles where rolname = current_user and rolsuper"),
  ).toBe(0)
})

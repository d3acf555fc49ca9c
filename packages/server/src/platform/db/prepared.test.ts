import { ok } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import { afterAll, beforeAll, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { inTransaction } from "../transaction.ts"
import { listQueries } from "./db.ts"
import { prepared } from "./prepared.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

const sum = prepared<"a" | "b">()(
  ({ a, b }) => sql<{ sum: number }>`select ${a}::int + ${b}::int * 10 + ${a}::int * 100 as sum`,
)

it("a prepared query binds its parameters at each call, in parallel and in sequence", async () => {
  const inputs = Array.from({ length: 40 }, (_, i) => ({ a: i % 10, b: i % 7 }))
  const results = await Promise.all(inputs.map(values => sum(app.ctx(), values)))
  expect(results.map(rows => rows[0]?.sum)).toEqual(inputs.map(({ a, b }) => a + b * 10 + a * 100))
})

it("a prepared query is planned once per connection, is listed like any other and runs in the open transaction", async () => {
  const result = await inTransaction(app.ctx(), async tx => {
    const queries = await listQueries(async () => {
      await sum(tx, { a: 1, b: 2 })
      await sum(tx, { a: 3, b: 4 })
    })
    expect(queries).toHaveLength(2)
    const plans = await sql<{ n: number }>`select count(*) as n from pg_prepared_statements
      where statement like '%* 100 as sum'`.execute(tx.db)
    return ok(plans.rows[0]?.n)
  })
  expect(result).toEqual(ok(1))
})

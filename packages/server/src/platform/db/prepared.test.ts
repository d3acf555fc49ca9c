import { ok } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import { afterAll, beforeAll, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import type { Actor, Ctx } from "../context.ts"
import { inTransaction } from "../transaction.ts"
import { listQueries } from "./db.ts"
import { prepared, preparedByIds } from "./prepared.ts"

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

const preparedPlans = (tx: Ctx<Actor | null>, like: string) =>
  sql<{ generic: number; custom: number }>`select generic_plans as generic, custom_plans as custom
    from pg_prepared_statements where statement like ${like}`.execute(tx.db)

const planned = preparedByIds()(
  hasId => sql<{ id: string }>`select id from accounts where ${hasId(sql`id`)} /* planned once */`,
)

it("a query for one id is planned anew five times at most", async () => {
  const nora = await app.person()
  const result = await inTransaction(app.ctx(), async tx => {
    for (let i = 0; i < 9; i++) expect(await planned(tx, [nora.id], {})).toEqual([{ id: nora.id }])
    return ok((await preparedPlans(tx, "%= $1::uuid /* planned once */")).rows)
  })
  expect(result).toEqual(ok([{ generic: 4, custom: 5 }]))
})

it("a query for several ids gives each once, and without ids nothing is asked", async () => {
  const [nora, ida] = [await app.person(), await app.person()]
  const rows = await planned(app.ctx(), [nora.id, ida.id, nora.id], {})
  expect(rows.map(({ id }) => id).sort()).toEqual([nora.id, ida.id].sort())
  expect(await listQueries(() => planned(app.ctx(), [], {}))).toEqual([])
})

it("a transaction prepares what is asked often, and outside of one nothing else is prepared", async () => {
  const ask = (ctx: Ctx<Actor | null>, mark: string) =>
    sql`select id from accounts where email = ${"nobody"} /* ${sql.raw(mark)} */`.execute(ctx.db)
  const result = await inTransaction(app.ctx(), async tx => {
    for (let i = 0; i < 4; i++) await ask(tx, "inside")
    return ok((await preparedPlans(tx, "%/* inside */")).rows.length)
  })
  expect(result).toEqual(ok(1))
  const onOneConnection = await app.context.db.connection().execute(async db => {
    const ctx = { ...app.ctx(), db }
    for (let i = 0; i < 4; i++) await ask(ctx, "outside")
    return (await preparedPlans(ctx, "%/* outside */")).rows.length
  })
  expect(onOneConnection).toBe(0)
})

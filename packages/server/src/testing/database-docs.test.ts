import { readFile } from "node:fs/promises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type FreshDatabase, freshDatabase } from "./database.ts"
import { databaseDocs, MARKER, readOwners, readSchema, renderSchema, type Schema } from "./database-docs.ts"

let database: FreshDatabase
let schema: Schema

beforeAll(async () => {
  database = await freshDatabase()
  schema = await readSchema(database.url)
})

afterAll(() => database.drop())

describe("docs/database.md", () => {
  it("shows the tables, constraints and triggers that there are (else run `npm run database-docs`)", async () => {
    const [, generated] = (await readFile(databaseDocs, "utf8")).split(MARKER)
    expect(generated?.trim()).toBe(renderSchema(schema, await readOwners()).trim())
  })

  it.each(["constraints", "triggers"] as const)("gives a reason for each of the %s", kind => {
    expect(schema[kind].filter(rule => !rule.why).map(rule => rule.name)).toEqual([])
  })
})

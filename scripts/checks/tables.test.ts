import { describe, expect, it } from "vitest"
import type { Source } from "./source.ts"
import { readsOf, writesOf } from "./statements.ts"
import { type ReadLists, readFaults, writeFaults } from "./table-access.ts"
import { ownerFaults, ownersOf, tablesOf } from "./table-owners.ts"

const modules = "packages/server/src/modules"
const typed = (path: string, ...tables: string[]): Source => ({
  path,
  text: `export interface SomeTables {\n${tables.map(table => `  ${table}: {\n    id: string\n  }\n`).join("")}}\n`,
})
const schema: Source[] = [
  {
    path: "packages/server/migrations/0001_all.sql",
    text: "create table mails (id uuid);\ncreate table connections (id uuid);\ncreate table bookings (id uuid);\ncreate table seats (id uuid);",
  },
  typed("packages/server/src/platform/tables.ts", "mails"),
  typed(`${modules}/network/tables.ts`, "connections"),
  typed(`${modules}/scheduling/tables.ts`, "bookings"),
  typed(`${modules}/scheduling/shared-tables.ts`, "seats"),
]
const allows = (by: string, ...tables: string[]): ReadLists => ({
  allowed: [{ by, tables, reason: "it is faster" }],
  upward: {},
})
const none: ReadLists = { allowed: [], upward: {} }
const network = (text: string): Source => ({ path: `${modules}/network/x.ts`, text })
const scheduling = (text: string): Source => ({ path: `${modules}/scheduling/x.ts`, text })

describe("the owner of a table", () => {
  it("is the module that types it, in whichever file", () => {
    expect(Object.fromEntries(ownersOf(schema))).toMatchObject({
      mails: ["platform"],
      connections: ["network"],
      bookings: ["scheduling"],
      seats: ["scheduling"],
    })
    expect(ownerFaults(schema)).toEqual([])
  })

  it("is missed when a migration creates a table that nobody types", () => {
    const added = { path: "packages/server/migrations/0002_more.sql", text: "create table fees (id uuid);" }
    expect(ownerFaults([...schema, added])).toEqual([
      expect.stringContaining("the table fees belongs to no module"),
    ])
  })

  it("is one module, and the table is there", () => {
    expect(ownerFaults([...schema, typed(`${modules}/pricing/tables.ts`, "seats")])).toHaveLength(1)
    expect(ownerFaults([...schema, typed(`${modules}/pricing/tables.ts`, "fees")])).toHaveLength(1)
  })

  it("follows tables that are dropped or renamed, not those in comments", () => {
    const text = "-- create table old (id uuid);\ndrop table seats;\nalter table mails rename to emails;"
    const changed = { path: "packages/server/migrations/0002_more.sql", text }
    expect([...tablesOf([changed, ...schema])].sort()).toEqual(["bookings", "connections", "emails"])
  })
})

describe("a write", () => {
  it.each([
    ["by Kysely", 'tx.db.updateTable("connections")'],
    ["in SQL", "sql`delete from connections where id = 1`"],
    ["to the platform's table", 'db.insertInto("mails")'],
  ])("to another's table is refused, %s", (_, text) => {
    expect(writeFaults([...schema, scheduling(text)])).toHaveLength(1)
  })

  it("to a module's own table, or by a test, is allowed", () => {
    const own = scheduling('db.insertInto("seats")')
    const test = { path: `${modules}/scheduling/x.test.ts`, text: 'db.insertInto("connections")' }
    expect(writeFaults([...schema, own, test])).toEqual([])
  })

  it("is not a lock on a row", () => {
    expect(writesOf("sql`select 1 from connections for no key update skip locked`")).toEqual([])
  })
})

describe("a read", () => {
  it("of an earlier module's table is refused unless a list names it", () => {
    const reads = [...schema, scheduling('db.selectFrom("connections as c")')]
    expect(readFaults(reads, none)).toHaveLength(1)
    expect(readFaults(reads, allows("scheduling", "connections"))).toEqual([])
    expect(readFaults(reads, allows("*", "connections"))).toEqual([])
  })

  it("of a later module's table is refused whatever is allowed, and listed by its file while it waits", () => {
    const reads = [...schema, network("sql`select 1 from bookings b`")]
    expect(readFaults(reads, allows("network", "bookings"))).toContainEqual(
      expect.stringContaining("scheduling comes after network"),
    )
    expect(readFaults(reads, { allowed: [], upward: { [`${modules}/network/x.ts`]: ["bookings"] } })).toEqual(
      [],
    )
  })

  it("that a list names and nobody does is refused, so that the list stays short", () => {
    expect(readFaults(schema, allows("scheduling", "connections"))).toHaveLength(1)
    expect(readFaults(schema, { allowed: [], upward: { "a/b.ts": ["bookings"] } })).toHaveLength(1)
  })

  it.each([
    ["a join", '.innerJoin("connections as c", "c.id", "b.id")', ["connections"]],
    ["a lateral join", '.leftJoinLateral("connections", join => join)', ["connections"]],
    ["several tables", 'db.selectFrom(["connections as c", "bookings"])', ["connections", "bookings"]],
    ["a list in SQL", "sql`select from connections c, bookings b where true`", ["connections", "bookings"]],
    ["a join in SQL", "sql`from connections c left join bookings b on true`", ["connections", "bookings"]],
    [
      "SQL within SQL",
      ["sql`select $", "{sql`(select 1 from bookings)`} from connections`"].join(""),
      ["bookings", "connections"],
    ],
    ["a statement in a string", 'client.query("select from bookings")', ["bookings"]],
  ])("is seen in %s", (_, text, tables) => expect(readsOf(text).sort()).toEqual(tables.sort()))

  it("is not seen in comments or in words outside of SQL", () => {
    expect(readsOf('/** Taken from bookings. */\n// from bookings\nconst title = "from bookings"')).toEqual(
      [],
    )
  })
})

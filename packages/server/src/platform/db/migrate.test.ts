import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import pg from "pg"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type FreshDatabase, freshDatabase } from "../../testing/database.ts"
import { MigrationRefused, migrate, NewerDatabase } from "./migrate.ts"

let database: FreshDatabase
let folder: string

beforeEach(async () => {
  database = await freshDatabase("template0")
  folder = await mkdtemp(join(tmpdir(), "rapport-migrations-"))
  await write("0001_fruit.sql", "create table fruit (name text);\n")
  await write("0002_apple.sql", "insert into fruit values ('apple');\n")
})

afterEach(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

const write = (name: string, text: string) => writeFile(join(folder, name), text)
const run = () => migrate(database.url, pathToFileURL(`${folder}/`))

const ask = async (statement: string) => {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
const fruit = async () => (await ask("select name from fruit")).map(({ name }) => name)

describe("migrations", () => {
  it("are applied in the order of their numbers, each once", async () => {
    expect(await run()).toEqual({ applied: ["0001_fruit.sql", "0002_apple.sql"] })
    expect(await run()).toEqual({ applied: [] })
    expect(await fruit()).toEqual(["apple"])
  })

  it("that were added later are applied at the next start", async () => {
    await run()
    await write("0003_pear.sql", "insert into fruit values ('pear')")
    expect(await run()).toEqual({ applied: ["0003_pear.sql"] })
    expect(await fruit()).toEqual(["apple", "pear"])
  })

  it("are applied once by two servers that start together", async () => {
    const both = await Promise.all([run(), run()])
    expect(both.flatMap(({ applied }) => applied)).toEqual(["0001_fruit.sql", "0002_apple.sql"])
    expect(await fruit()).toEqual(["apple"])
  })

  it("are refused by name when they were edited after they were applied, and nothing is changed", async () => {
    await run()
    await write("0002_apple.sql", "insert into fruit values ('plum');\n")
    await write("0003_pear.sql", "insert into fruit values ('pear')")
    const refused = await run().catch((error: Error) => error)
    expect(refused).toBeInstanceOf(MigrationRefused)
    expect(String(refused)).toContain("0002_apple.sql")
    expect(await fruit()).toEqual(["apple"])
  })

  it("are the same ones where only the line ends of the system differ", async () => {
    await run()
    await write("0002_apple.sql", "insert into fruit values ('apple');\r\n")
    expect(await run()).toEqual({ applied: [] })
  })

  it("that a database applied before checksums were kept are adopted as they are, and held from then on", async () => {
    await run()
    await ask("alter table migrations drop column checksum")
    expect(await run()).toEqual({ applied: [] })
    expect(await ask("select from migrations where checksum is null")).toEqual([])
    await write("0001_fruit.sql", "create table fruit (name text, colour text);\n")
    await expect(run()).rejects.toBeInstanceOf(MigrationRefused)
  })

  it("that are still empty are refused, and applied once they are written", async () => {
    await write("0003_pear.sql", "\n")
    await expect(run()).rejects.toBeInstanceOf(MigrationRefused)
    await write("0003_pear.sql", "insert into fruit values ('pear')")
    expect(await run()).toEqual({ applied: ["0003_pear.sql"] })
  })

  it("that fail leave nothing behind, and may be corrected", async () => {
    await write("0003_pear.sql", "insert into fruit values ('pear'); select no_such_thing")
    await expect(run()).rejects.toThrow("Migration 0003_pear.sql failed")
    expect(await fruit()).toEqual(["apple"])
    await write("0003_pear.sql", "insert into fruit values ('pear')")
    expect(await run()).toEqual({ applied: ["0003_pear.sql"] })
  })

  it("of a newer Rapport make an older one refuse the database", async () => {
    await run()
    await rm(join(folder, "0002_apple.sql"))
    await expect(run()).rejects.toBeInstanceOf(NewerDatabase)
  })
})

import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { watchMigrations } from "./watch-migrations.ts"

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapport-watch-"))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const watchFolder = (migrateNow: () => Promise<void>) =>
  watchMigrations(pathToFileURL(`${folder}/`), migrateNow)

describe("while the development server runs", () => {
  it("a migration that appears is applied, once for all steps in which it was written", async () => {
    let calls = 0
    const watcher = watchFolder(async () => {
      calls++
    })
    await writeFile(join(folder, "notes.md"), "not a migration")
    await writeFile(join(folder, "0001_fruit.sql"), "")
    await writeFile(join(folder, "0001_fruit.sql"), "create table fruit (name text);")
    await vi.waitFor(() => expect(calls).toBe(1), 10_000)
    await writeFile(join(folder, "0002_apple.sql"), "insert into fruit values ('apple');")
    await vi.waitFor(() => expect(calls).toBe(2), 10_000)
    await watcher.close()
  })

  it("one that appears while another is applied waits for it", async () => {
    const seen: string[] = []
    const first = Promise.withResolvers<void>()
    const watcher = watchFolder(async () => {
      seen.push("begins")
      if (seen.length === 1) await first.promise
      seen.push("ends")
    })
    await writeFile(join(folder, "0001_fruit.sql"), "create table fruit (name text);")
    await vi.waitFor(() => expect(seen).toEqual(["begins"]), 10_000)
    await writeFile(join(folder, "0002_apple.sql"), "insert into fruit values ('apple');")
    first.resolve()
    await vi.waitFor(() => expect(seen).toEqual(["begins", "ends", "begins", "ends"]), 10_000)
    await watcher.close()
  })
})

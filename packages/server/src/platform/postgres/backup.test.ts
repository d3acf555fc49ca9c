import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createBackup } from "./backup.ts"
import { type EmbeddedPostgres, startPostgres } from "./embedded-postgres.ts"
import { restoreBackup } from "./restore.ts"

const query = async (url: string, text: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

describe("a backup", { timeout: 120_000 }, () => {
  let folder: string
  let postgres: EmbeddedPostgres
  const dataDir = () => join(folder, "data")

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "rapport-backup-"))
    await chmod(folder, 0o711)
    postgres = await startPostgres({ dataDir: dataDir() })
    await query(
      postgres.url,
      "create table kept (id integer primary key); insert into kept select generate_series(1, 500)",
    )
    await writeFile(join(dataDir(), "secrets.json"), "{}")
  })
  afterAll(async () => {
    await postgres.stop()
    await rm(join(postgres.cluster, ".."), { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  })

  it("taken while the database is written to restores completely into an empty folder", async () => {
    const to = join(folder, "backup")
    const writing = query(postgres.url, "insert into kept select generate_series(501, 20000)")
    await createBackup({ dataDir: dataDir(), postgres, to })
    await writing
    const restored = join(folder, "restored")
    const { tables } = await restoreBackup(to, restored)
    expect(tables).toBe(1)
    const again = await startPostgres({ dataDir: restored })
    try {
      const [{ min, count }] = (await query(
        again.url,
        "select min(id)::int as min, count(*)::int as count from kept",
      )) as [{ min: number; count: number }]
      expect(min).toBe(1)
      expect([500, 20_000]).toContain(count)
    } finally {
      await again.stop()
      await rm(join(again.cluster, ".."), { recursive: true, force: true })
    }
  })

  it("is not restored when one of its files was changed, or into a folder that is not empty", async () => {
    const to = join(folder, "damaged")
    await createBackup({ dataDir: dataDir(), postgres, to })
    await expect(restoreBackup(to, dataDir())).rejects.toThrow("is not empty")
    await writeFile(join(to, "cluster", "PG_VERSION"), "17\n")
    await expect(restoreBackup(to, join(folder, "never"))).rejects.toThrow("was changed or damaged")
  })
})

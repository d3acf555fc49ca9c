import { chmod, chown, mkdir, stat } from "node:fs/promises"
import { join } from "node:path"
import pg from "pg"
import { expect, it } from "vitest"
import { migrate } from "../platform/db/migrate.ts"
import { startPostgres } from "../platform/postgres/embedded-postgres.ts"
import { makeDataDir, removeData } from "./postgres.ts"
import { mountSmallDisk } from "./small-disk.ts"
import { createTestApp } from "./test-app.ts"

const DISK_KILOBYTES = 96 * 1024

it("a database on a disk that is full refuses writes with 507, answers reads, and writes again once there is room", async () => {
  const disk = await mountSmallDisk(DISK_KILOBYTES)
  if (!disk) throw new Error("This needs Linux and root, to mount a small disk.")
  const dataDir = await makeDataDir()
  const postgres = await startPostgres({ dataDir, durable: false })
  const admin = new pg.Client({ connectionString: postgres.adminUrl })
  try {
    const folder = join(disk.folder, "tables")
    const { uid, gid } = await stat(postgres.cluster)
    await mkdir(folder, { mode: 0o700 })
    await chown(folder, uid, gid)
    await chmod(disk.folder, 0o711)
    await admin.connect()
    await admin.query(`create tablespace small location '${folder}'`)
    await admin.query("create database on_small_disk owner rapport tablespace small")
    const url = new URL(postgres.url)
    url.pathname = "/on_small_disk"
    await migrate(url.href)
    const app = await createTestApp({ databaseUrl: url.href })
    try {
      const nora = await app.person()
      await disk.fill()
      const statuses = new Map<number, number>()
      const count = (status: number) => statuses.set(status, (statuses.get(status) ?? 0) + 1)
      for (let i = 0; !statuses.has(507) && i < 5_000; i++) {
        const body = {
          email: `person-${i}@example.com`,
          password: "a long enough phrase",
          firstName: "Nora",
          lastName: "Tester",
          role: "client" as const,
          timeZone: "UTC",
        }
        count((await app.anyone.call("POST /auth/sign-up", { body })).status)
      }
      process.stdout.write(`disk full: ${JSON.stringify([...statuses])}\n`)
      expect([...statuses.keys()].sort()).toEqual(statuses.has(201) ? [201, 507] : [507])
      expect((await nora.call("GET /users/me")).status).toBe(200)
      await disk.makeRoom()
      expect((await app.person()).id).toEqual(expect.any(String))
    } finally {
      await app.close()
    }
  } finally {
    await admin.end()
    await postgres.stop()
    await removeData(dataDir, postgres.cluster)
    await disk.close()
  }
}, 300_000)

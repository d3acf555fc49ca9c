import { chmod, mkdtemp, readFile, realpath, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import pg from "pg"
import { afterEach, beforeEach, expect, test } from "vitest"
import { type EmbeddedPostgres, findPostgres, startPostgres } from "./embedded-postgres.ts"
import { isStalePid, readPidFile } from "./postgres-pidfile.ts"
import { restartPostgresWhenDead } from "./postgres-watch.ts"

let dataDir: string

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "rapport-pg-"))
  await chmod(dataDir, 0o711)
})

afterEach(async () => {
  await (await findPostgres(dataDir))?.stop()
  const target = await realpath(join(dataDir, "postgres")).catch(() => dataDir)
  await rm(target, { recursive: true, force: true })
  await rm(dataDir, { recursive: true, force: true })
})

const query = async <T>(url: string, statement: string): Promise<T | undefined> => {
  const client = new pg.Client({ connectionString: url })
  client.on("error", () => {})
  await client.connect()
  try {
    return Object.values((await client.query(statement)).rows[0] ?? {})[0] as T
  } finally {
    await client.end()
  }
}

const start = (durable = false) => startPostgres({ dataDir, durable })

const waitUntilGone = async (pid: number) => {
  while (!(await isStalePid(pid))) await wait(20)
}

test("a first start creates a PostgreSQL 18 whose data survives a restart", async () => {
  const first = await start()
  expect(await query(first.url, "select current_setting('server_version_num')::int / 10000")).toBe(18)
  await query(first.url, "create table kept as select 7 as n")
  await first.stop()
  const second = await start()
  expect(second.adopted).toBe(false)
  expect(await query(second.url, "select n from kept")).toBe(7)
})

test("it listens on the loopback address only and requires a password", async () => {
  const server = await start()
  expect(await query(server.adminUrl, "show listen_addresses")).toBe("127.0.0.1")
  expect(await query(server.adminUrl, "show unix_socket_directories")).toBe("")
  const stranger = new URL(server.url)
  stranger.password = "guessed"
  await expect(query(stranger.href, "select 1")).rejects.toThrow(/password authentication failed/)
  expect((await stat(join(dataDir, "postgres.password"))).mode & 0o777).toBe(0o600)
})

test("the role of the application cannot read files of the machine", async () => {
  const server = await start()
  await expect(query(server.url, "select pg_read_file('/etc/hostname')")).rejects.toThrow(/permission denied/)
})

test("it has the extensions that search and the calendar need, and sorts text alike on every machine", async () => {
  const server = await start()
  for (const name of ["btree_gist", "pg_trgm", "unaccent"])
    await query(server.url, `create extension ${name}`)
  expect(
    await query(server.url, "select datlocale from pg_database where datname = current_database()"),
  ).toBe("C.UTF-8")
})

test("once stopped, its pid file is gone", async () => {
  const server = await start()
  await server.stop()
  expect(await readPidFile(server.cluster)).toBeNull()
  expect(await findPostgres(dataDir)).toBeNull()
})

test("a start after the application was killed adopts the PostgreSQL that still runs", async () => {
  const first: EmbeddedPostgres = await start()
  const next = await start()
  expect(next).toMatchObject({ adopted: true, pid: first.pid, url: first.url })
  await next.stop()
  await waitUntilGone(first.pid)
})

test("committed data survives when PostgreSQL itself is killed", async () => {
  const first = await start(true)
  await query(first.url, "create table kept as select 7 as n")
  process.kill(first.pid, "SIGKILL")
  const second = await start(true)
  expect(second.adopted).toBe(false)
  expect(await query(second.url, "select n from kept")).toBe(7)
})

test("a pid file that names another program does not prevent a start", async () => {
  const first = await start()
  process.kill(first.pid, "SIGKILL")
  await waitUntilGone(first.pid)
  const path = join(first.cluster, "postmaster.pid")
  const lines = (await readFile(path, "utf8")).split("\n")
  await writeFile(path, [String(process.pid), ...lines.slice(1)].join("\n"))
  await expect(start()).resolves.toMatchObject({ adopted: false })
})

test("a PostgreSQL that dies while the application runs is restarted on the same port", async () => {
  const first = await start()
  const messages: string[] = []
  const stop = restartPostgresWhenDead(first, dataDir, message => messages.push(message))
  process.kill(first.pid, "SIGKILL")
  while (!messages.includes("PostgreSQL answers again.")) await wait(50)
  expect(await query(first.url, "select 1")).toBe(1)
  await stop()
  expect(await findPostgres(dataDir)).toBeNull()
})

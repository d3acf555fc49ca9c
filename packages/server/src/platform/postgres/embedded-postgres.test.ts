import { chmod, mkdtemp, readFile, realpath, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import pg from "pg"
import { afterEach, beforeEach, expect, test } from "vitest"
import { findPostgres, type OwnPostgres, startPostgres } from "./embedded-postgres.ts"
import { isLeftOver, readPidFile } from "./postgres-pidfile.ts"
import { keepPostgresRunning } from "./postgres-watch.ts"

let dataDir: string

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "rapport-pg-"))
  await chmod(dataDir, 0o711)
})

afterEach(async () => {
  await (await findPostgres(dataDir))?.stop()
  const elsewhere = await realpath(join(dataDir, "postgres")).catch(() => dataDir)
  await rm(elsewhere, { recursive: true, force: true })
  await rm(dataDir, { recursive: true, force: true })
})

const ask = async <T>(url: string, statement: string): Promise<T | undefined> => {
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

const gone = async (pid: number) => {
  while (!(await isLeftOver(pid))) await wait(20)
}

test("a first start brings a PostgreSQL 18 that keeps what was written to it over a restart", async () => {
  const first = await start()
  expect(await ask(first.url, "select current_setting('server_version_num')::int / 10000")).toBe(18)
  await ask(first.url, "create table kept as select 7 as n")
  await first.stop()
  const second = await start()
  expect(second.adopted).toBe(false)
  expect(await ask(second.url, "select n from kept")).toBe(7)
})

test("it listens on the loopback address only and asks everyone for a password", async () => {
  const server = await start()
  expect(await ask(server.adminUrl, "show listen_addresses")).toBe("127.0.0.1")
  expect(await ask(server.adminUrl, "show unix_socket_directories")).toBe("")
  const stranger = new URL(server.url)
  stranger.password = "guessed"
  await expect(ask(stranger.href, "select 1")).rejects.toThrow(/password authentication failed/)
  expect((await stat(join(dataDir, "postgres.password"))).mode & 0o777).toBe(0o600)
})

test("Rapport's own role cannot read files of the machine", async () => {
  const server = await start()
  await expect(ask(server.url, "select pg_read_file('/etc/hostname')")).rejects.toThrow(/permission denied/)
})

test("it brings what search and the calendar need, and orders text the same everywhere", async () => {
  const server = await start()
  for (const name of ["btree_gist", "pg_trgm", "unaccent"]) await ask(server.url, `create extension ${name}`)
  expect(await ask(server.url, "select datlocale from pg_database where datname = current_database()")).toBe(
    "C.UTF-8",
  )
})

test("stopped means that its pid file is gone", async () => {
  const server = await start()
  await server.stop()
  expect(await readPidFile(server.cluster)).toBeNull()
  expect(await findPostgres(dataDir)).toBeNull()
})

test("a start after its Rapport was killed adopts the server that lives on", async () => {
  const left: OwnPostgres = await start()
  const next = await start()
  expect(next).toMatchObject({ adopted: true, pid: left.pid, url: left.url })
  await next.stop()
  await gone(left.pid)
})

test("what was committed is there after the server itself was killed", async () => {
  const first = await start(true)
  await ask(first.url, "create table kept as select 7 as n")
  process.kill(first.pid, "SIGKILL")
  const second = await start(true)
  expect(second.adopted).toBe(false)
  expect(await ask(second.url, "select n from kept")).toBe(7)
})

test("a pid file that names some other program does not stop the start", async () => {
  const first = await start()
  process.kill(first.pid, "SIGKILL")
  await gone(first.pid)
  const path = join(first.cluster, "postmaster.pid")
  const lines = (await readFile(path, "utf8")).split("\n")
  await writeFile(path, [String(process.pid), ...lines.slice(1)].join("\n"))
  await expect(start()).resolves.toMatchObject({ adopted: false })
})

test("a server that dies while the server runs comes back on the same port", async () => {
  const first = await start()
  const told: string[] = []
  const stop = keepPostgresRunning(first, dataDir, what => told.push(what))
  process.kill(first.pid, "SIGKILL")
  while (!told.includes("PostgreSQL answers again.")) await wait(50)
  expect(await ask(first.url, "select 1")).toBe(1)
  await stop()
  expect(await findPostgres(dataDir)).toBeNull()
})

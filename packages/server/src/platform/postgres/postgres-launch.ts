import { type ChildProcess, spawn } from "node:child_process"
import { open, readFile, stat } from "node:fs/promises"
import { createServer } from "node:net"
import { dirname, join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import pg from "pg"
import type { Account } from "./postgres-account.ts"
import { type PostgresBinaries, PostgresUnavailable } from "./postgres-binaries.ts"
import { cleanEnvironment, SUPERUSER } from "./postgres-cluster.ts"
import { isStalePid, readPidFile } from "./postgres-pidfile.ts"

export interface Launch {
  binaries: PostgresBinaries
  cluster: string
  account: Account | undefined
  password: string
  durable: boolean
  settings: Record<string, string>
  port?: number | undefined
}

const RETRY_MS = 200
const RETRY_FOR_MS = 10_000
const START_TIMEOUT_MS = 120_000
const STOP_TIMEOUT_MS = 60_000

const defaults = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  shared_buffers: "128MB",
  random_page_cost: "1.1",
  idle_in_transaction_session_timeout: "30s",
  jit: "off",
  wal_compression: "pglz",
  max_wal_size: "1GB",
  log_checkpoints: "off",
  // A failed statement may contain health data that a person entered; it must not reach a log.
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  // After a crash PostgreSQL syncs every file first: on Linux with one system call instead of one per file.
  ...(process.platform === "linux" && { recovery_init_sync_method: "syncfs" }),
}

const notDurable = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }

/** Starts PostgreSQL and waits until it answers. Retries while processes of a killed one still hold its shared memory. */
export const launch = async (options: Launch): Promise<{ pid: number; port: number }> => {
  for (const deadline = Date.now() + RETRY_FOR_MS; ; await wait(RETRY_MS)) {
    const result = await tryOnce(options)
    if (typeof result !== "string") return result
    if (!/in use|lock file/i.test(result) || Date.now() > deadline)
      throw new PostgresUnavailable(`PostgreSQL did not start: ${result}`)
  }
}

/** Returns the last lines of the log where it does not start. */
const tryOnce = async (options: Launch): Promise<{ pid: number; port: number } | string> => {
  const { binaries, cluster, account, durable } = options
  const port = options.port ?? (await findFreePort())
  const settings = { ...defaults, ...(durable ? {} : notDurable), ...options.settings, port: String(port) }
  const folder = dirname(cluster)
  const logPath = join(folder, "postgres.log")
  const log = await open(logPath, "a", 0o600)
  const logStart = (await stat(logPath)).size
  try {
    // In its own process group, so that Ctrl-C reaches only this process, which then closes everything in order.
    const child = spawn(
      binaries.postgres,
      ["-D", cluster, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
      { cwd: folder, env: cleanEnvironment(), stdio: ["ignore", log.fd, log.fd], detached: true, ...account },
    )
    child.unref()
    if (await waitUntilReady(child, cluster, port, options.password)) return { pid: child.pid ?? 0, port }
    return (await readFile(logPath, "utf8")).slice(logStart).trim().split("\n").slice(-3).join(" ")
  } finally {
    await log.close()
  }
}

const waitUntilReady = async (
  child: ChildProcess,
  cluster: string,
  port: number,
  password: string,
): Promise<boolean> => {
  let failed: Error | undefined
  child.on("error", error => {
    failed = new PostgresUnavailable(`Could not run PostgreSQL: ${error.message}`)
  })
  for (const deadline = Date.now() + START_TIMEOUT_MS; ; await wait(25)) {
    if (failed) throw failed
    if (child.exitCode !== null || child.signalCode !== null) return false
    const file = await readPidFile(cluster)
    if (file?.ready && file.pid === child.pid && (await connects(port, password))) return true
    if (Date.now() > deadline)
      throw new PostgresUnavailable("PostgreSQL started but did not answer within two minutes.")
  }
}

const connects = async (port: number, password: string): Promise<boolean> => {
  const client = new pg.Client({ host: "127.0.0.1", port, user: SUPERUSER, password, database: "postgres" })
  client.on("error", () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      const port = typeof address === "object" && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })

/** A fast shutdown: ends all connections and writes a checkpoint. Resolves when the pid file is gone. */
export const stopCluster = async (
  cluster: string,
  binaries: PostgresBinaries,
  account: Account | undefined,
): Promise<void> => {
  const running = await readPidFile(cluster)
  if (!running) return
  if (process.platform === "win32")
    spawn(binaries.pgControl, ["stop", "-D", cluster, "-m", "fast"], { stdio: "ignore", ...account })
  else signal(running.pid)
  for (const deadline = Date.now() + STOP_TIMEOUT_MS; await readPidFile(cluster); await wait(20)) {
    if (await isStalePid(running.pid)) return
    if (Date.now() > deadline)
      throw new PostgresUnavailable(`PostgreSQL (process ${running.pid}) does not stop.`)
  }
}

const signal = (pid: number) => {
  try {
    process.kill(pid, "SIGINT")
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error
  }
}

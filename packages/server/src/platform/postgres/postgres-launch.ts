import { type ChildProcess, spawn } from "node:child_process"
import { open, readFile, stat } from "node:fs/promises"
import { createServer } from "node:net"
import { dirname, join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import pg from "pg"
import type { Account } from "./postgres-account.ts"
import { type PostgresBinaries, PostgresUnavailable } from "./postgres-binaries.ts"
import { cleanEnvironment, SUPERUSER } from "./postgres-cluster.ts"
import { isLeftOver, readPidFile } from "./postgres-pidfile.ts"

export interface Launch {
  binaries: PostgresBinaries
  cluster: string
  account: Account | undefined
  password: string
  durable: boolean
  settings: Record<string, string>
  port?: number | undefined
}

const TRY_EVERY_MS = 200
const TRY_FOR_MS = 10_000
const RECOVER_FOR_MS = 120_000
const STOP_FOR_MS = 60_000

const ours = {
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
  // A failed statement may hold what a person typed about their health; none of it may reach a log.
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  // After a crash every file is flushed first: one call where the system has it, instead of one per file.
  ...(process.platform === "linux" && { recovery_init_sync_method: "syncfs" }),
}

const careless = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }

/** Starts the server and waits until it answers. Helpers of a killed one may hold its memory a while: tried again. */
export const launch = async (options: Launch): Promise<{ pid: number; port: number }> => {
  for (const until = Date.now() + TRY_FOR_MS; ; await wait(TRY_EVERY_MS)) {
    const said = await tryOnce(options)
    if (typeof said !== "string") return said
    if (!/in use|lock file/i.test(said) || Date.now() > until)
      throw new PostgresUnavailable(`PostgreSQL did not start: ${said}`)
  }
}

const tryOnce = async (options: Launch): Promise<{ pid: number; port: number } | string> => {
  const { binaries, cluster, account, durable } = options
  const port = options.port ?? (await findFreePort())
  const settings = { ...ours, ...(durable ? {} : careless), ...options.settings, port: String(port) }
  const folder = dirname(cluster)
  const logPath = join(folder, "postgres.log")
  const log = await open(logPath, "a", 0o600)
  const from = (await stat(logPath)).size
  try {
    // In a process group of its own, so that Ctrl-C reaches us alone and we close in our order.
    const child = spawn(
      binaries.postgres,
      ["-D", cluster, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
      { cwd: folder, env: cleanEnvironment(), stdio: ["ignore", log.fd, log.fd], detached: true, ...account },
    )
    child.unref()
    if (await answers(child, cluster, port, options.password)) return { pid: child.pid ?? 0, port }
    return (await readFile(logPath, "utf8")).slice(from).trim().split("\n").slice(-3).join(" ")
  } finally {
    await log.close()
  }
}

const answers = async (
  child: ChildProcess,
  cluster: string,
  port: number,
  password: string,
): Promise<boolean> => {
  let failed: Error | undefined
  child.on("error", error => {
    failed = new PostgresUnavailable(`Could not run PostgreSQL: ${error.message}`)
  })
  for (const until = Date.now() + RECOVER_FOR_MS; ; await wait(25)) {
    if (failed) throw failed
    if (child.exitCode !== null || child.signalCode !== null) return false
    const file = await readPidFile(cluster)
    if (file?.ready && file.pid === child.pid && (await connects(port, password))) return true
    if (Date.now() > until)
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

/** Ends what it serves at once, writes everything down, and returns when its pid file is gone. */
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
  for (const until = Date.now() + STOP_FOR_MS; await readPidFile(cluster); await wait(20)) {
    if (await isLeftOver(running.pid)) return
    if (Date.now() > until)
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

import { mkdir, stat } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import pg from "pg"
import { type Account, prepareFolder } from "./postgres-account.ts"
import { findBinaries, type PostgresBinaries, PostgresUnavailable } from "./postgres-binaries.ts"
import { createCluster, readPassword, SUPERUSER } from "./postgres-cluster.ts"
import { createRoleAndDatabase } from "./postgres-database.ts"
import { launch, stopCluster } from "./postgres-launch.ts"
import { isStalePid, readPidFile, removePidFile } from "./postgres-pidfile.ts"

export interface PostgresOptions {
  dataDir: string
  /** `-c` settings beside the default ones. */
  settings?: Record<string, string>
  /** False for throw-away data: nothing is synced to disk. */
  durable?: boolean
  /** After a crash the port that it had, so that open pools reconnect. Default: any free one. */
  port?: number
}

export interface EmbeddedPostgres {
  /** Signs in as the role of the application, to its database. */
  url: string
  /** Signs in as the superuser, for backups and crash tests. */
  adminUrl: string
  /** The folder of PostgreSQL's files. */
  cluster: string
  pid: number
  port: number
  /** It was running already, started by a server that was killed. */
  adopted: boolean
  /** Resolves once it has stopped and its files no longer change. */
  stop(): Promise<void>
}

const DATABASE = "rapport"
const RETRY_MS = 200
const TIMEOUT_MS = 10_000

/** Starts the PostgreSQL in DATA_DIR: creates it on the first start, adopts it where it still runs. */
export const startPostgres = async (options: PostgresOptions): Promise<EmbeddedPostgres> => {
  const durable = options.durable ?? true
  await mkdir(options.dataDir, { recursive: true, mode: 0o711 })
  const installation = await prepare(options.dataDir)
  const { cluster, account, password, binaries } = installation
  if (!(await exists(cluster))) await createCluster(binaries, cluster, password, account, durable)
  const found = await findRunning(cluster, password)
  const running =
    found ??
    (await launch({ ...installation, durable, settings: options.settings ?? {}, port: options.port }))
  await createRoleAndDatabase(urlOf(running.port, SUPERUSER, password, "postgres"), DATABASE, password)
  return describe(installation, running, found !== null)
}

/** The running PostgreSQL of DATA_DIR, for commands beside the server; null when it does not run. */
export const findPostgres = async (dataDir: string): Promise<EmbeddedPostgres | null> => {
  if (!(await exists(join(dataDir, "postgres", "cluster")))) return null
  const installation = await prepare(dataDir)
  const running = await probe(installation.cluster, installation.password)
  return typeof running === "string" ? null : describe(installation, running, true)
}

interface Installation {
  cluster: string
  account: Account | undefined
  password: string
  binaries: PostgresBinaries
}

const prepare = async (dataDir: string): Promise<Installation> => {
  const { folder, account } = await prepareFolder(dataDir)
  return {
    cluster: join(folder, "cluster"),
    account,
    password: await readPassword(dataDir),
    binaries: await findBinaries({ forOtherAccount: account !== undefined }),
  }
}

const describe = (
  installation: Installation,
  running: { pid: number; port: number },
  adopted: boolean,
): EmbeddedPostgres => ({
  url: urlOf(running.port, DATABASE, installation.password, DATABASE),
  adminUrl: urlOf(running.port, SUPERUSER, installation.password, "postgres"),
  cluster: installation.cluster,
  ...running,
  adopted,
  stop: () => stopCluster(installation.cluster, installation.binaries, installation.account),
})

const urlOf = (port: number, user: string, password: string, database: string) =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** A server that an earlier start left running: waits while it starts or stops, removes its pid file if it is dead. */
const findRunning = async (
  cluster: string,
  password: string,
): Promise<{ pid: number; port: number } | null> => {
  for (const deadline = Date.now() + TIMEOUT_MS; ; await wait(RETRY_MS)) {
    const state = await probe(cluster, password)
    if (typeof state !== "string") return state
    if (state === "stopped") return null
    if (state === "dead") {
      await removePidFile(cluster)
      return null
    }
    if (Date.now() > deadline)
      throw new PostgresUnavailable(
        `A PostgreSQL already uses ${cluster} but does not answer. Stop it, or look at ${join(cluster, "..", "postgres.log")}.`,
      )
  }
}

type ProbeResult = { pid: number; port: number } | "stopped" | "dead" | "busy"

const probe = async (cluster: string, password: string): Promise<ProbeResult> => {
  const file = await readPidFile(cluster)
  if (!file) return "stopped"
  if (!Number.isInteger(file.pid) || (await isStalePid(file.pid))) return "dead"
  const client = new pg.Client({
    connectionString: urlOf(file.port, SUPERUSER, password, "postgres"),
    connectionTimeoutMillis: 3_000,
  })
  client.on("error", () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>("show data_directory")
    return rows[0]?.data_directory === cluster ? { pid: file.pid, port: file.port } : "dead"
  } catch {
    return "busy"
  } finally {
    await client.end().catch(() => {})
  }
}

import { mkdir, stat } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import pg from "pg"
import { type Account, prepareFolder } from "./postgres-account.ts"
import { findBinaries, type PostgresBinaries, PostgresUnavailable } from "./postgres-binaries.ts"
import { createCluster, readPassword, SUPERUSER } from "./postgres-cluster.ts"
import { makeRoleAndDatabase } from "./postgres-database.ts"
import { launch, stopCluster } from "./postgres-launch.ts"
import { isLeftOver, readPidFile, removePidFile } from "./postgres-pidfile.ts"

export interface PostgresOptions {
  dataDir: string
  /** `-c` settings on top of ours. */
  settings?: Record<string, string>
  /** False for throw-away data: nothing is flushed to disk. */
  durable?: boolean
  /** Asked for again after a crash, so that open pools find it. Default: any free one. */
  port?: number
}

export interface OwnPostgres {
  /** Rapport's own role and database. */
  url: string
  /** The superuser, for backup and tests of crashes. */
  adminUrl: string
  /** The folder of PostgreSQL's files. */
  cluster: string
  pid: number
  port: number
  /** It was running already, left by a Rapport that was killed. */
  adopted: boolean
  /** Returns once it has stopped and its files are at rest. */
  stop(): Promise<void>
}

const DATABASE = "rapport"
const TRY_EVERY_MS = 200
const TRY_FOR_MS = 10_000

/** Starts the PostgreSQL that lives in DATA_DIR, makes it on the first start, adopts it where it still runs. */
export const startPostgres = async (options: PostgresOptions): Promise<OwnPostgres> => {
  const durable = options.durable ?? true
  await mkdir(options.dataDir, { recursive: true, mode: 0o711 })
  const place = await prepare(options.dataDir)
  const { cluster, account, password, binaries } = place
  if (!(await isThere(cluster))) await createCluster(binaries, cluster, password, account, durable)
  const found = await findRunning(cluster, password)
  const running =
    found ?? (await launch({ ...place, durable, settings: options.settings ?? {}, port: options.port }))
  await makeRoleAndDatabase(urlOf(running.port, SUPERUSER, password, "postgres"), DATABASE, password)
  return describe(place, running, found !== null)
}

/** The PostgreSQL of DATA_DIR where it runs now, for commands beside the server; null when it does not run. */
export const findPostgres = async (dataDir: string): Promise<OwnPostgres | null> => {
  if (!(await isThere(join(dataDir, "postgres", "cluster")))) return null
  const place = await prepare(dataDir)
  const running = await probe(place.cluster, place.password)
  return typeof running === "string" ? null : describe(place, running, true)
}

interface Place {
  cluster: string
  account: Account | undefined
  password: string
  binaries: PostgresBinaries
}

const prepare = async (dataDir: string): Promise<Place> => {
  const { folder, account } = await prepareFolder(dataDir)
  return {
    cluster: join(folder, "cluster"),
    account,
    password: await readPassword(dataDir),
    binaries: await findBinaries({ forOtherAccount: account !== undefined }),
  }
}

const describe = (place: Place, running: { pid: number; port: number }, adopted: boolean): OwnPostgres => ({
  url: urlOf(running.port, DATABASE, place.password, DATABASE),
  adminUrl: urlOf(running.port, SUPERUSER, place.password, "postgres"),
  cluster: place.cluster,
  ...running,
  adopted,
  stop: () => stopCluster(place.cluster, place.binaries, place.account),
})

const urlOf = (port: number, user: string, password: string, database: string) =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** A server that was left over: adopted once it answers, waited for while it starts or stops, forgotten when dead. */
const findRunning = async (
  cluster: string,
  password: string,
): Promise<{ pid: number; port: number } | null> => {
  for (const until = Date.now() + TRY_FOR_MS; ; await wait(TRY_EVERY_MS)) {
    const state = await probe(cluster, password)
    if (typeof state !== "string") return state
    if (state === "stopped") return null
    if (state === "dead") {
      await removePidFile(cluster)
      return null
    }
    if (Date.now() > until)
      throw new PostgresUnavailable(
        `A PostgreSQL already uses ${cluster} but does not answer. Stop it, or look at ${join(cluster, "..", "postgres.log")}.`,
      )
  }
}

type Probed = { pid: number; port: number } | "stopped" | "dead" | "busy"

const probe = async (cluster: string, password: string): Promise<Probed> => {
  const file = await readPidFile(cluster)
  if (!file) return "stopped"
  if (!Number.isInteger(file.pid) || (await isLeftOver(file.pid))) return "dead"
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

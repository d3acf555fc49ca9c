import { chmod, mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { migrate } from "../platform/db/migrate.ts"
import { findPostgres, type OwnPostgres, startPostgres } from "../platform/postgres/embedded-postgres.ts"
import { isAlive } from "../platform/postgres/processes.ts"

/** The migrated database that every test's own is a copy of. */
export const TEMPLATE = "rapport_template"

/** A vacuum by itself is a superuser's process, and a database in which one works cannot be dropped by its owner. */
const SETTINGS = { max_connections: "300", autovacuum: "off" }

/** A file in the cluster: asking by it costs a fifth less than by a port, and tests ask some hundred thousand times. */
const SOCKET = process.platform === "win32" ? null : { unix_socket_directories: "." }
/** In bytes; no system takes a longer path to a socket. */
const MAX_SOCKET_PATH = 100

const PREFIX = "rapport-test-"

export interface TestPostgres {
  server: OwnPostgres
  /** Rapport's role on the database `postgres`: from here copies are made. */
  makerUrl: string
  stop(): Promise<void>
}

/** One throw-away server for a whole run, with the template migrated. */
export const startTestPostgres = async (): Promise<TestPostgres> => {
  await removeKilledRuns()
  const dataDir = await makeDataDir()
  const server = await startPostgres({ dataDir, durable: false, settings: { ...SETTINGS, ...SOCKET } })
  const stop = async () => {
    await server.stop()
    await removeData(dataDir, server.cluster)
  }
  try {
    const makerUrl = bySocket(databaseUrl(server.url, "postgres"), server)
    await makeTemplate(makerUrl)
    return { server, makerUrl, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const bySocket = (url: string, { cluster, port }: OwnPostgres): string => {
  const socket = join(cluster, `.s.PGSQL.${port}`)
  if (!SOCKET || Buffer.byteLength(socket) > MAX_SOCKET_PATH) return url
  const changed = new URL(url)
  changed.searchParams.set("host", cluster)
  return changed.href
}

export const databaseUrl = (url: string, database: string): string => {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

const makeTemplate = async (makerUrl: string) => {
  const client = new pg.Client({ connectionString: makerUrl })
  await client.connect()
  try {
    await client.query(`create database ${TEMPLATE}`)
    await migrate(databaseUrl(makerUrl, TEMPLATE))
  } finally {
    await client.end()
  }
}

/** A run that was killed leaves its server and folder behind; another user's are theirs to remove. */
const removeKilledRuns = async () => {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1])
    if (!pid || isAlive(pid)) continue
    const dataDir = join(tmpdir(), name)
    const left = await findPostgres(dataDir).catch(() => null)
    await left?.stop()
    await removeData(dataDir, left?.cluster).catch(() => undefined)
  }
}

/** A folder for a server of one's own; a run that was killed leaves it to the next one to remove. */
export const makeDataDir = async (): Promise<string> => {
  const dataDir = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`))
  await chmod(dataDir, 0o711)
  return dataDir
}

export const removeData = async (dataDir: string, cluster: string | undefined) => {
  if (cluster) await rm(join(cluster, ".."), { recursive: true, force: true })
  await rm(dataDir, { recursive: true, force: true })
}

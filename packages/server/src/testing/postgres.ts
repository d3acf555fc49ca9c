import { chmod, mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { migrate } from "../platform/db/migrate.ts"
import { type EmbeddedPostgres, findPostgres, startPostgres } from "../platform/postgres/embedded-postgres.ts"
import { isAlive } from "../platform/postgres/processes.ts"

/** The migrated database that test databases are copies of. */
export const TEMPLATE = "rapport_template"

/** Autovacuum workers run as superuser; while one works in a database, its owner cannot drop it. */
const SETTINGS = { max_connections: "300", autovacuum: "off" }

/** A query over a Unix socket takes a fifth less time than over TCP; the tests send some hundred thousand. */
const SOCKET = process.platform === "win32" ? null : { unix_socket_directories: "." }
/** In bytes; operating systems limit the length of a socket's path. */
const MAX_SOCKET_PATH = 100

const PREFIX = "rapport-test-"

export interface TestPostgres {
  server: EmbeddedPostgres
  /** Signs in as the role of the application, to the database `postgres`, from where databases are created. */
  maintenanceUrl: string
  stop(): Promise<void>
}

/** Starts a throw-away PostgreSQL for a test run and migrates the template. */
export const startTestPostgres = async (): Promise<TestPostgres> => {
  await removeKilledRuns()
  const dataDir = await makeDataDir()
  const server = await startPostgres({ dataDir, durable: false, settings: { ...SETTINGS, ...SOCKET } })
  const stop = async () => {
    await server.stop()
    await removeData(dataDir, server.cluster)
  }
  try {
    const maintenanceUrl = bySocket(databaseUrl(server.url, "postgres"), server)
    await createTemplate(maintenanceUrl)
    return { server, maintenanceUrl, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const bySocket = (url: string, { cluster, port }: EmbeddedPostgres): string => {
  const socket = join(cluster, `.s.PGSQL.${port}`)
  if (!SOCKET || Buffer.byteLength(socket) > MAX_SOCKET_PATH) return url
  const result = new URL(url)
  result.searchParams.set("host", cluster)
  return result.href
}

export const databaseUrl = (url: string, database: string): string => {
  const result = new URL(url)
  result.pathname = `/${database}`
  return result.href
}

const createTemplate = async (maintenanceUrl: string) => {
  const client = new pg.Client({ connectionString: maintenanceUrl })
  await client.connect()
  try {
    await client.query(`create database ${TEMPLATE}`)
    await migrate(databaseUrl(maintenanceUrl, TEMPLATE))
  } finally {
    await client.end()
  }
}

/** Removes the servers and folders that killed runs left behind, except those of other users. */
const removeKilledRuns = async () => {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1])
    if (!pid || isAlive(pid)) continue
    const dataDir = join(tmpdir(), name)
    const running = await findPostgres(dataDir).catch(() => null)
    await running?.stop()
    await removeData(dataDir, running?.cluster).catch(() => undefined)
  }
}

/** A folder for a PostgreSQL; if this run is killed, the next one removes it. */
export const makeDataDir = async (): Promise<string> => {
  const dataDir = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`))
  await chmod(dataDir, 0o711)
  return dataDir
}

export const removeData = async (dataDir: string, cluster: string | undefined) => {
  if (cluster) await rm(join(cluster, ".."), { recursive: true, force: true })
  await rm(dataDir, { recursive: true, force: true })
}

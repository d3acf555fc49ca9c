import { AsyncLocalStorage } from "node:async_hooks"
import { Kysely, PostgresDialect, type PostgresPool, type Transaction } from "kysely"
import pg from "pg"
import type { Tables } from "../tables.ts"
import { DATABASE_SILENT } from "./database-guard.ts"
import { PreparingClient, QUERY_TIMED_OUT } from "./preparing-client.ts"

export type Database = Kysely<Tables>
export type Db = Kysely<Tables> | Transaction<Tables>

const DATE = 1082
const INT8 = 20
const NUMERIC = 1700

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") => {
    if (oid === DATE) return (value: string) => value
    if (oid === INT8 || oid === NUMERIC) return Number
    return pg.types.getTypeParser(oid, format)
  }) as pg.CustomTypesConfig["getTypeParser"],
}

/** How many connections the requests of one server share. */
export const POOL_SIZE = 20

/** A pool whose idle connections may die (database restart) without ending the process. */
export const openPool = (url: string, size: number, onError: (error: Error) => void): pg.Pool => {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: size,
    types,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 20_000,
    // For a database that accepts queries and never answers; a working one ends them after statement_timeout.
    query_timeout: 25_000,
    keepAlive: true,
    application_name: "rapport",
  })
  pool.on("error", onError)
  pool.on("connect", client => client.on("error", onError))
  return pool
}

const recorded = new AsyncLocalStorage<{ queries: string[] }>()

export const openDatabase = (pool: PostgresPool): Database =>
  new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    log: event => {
      if (event.level === "query") recorded.getStore()?.queries.push(event.query.sql)
    },
  })

/** The statements that `work` sends, in order. Tests assert with it how many queries a request needs. */
export const listQueries = async (work: () => Promise<unknown>): Promise<string[]> => {
  const store = { queries: [] as string[] }
  await recorded.run(store, work)
  return store.queries
}

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : ""

const DEADLOCK = "40P01"
const SERIALIZATION = "40001"

/** Whether the same transaction may succeed at another attempt. */
export const isRetriable = (error: unknown): boolean =>
  codeOf(error) === DEADLOCK || codeOf(error) === SERIALIZATION

const UNAVAILABLE = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EAI_AGAIN",
  // statement_timeout: a lock or a disk took longer than a request may wait.
  "57014",
  "57P01",
  "57P02",
  "57P03",
  "57P05",
  "53200",
  "53300",
  // io_error: its disk fails, or is gone.
  "58030",
  "08000",
  "08001",
  "08003",
  "08004",
  "08006",
])

const UNAVAILABLE_MESSAGES = [
  "Connection terminated",
  "timeout exceeded when trying to connect",
  "Client has encountered a connection error",
  "Client was closed and is not queryable",
  QUERY_TIMED_OUT,
  DATABASE_SILENT,
]

/** Whether the database is unavailable: restarting, failing over, out of connections, or too slow to answer. */
export const isDatabaseUnavailable = (error: unknown): boolean =>
  UNAVAILABLE.has(codeOf(error)) ||
  (error instanceof Error && UNAVAILABLE_MESSAGES.some(message => error.message.includes(message)))

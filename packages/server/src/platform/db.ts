import { AsyncLocalStorage } from "node:async_hooks"
import { Kysely, PostgresDialect, type Transaction } from "kysely"
import pg from "pg"
import { PreparingClient } from "./prepared.ts"
import type { Tables } from "./tables.ts"

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

/** A pool whose idle connections may die (server restart) without ending the process. */
export const openPool = (url: string, most: number, onError: (error: Error) => void): pg.Pool => {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: most,
    types,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 20_000,
    application_name: "rapport",
  })
  pool.on("error", onError)
  pool.on("connect", client => client.on("error", onError))
  return pool
}

const counted = new AsyncLocalStorage<{ queries: string[] }>()

export const openDatabase = (pool: pg.Pool): Database =>
  new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    log: event => {
      if (event.level === "query") counted.getStore()?.queries.push(event.query.sql)
    },
  })

/** The statements that `work` sent, in order: what a request costs, asserted in tests. */
export const listQueries = async (work: () => Promise<unknown>): Promise<string[]> => {
  const store = { queries: [] as string[] }
  await counted.run(store, work)
  return store.queries
}

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : ""

const DEADLOCK = "40P01"
const SERIALIZATION = "40001"

/** Worth the same transaction once more. */
export const isRetriable = (error: unknown): boolean =>
  codeOf(error) === DEADLOCK || codeOf(error) === SERIALIZATION

const AWAY = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "08000",
  "08003",
  "08006",
])

/** The database is not there for a moment: restarting, failing over, out of connections. */
export const isDatabaseAway = (error: unknown): boolean => {
  if (AWAY.has(codeOf(error))) return true
  const message = error instanceof Error ? error.message : ""
  return (
    message.startsWith("Connection terminated") ||
    message.includes("timeout exceeded when trying to connect") ||
    message.includes("Client has encountered a connection error")
  )
}

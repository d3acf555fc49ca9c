import { setTimeout as wait } from "node:timers/promises"
import { type OwnPostgres, startPostgres } from "./embedded-postgres.ts"
import { isLeftOver } from "./postgres-pidfile.ts"

const LOOK_EVERY_MS = 1_000

/**
 * Starts our PostgreSQL again, on the port it had, when it dies while the server runs; until it answers callers are
 * told to come back. The returned function ends the watch and then the server.
 */
export const keepPostgresRunning = (
  first: OwnPostgres,
  dataDir: string,
  tell: (what: string) => void,
): (() => Promise<void>) => {
  const stopping = new AbortController()
  let current = first
  const watch = async () => {
    while (!stopping.signal.aborted) {
      await wait(LOOK_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => {})
      if (stopping.signal.aborted || !(await isLeftOver(current.pid))) continue
      tell("PostgreSQL is gone; starting it again.")
      try {
        current = await startPostgres({ dataDir, port: first.port })
        tell("PostgreSQL answers again.")
      } catch (error) {
        tell(`PostgreSQL does not start: ${error instanceof Error ? error.message : error}`)
      }
    }
  }
  const watching = watch()
  return async () => {
    stopping.abort()
    await watching
    await current.stop()
  }
}

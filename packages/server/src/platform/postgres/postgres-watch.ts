import { setTimeout as wait } from "node:timers/promises"
import { type EmbeddedPostgres, startPostgres } from "./embedded-postgres.ts"
import { isStalePid } from "./postgres-pidfile.ts"

const CHECK_EVERY_MS = 1_000

/**
 * Restarts the embedded PostgreSQL, on the port it had, when it dies while the application runs. Until it answers,
 * requests get 503. The returned function stops watching, then PostgreSQL.
 */
export const restartPostgresWhenDead = (
  first: EmbeddedPostgres,
  dataDir: string,
  log: (message: string) => void,
): (() => Promise<void>) => {
  const stopping = new AbortController()
  let current = first
  const watch = async () => {
    while (!stopping.signal.aborted) {
      await wait(CHECK_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => {})
      if (stopping.signal.aborted || !(await isStalePid(current.pid))) continue
      log("PostgreSQL is gone; starting it again.")
      try {
        current = await startPostgres({ dataDir, port: first.port })
        log("PostgreSQL answers again.")
      } catch (error) {
        log(`PostgreSQL does not start: ${error instanceof Error ? error.message : error}`)
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

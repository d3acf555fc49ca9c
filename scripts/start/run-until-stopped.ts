import { ConfigError } from "../../packages/server/src/platform/config/config.ts"
import { MigrationRefused, NewerDatabase } from "../../packages/server/src/platform/db/migrate.ts"
import { BadBackup } from "../../packages/server/src/platform/postgres/backup-manifest.ts"
import { DataDirInUse } from "../../packages/server/src/platform/postgres/data-dir-lock.ts"
import { PostgresUnavailable } from "../../packages/server/src/platform/postgres/postgres-binaries.ts"
import { Closing, onStopSignals } from "./closing.ts"
import { CannotStart } from "./free-port.ts"
import { say } from "./step.ts"

const sentences = [
  CannotStart,
  ConfigError,
  DataDirInUse,
  PostgresUnavailable,
  NewerDatabase,
  MigrationRefused,
  BadBackup,
]

/** Opens the server, keeps it until a signal, closes it whole. Exit code 0 after a signal, 1 after a failure. */
export const runUntilStopped = (open: (closing: Closing) => Promise<void>): Promise<never> => run(open, true)

/** Does one thing and closes what it opened; a signal breaks it off, which is a failure. */
export const runOnce = (work: (closing: Closing) => Promise<void>): Promise<never> => run(work, false)

const run = async (work: (closing: Closing) => Promise<void>, lasts: boolean): Promise<never> => {
  const closing = new Closing()
  const stopped = Promise.withResolvers<void>()
  let failed = false
  onStopSignals(() => {
    say("\nStopping …")
    failed ||= !lasts
    closing.begin()
    stopped.resolve()
  })
  process.on("uncaughtException", error => {
    failed = true
    process.stderr.write(`${error.stack ?? error}\n`)
    closing.begin()
    stopped.resolve()
  })
  try {
    await work(closing)
    if (lasts) await stopped.promise
  } catch (error) {
    if (!closing.signal.aborted) {
      failed = true
      explain(error)
    }
  }
  const clean = await closing.finish()
  process.exit(failed || !clean ? 1 : 0)
}

const explain = (error: unknown) => {
  const expected = sentences.some(kind => error instanceof kind)
  const text = error instanceof Error ? (expected ? error.message : error.stack) : String(error)
  process.stderr.write(`\n${text}\n`)
}

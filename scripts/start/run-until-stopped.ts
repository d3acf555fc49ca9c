import { ConfigError } from "../../packages/server/src/platform/config.ts"
import { DataDirInUse } from "../../packages/server/src/platform/data-dir-lock.ts"
import { NewerDatabase } from "../../packages/server/src/platform/migrate.ts"
import { PostgresUnavailable } from "../../packages/server/src/platform/postgres-binaries.ts"
import { Closing, onStopSignals } from "./closing.ts"
import { CannotStart } from "./free-port.ts"
import { say } from "./step.ts"

const sentences = [CannotStart, ConfigError, DataDirInUse, PostgresUnavailable, NewerDatabase]

/** Opens the house, keeps it until a signal, closes it whole. Exit code 0 after a signal, 1 after a failure. */
export const runUntilStopped = async (open: (closing: Closing) => Promise<void>): Promise<void> => {
  const closing = new Closing()
  const stopped = Promise.withResolvers<void>()
  let failed = false
  onStopSignals(() => {
    say("\nStopping …")
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
    await open(closing)
    await stopped.promise
  } catch (error) {
    failed = !closing.signal.aborted
    if (failed) explain(error)
  }
  const clean = await closing.finish()
  process.exit(failed || !clean ? 1 : 0)
}

export const explain = (error: unknown): void => {
  const expected = sentences.some(kind => error instanceof kind)
  process.stderr.write(
    `\n${expected || !(error instanceof Error) ? (error as Error).message : error.stack}\n`,
  )
}

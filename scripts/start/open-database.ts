import type { Config } from "../../packages/server/src/platform/config/config.ts"
import { type DataDirLock, lockDataDir } from "../../packages/server/src/platform/postgres/data-dir-lock.ts"
import {
  type EmbeddedPostgres,
  startPostgres,
} from "../../packages/server/src/platform/postgres/embedded-postgres.ts"
import { restartPostgresWhenDead } from "../../packages/server/src/platform/postgres/postgres-watch.ts"
import { explainDataDir } from "./cannot-use.ts"
import type { Closing } from "./closing.ts"
import { say, step } from "./step.ts"

export interface OpenedDatabase {
  databaseUrl: string
  own: EmbeddedPostgres | undefined
}

export const takeDataDir = async (config: Config, closing: Closing, what: string): Promise<DataDirLock> => {
  const lock = await lockDataDir(config.dataDir, what).catch((error: unknown) => {
    throw explainDataDir(config.dataDir, error)
  })
  closing.add("the lock on DATA_DIR", () => lock.release())
  return lock
}

/** Brings up the PostgreSQL of DATA_DIR, unless DATABASE_URL names another. */
export const openDatabase = async (config: Config, closing: Closing): Promise<OpenedDatabase> => {
  if (config.databaseUrl) return { databaseUrl: config.databaseUrl, own: undefined }
  const own = await step("Starting PostgreSQL", () => startPostgres({ dataDir: config.dataDir }))
  closing.add("PostgreSQL", restartPostgresWhenDead(own, config.dataDir, say))
  closing.signal.throwIfAborted()
  return { databaseUrl: own.url, own }
}

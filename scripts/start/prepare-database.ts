import { join } from "node:path"
import { ensureFirstAdmin, seedDemo } from "../../packages/server/seeds/main.ts"
import type { Config } from "../../packages/server/src/platform/config/config.ts"
import { type Secrets, storeDemoPassword } from "../../packages/server/src/platform/config/secrets.ts"
import { migrate } from "../../packages/server/src/platform/db/migrate.ts"
import { createBackup } from "../../packages/server/src/platform/postgres/backup.ts"
import {
  type DatabaseState,
  inspectDatabase,
} from "../../packages/server/src/platform/postgres/database-state.ts"
import type { EmbeddedPostgres } from "../../packages/server/src/platform/postgres/embedded-postgres.ts"
import { explainDatabase, isAboutDatabase } from "./cannot-use.ts"
import { CannotStart } from "./free-port.ts"
import { whileNoOtherPrepares } from "./preparation-lock.ts"
import { clearUnfinishedSeed, markSeed, unmarkSeed } from "./seed-mark.ts"
import { say, step } from "./step.ts"

const POSTGRES_VERSION = 18

/** Backs up, migrates and fills the database, each only where it is due, while no other server does. */
export const prepareDatabase = async (
  config: Config,
  databaseUrl: string,
  own: EmbeddedPostgres | undefined,
  secrets: Secrets,
  signal?: AbortSignal,
): Promise<void> => {
  try {
    await whileNoOtherPrepares(databaseUrl, signal, () => prepare(config, databaseUrl, own, secrets))
  } catch (error) {
    throw isAboutDatabase(error) ? explainDatabase(databaseUrl, error) : error
  }
}

const prepare = async (
  config: Config,
  databaseUrl: string,
  own: EmbeddedPostgres | undefined,
  secrets: Secrets,
): Promise<void> => {
  await clearUnfinishedSeed(databaseUrl)
  const state = await inspectDatabase(databaseUrl)
  if (state.version < POSTGRES_VERSION)
    throw new CannotStart(
      `DATABASE_URL leads to PostgreSQL ${state.version}; Rapport needs ${POSTGRES_VERSION} or newer.`,
    )
  if (state.encoding !== "UTF8")
    throw new CannotStart(
      `DATABASE_URL leads to a database that stores text as ${state.encoding}; Rapport needs one with the encoding UTF8.`,
    )
  await applyPending(config, databaseUrl, own, state)
  if (!state.empty) return
  if (config.demo) {
    await step("Adding the demo people", () => seed(config, databaseUrl, secrets))
  }
  await ensureFirstAdmin(config, databaseUrl, secrets)
  if (!config.demo && !config.adminEmail)
    say(
      "  There is no admin yet: to have one, start with an empty database and set ADMIN_EMAIL and ADMIN_PASSWORD.",
    )
}

/** For migrations that appear while the server runs: backs up, then applies them. */
export const updateDatabase = async (
  config: Config,
  databaseUrl: string,
  own: EmbeddedPostgres | undefined,
): Promise<void> => applyPending(config, databaseUrl, own, await inspectDatabase(databaseUrl))

const applyPending = async (
  config: Config,
  databaseUrl: string,
  own: EmbeddedPostgres | undefined,
  { pending, empty }: DatabaseState,
): Promise<void> => {
  // With nothing pending it still refuses a database that is newer, or migrations that were edited.
  if (pending.length === 0) {
    await migrate(databaseUrl)
    return
  }
  if (!empty) await backUpFirst(config, own)
  await step(empty ? "Creating the tables" : "Updating the database", () => migrate(databaseUrl))
}

/** Demo people in a database that has none; a start killed in the middle begins anew next time. */
export const seed = async (config: Config, databaseUrl: string, secrets: Secrets): Promise<void> => {
  if (config.demoPassword) await storeDemoPassword(config.dataDir, config.demoPassword)
  await markSeed(databaseUrl)
  await seedDemo(config, databaseUrl, secrets)
  await unmarkSeed(databaseUrl)
}

const backUpFirst = async (config: Config, own: EmbeddedPostgres | undefined): Promise<void> => {
  if (!own) {
    say("  DATABASE_URL is set, so the backup before this update is yours to keep (see docs/operations.md).")
    return
  }
  const to = join(config.dataDir, "backups", `before-update-${new Date().toISOString().replaceAll(":", "-")}`)
  await step("Backing up before the update", () =>
    createBackup({ dataDir: config.dataDir, postgres: own, to }),
  )
}

import { join, resolve } from "node:path"
import { createBackup } from "../packages/server/src/platform/postgres/backup.ts"
import { findPostgres } from "../packages/server/src/platform/postgres/embedded-postgres.ts"
import { readSettings } from "./start/environment.ts"
import { CannotStart } from "./start/free-port.ts"
import { openDatabase, takeDataDir } from "./start/open-database.ts"
import { runOnce } from "./start/run-until-stopped.ts"
import { say, step } from "./start/step.ts"

const asked = process.argv[2]
const calledFrom = process.env.INIT_CWD ?? process.cwd()

await runOnce(async closing => {
  const config = readSettings()
  if (config.databaseUrl)
    throw new CannotStart(
      "DATABASE_URL is set: back up that PostgreSQL with its own tools, and the folder DATA_DIR beside it (docs/operations.md).",
    )
  const named = new Date().toISOString().replaceAll(":", "-").slice(0, 19)
  const to = asked ? resolve(calledFrom, asked) : join(config.dataDir, "backups", named)
  const running = await findPostgres(config.dataDir)
  if (!running) await takeDataDir(config, closing, "npm run backup")
  const postgres = running ?? (await openDatabase(config, closing)).own
  if (!postgres) throw new CannotStart("There is no database to back up.")
  const done = await step("Backing up", () => createBackup({ dataDir: config.dataDir, postgres, to }))
  say(`  ${done.files} files, ${(done.bytes / 1e6).toFixed(1)} MB, each with its SHA-256, in ${to}`)
})

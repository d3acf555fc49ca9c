import { join, resolve } from "node:path"
import { makeBackup } from "../packages/server/src/platform/backup.ts"
import { findPostgres, startPostgres } from "../packages/server/src/platform/embedded-postgres.ts"
import { readSettings } from "./start/environment.ts"
import { explain } from "./start/run-until-stopped.ts"
import { say, step } from "./start/step.ts"

/** `npm run backup [folder]`: a checked copy, while Rapport runs or not. */
const main = async (): Promise<void> => {
  const config = readSettings()
  if (config.databaseUrl)
    throw new Error(
      "DATABASE_URL is set: back that PostgreSQL up with its own tools, and copy DATA_DIR/files and secrets.json.",
    )
  const name = new Date().toISOString().replaceAll(":", "-").slice(0, 19)
  const to = resolve(process.argv[2] ?? join(config.dataDir, "backups", name))
  const running = await findPostgres(config.dataDir)
  const postgres = running ?? (await startPostgres({ dataDir: config.dataDir }))
  try {
    const { files, bytes } = await step("Backing up", () =>
      makeBackup({ dataDir: config.dataDir, postgres, to }),
    )
    say(`  ${files} files, ${(bytes / 1_048_576).toFixed(1)} MiB, in ${to}`)
  } finally {
    if (!running) await postgres.stop()
  }
}

try {
  await main()
} catch (error) {
  explain(error)
  process.exitCode = 1
}

import { resolve } from "node:path"
import { BadBackup } from "../packages/server/src/platform/backup-manifest.ts"
import { lockDataDir } from "../packages/server/src/platform/data-dir-lock.ts"
import { restoreBackup } from "../packages/server/src/platform/restore.ts"
import { readSettings } from "./start/environment.ts"
import { explain } from "./start/run-until-stopped.ts"
import { say, step } from "./start/step.ts"

/** `npm run restore -- <backup>`: into an empty DATA_DIR, checked file by file and index by index. */
const main = async (): Promise<void> => {
  const config = readSettings()
  const [from] = process.argv.slice(2)
  if (!from) throw new BadBackup("Say which backup: npm run restore -- <folder>")
  const lock = await lockDataDir(config.dataDir, "A restore")
  try {
    const { files, tables } = await step("Restoring", () => restoreBackup(resolve(from), config.dataDir))
    say(`  ${files} files and ${tables} tables are whole, in ${config.dataDir}. Now: npm start`)
  } finally {
    await lock.release()
  }
}

try {
  await main()
} catch (error) {
  if (error instanceof BadBackup) process.stderr.write(`\n${error.message}\n`)
  else explain(error)
  process.exitCode = 1
}

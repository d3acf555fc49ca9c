import { resolve } from "node:path"
import { restoreBackup } from "../packages/server/src/platform/postgres/restore.ts"
import { readSettings } from "./start/environment.ts"
import { CannotStart } from "./start/free-port.ts"
import { takeDataDir } from "./start/open-database.ts"
import { runOnce } from "./start/run-until-stopped.ts"
import { say, step } from "./start/step.ts"

const asked = process.argv[2]
const calledFrom = process.env.INIT_CWD ?? process.cwd()

await runOnce(async closing => {
  if (!asked)
    throw new CannotStart(
      "Choose a backup: DATA_DIR=<an empty folder> npm run restore -- <the backup's folder>",
    )
  const config = readSettings()
  await takeDataDir(config, closing, "npm run restore")
  const done = await step("Checking and restoring", () =>
    restoreBackup(resolve(calledFrom, asked), config.dataDir),
  )
  say(
    `  ${done.files} files and ${done.tables} tables restored and checked, in ${config.dataDir}. Next: npm start`,
  )
})

import { checkFirstPeople } from "../packages/server/seeds/check-first-people.ts"
import { readSecrets } from "../packages/server/src/platform/config/secrets.ts"
import { migrationsFolder } from "../packages/server/src/platform/db/migrate.ts"
import { startChild } from "./run/lasting-child.ts"
import { bin } from "./run/tool.ts"
import { readSettings } from "./start/environment.ts"
import { refuseTakenPort } from "./start/free-port.ts"
import { greet } from "./start/greeting.ts"
import { openDatabase, takeDataDir } from "./start/open-database.ts"
import { prepareDatabase, updateDatabase } from "./start/prepare-database.ts"
import { runUntilStopped } from "./start/run-until-stopped.ts"
import { say } from "./start/step.ts"
import { watchMigrations } from "./start/watch-migrations.ts"

const webPort = Number(process.env.WEB_PORT ?? 5173)
/** `npm run dev -- --inspect` lets a debugger attach to the server, again after each of its restarts. */
const inspecting = process.argv.filter(argument => /^--inspect(?:-brk)?(?:=|$)/.test(argument))
const publicUrl = `http://localhost:${webPort}`

await runUntilStopped(async closing => {
  const config = { ...readSettings(), publicUrl }
  await checkFirstPeople(config)
  const lock = await takeDataDir(config, closing, "npm run dev")
  await refuseTakenPort(config.host, config.port)
  await refuseTakenPort("127.0.0.1", webPort)
  const { databaseUrl, own } = await openDatabase(config, closing)
  await prepareDatabase(config, databaseUrl, own, await readSecrets(config.dataDir))
  closing.signal.throwIfAborted()
  const migrations = watchMigrations(migrationsFolder, async () => {
    try {
      await updateDatabase(config, databaseUrl, own)
    } catch (error) {
      say(`  ${error instanceof Error ? error.message : error}`)
    }
  })
  closing.add("the watch on migrations", migrations.close)
  const env = { ...process.env, DATABASE_URL: databaseUrl, PUBLIC_URL: publicUrl }
  const watch = [...inspecting, "--watch", "--watch-preserve-output", "scripts/start/serve-only.ts"]
  closing.add("the server", startChild(watch, env))
  const vite = [bin("vite", "bin", "vite.js"), "packages/web", "--strictPort", "--logLevel", "warn"]
  const web = { ...process.env, API_URL: `http://127.0.0.1:${config.port}`, WEB_PORT: String(webPort) }
  closing.add("the web app", startChild(vite, web))
  await lock.writeAddress(publicUrl)
  await greet(config, databaseUrl, await readSecrets(config.dataDir), publicUrl)
})

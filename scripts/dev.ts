import { checkFirstPeople } from "../packages/server/seeds/check-first-people.ts"
import { readSecrets } from "../packages/server/src/platform/config/secrets.ts"
import { startChild } from "./run/lasting-child.ts"
import { bin } from "./run/tool.ts"
import { readSettings } from "./start/environment.ts"
import { refuseTakenPort } from "./start/free-port.ts"
import { greet } from "./start/greeting.ts"
import { openDatabase, takeDataDir } from "./start/open-database.ts"
import { prepareDatabase } from "./start/prepare-database.ts"
import { runUntilStopped } from "./start/run-until-stopped.ts"

const webPort = Number(process.env.WEB_PORT ?? 5173)
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
  const env = { ...process.env, DATABASE_URL: databaseUrl, PUBLIC_URL: publicUrl }
  const watch = ["--watch", "--watch-preserve-output", "scripts/start/serve-only.ts"]
  closing.add("the server", startChild(watch, env))
  const vite = [bin("vite", "bin", "vite.js"), "packages/web", "--strictPort", "--logLevel", "warn"]
  const web = { ...process.env, API_URL: `http://127.0.0.1:${config.port}`, WEB_PORT: String(webPort) }
  closing.add("the web app", startChild(vite, web))
  await lock.writeAddress(publicUrl)
  await greet(config, databaseUrl, await readSecrets(config.dataDir), publicUrl)
})

import { checkFirstPeople } from "../packages/server/seeds/check-first-people.ts"
import { serve } from "../packages/server/src/app/serve.ts"
import { readSecrets } from "../packages/server/src/platform/config/secrets.ts"
import { buildWeb, isWebStale } from "./start/build-web.ts"
import { readSettings } from "./start/environment.ts"
import { explainPort, refuseTakenPort } from "./start/free-port.ts"
import { greet } from "./start/greeting.ts"
import { openDatabase, takeDataDir } from "./start/open-database.ts"
import { prepareDatabase } from "./start/prepare-database.ts"
import { runUntilStopped } from "./start/run-until-stopped.ts"
import { step } from "./start/step.ts"

await runUntilStopped(async closing => {
  const config = readSettings()
  await checkFirstPeople(config)
  const lock = await takeDataDir(config, closing, "Rapport")
  await refuseTakenPort(config.host, config.port)
  const { databaseUrl, own } = await openDatabase(config, closing)
  const secrets = await readSecrets(config.dataDir)
  await prepareDatabase(config, databaseUrl, own, secrets, closing.signal)
  closing.signal.throwIfAborted()
  if (await isWebStale()) await step("Building the web app", () => buildWeb(closing.signal))
  closing.signal.throwIfAborted()
  const server = await serve({ ...config, databaseUrl }, await readSecrets(config.dataDir)).catch(
    (error: NodeJS.ErrnoException) => {
      // Another program may have taken the port since it was tried.
      throw error.syscall === "listen" ? explainPort(config.host, config.port, error) : error
    },
  )
  closing.add("the server", () => server.close())
  const address = config.port === 0 ? server.address : config.publicUrl
  await lock.writeAddress(address)
  await greet(config, databaseUrl, await readSecrets(config.dataDir), address)
})

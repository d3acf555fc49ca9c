import { serve } from "../../packages/server/src/app/serve.ts"
import { readSecrets } from "../../packages/server/src/platform/config/secrets.ts"
import { readSettings } from "./environment.ts"
import { CannotStart } from "./free-port.ts"
import { runUntilStopped } from "./run-until-stopped.ts"
import { say } from "./step.ts"

// The part of `npm run dev` that is started again on each change; the database around it stays.
await runUntilStopped(async closing => {
  const { databaseUrl, ...config } = readSettings()
  if (!databaseUrl) throw new CannotStart("DATABASE_URL is missing; this is started by npm run dev.")
  const server = await serve({ ...config, databaseUrl }, await readSecrets(config.dataDir))
  closing.add("the server", () => server.close())
  say(`  Server running at ${server.address}`)
})

import pg from "pg"
import type { Config } from "../../packages/server/src/platform/config/config.ts"
import type { Secrets } from "../../packages/server/src/platform/config/secrets.ts"
import { say } from "./step.ts"

/** The address, and who may be tried where demo people live here. */
export const greet = async (
  config: Config,
  databaseUrl: string,
  secrets: Secrets,
  address: string,
): Promise<void> => {
  say(`\nRapport is ready: ${address}\n`)
  if (config.demo && (await hasDemoPeople(databaseUrl))) {
    say(`  Demo sign-ins, all with password ${secrets.demoPassword}`)
    say("    admin    admin@example.com")
    say("    coaches  coach-a@example.com, coach-b@example.com, coach-c@example.com")
    say("    clients  client-a@example.com to client-j@example.com\n")
  }
  say(`  Your data is in ${config.dataDir}. Press Ctrl-C to stop.`)
}

const hasDemoPeople = async (databaseUrl: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query("select from accounts where email = 'coach-a@example.com'")).rowCount === 1
  } finally {
    await client.end()
  }
}

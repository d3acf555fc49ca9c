import { findPasswordWeakness } from "../src/modules/accounts/index.ts"
import { type Config, ConfigError } from "../src/platform/config/config.ts"
import { demoClients } from "./clients.ts"
import { demoCoaches } from "./coaches.ts"
import { DEMO_ADMIN } from "./demo-admin.ts"

type Settings = Pick<Config, "demo" | "demoPassword" | "adminEmail" | "adminPassword">

/** Refuses settings with which the first people could not be created, before anything is made. */
export const checkFirstPeople = async ({
  demo,
  demoPassword,
  adminEmail,
  adminPassword,
}: Settings): Promise<void> => {
  const demoEmails = [DEMO_ADMIN, ...[...demoCoaches, ...demoClients].map(({ email }) => email)]
  if (demo && demoPassword)
    for (const email of demoEmails) await refuseWeak("DEMO_PASSWORD", demoPassword, email)
  if (adminEmail && adminPassword) await refuseWeak("ADMIN_PASSWORD", adminPassword, adminEmail)
  if (demo && adminEmail && demoEmails.includes(adminEmail.toLowerCase()))
    throw new ConfigError(
      `ADMIN_EMAIL cannot be ${adminEmail}: that is one of the demo people. Take another address, or set DEMO=0.`,
    )
}

const refuseWeak = async (setting: string, password: string, email: string): Promise<void> => {
  const weakness = await findPasswordWeakness(password, email)
  if (weakness) throw new ConfigError(`${setting} cannot be used. ${weakness}`)
}

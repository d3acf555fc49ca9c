import { existsSync } from "node:fs"
import { dirname, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { type Config, readConfig } from "../../packages/server/src/platform/config/config.ts"

/** The checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..")

/** Settings from the environment and, below it, `.env` of the checkout. Paths are meant from the checkout. */
export const readSettings = (): Config => {
  process.chdir(root)
  if (existsSync(".env")) process.loadEnvFile(".env")
  return readConfig(process.env)
}

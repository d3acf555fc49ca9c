import { existsSync } from "node:fs"
import { dirname, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { type Config, ConfigError, readConfig } from "../../packages/server/src/platform/config/config.ts"

/** The checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..")

/** Settings from the environment and, below it, `.env` of the checkout. Paths are meant from the checkout. */
export const readSettings = (): Config => {
  process.chdir(root)
  if (existsSync(".env")) readEnvFile()
  return readConfig(process.env)
}

const readEnvFile = (): void => {
  try {
    process.loadEnvFile(".env")
  } catch (error) {
    throw new ConfigError(`The file .env cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}

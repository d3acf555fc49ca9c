import { existsSync } from "node:fs"
import { type Config, readConfig } from "../../packages/server/src/platform/config.ts"
import { root } from "./root.ts"

/** Settings from the environment and, below it, `.env` of the checkout. Paths are meant from the checkout. */
export const readSettings = (): Config => {
  process.chdir(root)
  if (existsSync(".env")) process.loadEnvFile(".env")
  return readConfig(process.env)
}

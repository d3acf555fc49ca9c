import type { TestProject } from "vitest/node"
import { startTestPostgres } from "./postgres.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** Where copies of the template are made; see `./database.ts`. */
    postgresUrl: string
  }
}

/** One PostgreSQL for the whole run. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const postgres = await startTestPostgres()
  project.provide("postgresUrl", postgres.makerUrl)
  return () => postgres.stop()
}

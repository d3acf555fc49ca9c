import type { TestProject } from "vitest/node"
import { startTestPostgres } from "./postgres.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** For creating databases; see `./database.ts`. */
    postgresUrl: string
  }
}

/** Starts one PostgreSQL for the whole run. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const postgres = await startTestPostgres()
  project.provide("postgresUrl", postgres.maintenanceUrl)
  return () => postgres.stop()
}

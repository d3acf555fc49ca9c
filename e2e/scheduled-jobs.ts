import pg from "pg"
import { appJobs } from "../packages/server/src/app/app-jobs.ts"
import { jobs } from "../packages/server/src/app/modules.ts"

const names = [appJobs, ...jobs].flatMap(each => Object.keys(each.sweeps ?? {}))

/** Gives the worker of a running server every sweep, as its own table of times does once a minute. */
export const runScheduledJobs = async (databaseUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query("select graphile_worker.add_job(name) from unnest($1::text[]) name", [names])
  await client.end()
}

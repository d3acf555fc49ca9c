import pg from "pg"
import { jobs } from "../packages/server/src/app/modules.ts"
import { scheduledJobNames } from "../packages/server/src/platform/jobs/worker.ts"

/** Adds every scheduled job to the queue of a running server, as its crontab does once a minute. */
export const runScheduledJobs = async (databaseUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query("select graphile_worker.add_job(name) from unnest($1::text[]) name", [
    scheduledJobNames(jobs),
  ])
  await client.end()
}

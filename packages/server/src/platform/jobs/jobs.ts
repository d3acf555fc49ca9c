import { sql } from "kysely"
import type { Actor, Ctx } from "../context.ts"

export interface JobSpec {
  task: string
  payload: Record<string, unknown>
  runAt?: Date
  /** Replaces a job with the same key that has not run yet. */
  key?: string
  /** Jobs of one queue run in sequence. */
  queue?: string
  maxAttempts?: number
}

/** Adds jobs in the transaction of `ctx`, in one statement. */
export const addJobs = async (ctx: Ctx<Actor | null>, specs: readonly JobSpec[]): Promise<void> => {
  if (specs.length === 0) return
  const rows = specs.map(spec => ({
    identifier: spec.task,
    payload: spec.payload,
    queue_name: spec.queue ?? null,
    run_at: spec.runAt?.toISOString() ?? null,
    max_attempts: spec.maxAttempts ?? 25,
    job_key: spec.key ?? null,
    priority: null,
    flags: null,
  }))
  await sql`select graphile_worker.add_jobs(
      array(select json_populate_recordset(null::graphile_worker.job_spec, ${JSON.stringify(rows)}::json)))`.execute(
    ctx.db,
  )
}

export const removeJob = async (ctx: Ctx<Actor | null>, key: string): Promise<void> => {
  await sql`select graphile_worker.remove_job(${key})`.execute(ctx.db)
}

import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { Ctx } from "../../platform/context.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { recordAdminAct } from "../access-log/index.ts"

interface JobRow {
  id: string
  task: string
  attempts: number
  maxAttempts: number
  runAt: Date
  lastError: string | null
  running: boolean
}

/** Jobs that are waiting, running or failed; failed ones first. */
export const listJobs = async (ctx: Ctx, limit: number) => {
  const { rows } = await sql<JobRow>`select id::text, task_identifier as task, attempts,
      max_attempts as "maxAttempts", run_at as "runAt", last_error as "lastError", locked_at is not null as running
    from graphile_worker.jobs order by last_error is null, run_at, id limit ${limit}`.execute(ctx.db)
  const counts = await sql<{ waiting: number; failed: number }>`select
      count(*) filter (where attempts < max_attempts and locked_at is null) as waiting,
      count(*) filter (where last_error is not null) as failed
    from graphile_worker.jobs`.execute(ctx.db)
  const { waiting = 0, failed = 0 } = counts.rows[0] ?? {}
  return ok({
    items: rows.map(row => ({ ...row, runAt: isoInstant(row.runAt) })),
    nextCursor: null,
    waiting,
    failed,
  })
}

/** Resets a job's attempts and runs it now; a running job is left alone. */
export const retryJob = (ctx: Ctx, jobId: string) =>
  inTransaction(ctx, async tx => {
    const { rows } = await sql<{ id: string }>`select id::text from graphile_worker.reschedule_jobs(
        array[${jobId}]::bigint[], run_at := now(), attempts := 0)`.execute(tx.db)
    if (rows.length === 0) return refuse("not_found")
    await recordAdminAct(tx, { act: "job_retried", subjectId: null, detail: jobId })
    return ok(null)
  })

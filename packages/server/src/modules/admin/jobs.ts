import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { Ctx } from "../../platform/context.ts"
import { decodeCursor, pageOf } from "../../platform/db/cursor.ts"
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
  /** It has not failed yet. */
  isFine: boolean
  /** With all its digits, for the cursor. */
  exactRunAt: string
}

interface ListJobs {
  cursor?: string | undefined
  limit: number
  q?: string | undefined
}

/** Jobs that are waiting, running or failed; failed ones first. `q` searches the names of their tasks. */
export const listJobs = async (ctx: Ctx, { cursor, limit, q: typed = "" }: ListJobs) => {
  const q = typed.trim()
  const scope = { list: "admin-jobs", filters: { q } }
  const after = decodeCursor(ctx, scope, cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const { rows } = await sql<JobRow>`select id::text, task_identifier as task, attempts,
      max_attempts as "maxAttempts", run_at as "runAt", last_error as "lastError", locked_at is not null as running,
      (last_error is null) as "isFine", run_at::text as "exactRunAt"
    from graphile_worker.jobs
    where position(lower(${q}) in lower(task_identifier)) > 0
      ${after ? sql`and (last_error is null, run_at, id) > (${after[0]}::boolean, ${after[1]}::timestamptz, ${after[2]}::bigint)` : sql``}
    order by last_error is null, run_at, id limit ${limit + 1}`.execute(ctx.db)
  const counts = await sql<{ waiting: number; failed: number }>`select
      count(*) filter (where attempts < max_attempts and locked_at is null) as waiting,
      count(*) filter (where last_error is not null) as failed
    from graphile_worker.jobs`.execute(ctx.db)
  const { waiting = 0, failed = 0 } = counts.rows[0] ?? {}
  const page = pageOf(ctx, scope, rows, limit, row => [String(row.isFine), row.exactRunAt, row.id])
  return ok({
    items: page.rows.map(({ isFine: _, exactRunAt: __, ...job }) => ({
      ...job,
      runAt: isoInstant(job.runAt),
    })),
    nextCursor: page.nextCursor,
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

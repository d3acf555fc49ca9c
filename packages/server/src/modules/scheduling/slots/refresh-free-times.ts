import { ok } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { Ctx, Tx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { computeFreeTimes, type FreeTimes } from "./free-times.ts"
import { coachesWithStaleFreeTimes, readFreeTimeInputs } from "./read-free-time-inputs.ts"

const BATCH = 200
const MINUTE = 60_000
/** Rows that are valid for less than this are computed again ahead of time, unless they were computed just before. */
const REFRESH_AHEAD = sql.lit("1 hour")
const MIN_AGE = sql.lit("15 minutes")

/** Scheduled job: computes stale rows of `free_times`, so that the list of coaches rarely has to. */
export const refreshFreeTimes = async (ctx: Ctx<null>): Promise<void> => {
  for (;;) {
    const refreshed = await inTransaction(ctx, async tx => ok(await refreshBatch(tx)))
    if (!refreshed.ok || refreshed.value < BATCH) return
  }
}

/** Noted changes are deleted before the inputs are read, so that a change made in between stays noted for the next run. */
const refreshBatch = async (tx: Tx<null>): Promise<number> => {
  const coachIds = await lockDue(tx)
  if (coachIds.length === 0) return 0
  await tx.db.deleteFrom("free_time_changes").where("coach_id", "in", coachIds).execute()
  const now = tx.now()
  const inputs = await readFreeTimeInputs(tx, coachIds)
  await save(
    tx,
    inputs.map(coach => computeFreeTimes(coach, now.getTime())),
  )
  return coachIds.length
}

/** Locks up to a batch of due rows. Those that another server has locked are skipped, as it refreshes them itself. */
const lockDue = async (tx: Tx<null>): Promise<string[]> => {
  const now = tx.now()
  const { rows: due } = await sql<{ coach_id: string }>`
    select coach_id from (${coachesWithStaleFreeTimes(now)}
      union select coach_id from free_times
        where valid_until <= ${now}::timestamptz + ${REFRESH_AHEAD}::interval
          and valid_from <= ${now}::timestamptz - ${MIN_AGE}::interval) due
    order by coach_id limit ${sql.lit(BATCH)}`.execute(tx.db)
  if (due.length === 0) return []
  const ids = due.map(row => row.coach_id)
  await sql`insert into free_times (coach_id, starts, notice_minutes, is_full, valid_from, valid_until)
    select coach_id, '{}', 0, false, ${now}, '-infinity' from unnest(${ids}::uuid[]) coach_id
    on conflict do nothing`.execute(tx.db)
  const locked = await tx.db
    .selectFrom("free_times")
    .select("coach_id")
    .where("coach_id", "in", ids)
    .forUpdate()
    .skipLocked()
    .execute()
  return locked.map(row => row.coach_id)
}

const save = async (tx: Tx<null>, freeTimes: readonly FreeTimes[]): Promise<void> => {
  const rows = freeTimes.map(coach => ({
    coach_id: coach.coachId,
    starts: `{${coach.starts.map(start => Math.floor(start / MINUTE)).join(",")}}`,
    notice_minutes: coach.noticeMinutes,
    is_full: coach.isFull,
    capacity_free_at: coach.capacityFreeAt,
    valid_until: coach.validUntil,
  }))
  await sql`update free_times f
    set starts = fresh.starts::integer[], notice_minutes = fresh.notice_minutes, is_full = fresh.is_full,
      capacity_free_at = fresh.capacity_free_at, valid_from = ${tx.now()}, valid_until = fresh.valid_until
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as fresh (coach_id uuid, starts text,
      notice_minutes integer, is_full boolean, capacity_free_at timestamptz, valid_until timestamptz)
    where f.coach_id = fresh.coach_id`.execute(tx.db)
}

import { ok } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import { type Ctx, inTransaction, type Tx } from "../../../platform/ctx.ts"
import { type FreeTimes, freeTimesBy } from "./free-times.ts"
import { readFreeFacts, staleCoaches } from "./read-free-facts.ts"

const BATCH = 200
const MINUTE = 60_000
/** What ends within this is made anew before it does, unless it was just made: then there is no more to know. */
const AHEAD = sql.lit("1 hour")
const JUST_MADE = sql.lit("15 minutes")

/** Brings what is known of coaches' free times up to date, so that whoever orders by them finds it ready. */
export const refreshFreeTimes = async (ctx: Ctx<null>): Promise<void> => {
  for (;;) {
    const kept = await inTransaction(ctx, async tx => ok(await keepBatch(tx)))
    if (!kept.ok || kept.value < BATCH) return
  }
}

/** Changes are taken away before the facts are read: one that comes meanwhile stays for the next time. */
const keepBatch = async (tx: Tx<null>): Promise<number> => {
  const coachIds = await takeDue(tx)
  if (coachIds.length === 0) return 0
  await tx.db.deleteFrom("free_time_changes").where("coach_id", "in", coachIds).execute()
  const now = tx.now()
  const facts = await readFreeFacts(tx, coachIds)
  await write(
    tx,
    facts.map(each => freeTimesBy(each, now.getTime())),
  )
  return coachIds.length
}

/** Another server's sweep may hold some of them; it brings them up to date itself. */
const takeDue = async (tx: Tx<null>): Promise<string[]> => {
  const now = tx.now()
  const { rows: due } = await sql<{ coach_id: string }>`
    select coach_id from (${staleCoaches(now)}
      union select coach_id from free_times
        where known_until <= ${now}::timestamptz + ${AHEAD}::interval
          and known_from <= ${now}::timestamptz - ${JUST_MADE}::interval) due
    order by coach_id limit ${sql.lit(BATCH)}`.execute(tx.db)
  if (due.length === 0) return []
  const ids = due.map(row => row.coach_id)
  await sql`insert into free_times (coach_id, starts, notice_minutes, is_full, known_from, known_until)
    select coach_id, '{}', 0, false, ${now}, '-infinity' from unnest(${ids}::uuid[]) coach_id
    on conflict do nothing`.execute(tx.db)
  const taken = await tx.db
    .selectFrom("free_times")
    .select("coach_id")
    .where("coach_id", "in", ids)
    .forUpdate()
    .skipLocked()
    .execute()
  return taken.map(row => row.coach_id)
}

const write = async (tx: Tx<null>, known: readonly FreeTimes[]): Promise<void> => {
  const rows = known.map(each => ({
    coach_id: each.coachId,
    starts: `{${each.starts.map(start => Math.floor(start / MINUTE)).join(",")}}`,
    notice_minutes: each.noticeMinutes,
    is_full: each.isFull,
    place_back_at: each.capacityFreeAt,
    known_until: each.knownUntil,
  }))
  await sql`update free_times f
    set starts = fresh.starts::integer[], notice_minutes = fresh.notice_minutes, is_full = fresh.is_full,
      place_back_at = fresh.place_back_at, known_from = ${tx.now()}, known_until = fresh.known_until
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as fresh (coach_id uuid, starts text,
      notice_minutes integer, is_full boolean, place_back_at timestamptz, known_until timestamptz)
    where f.coach_id = fresh.coach_id`.execute(tx.db)
}

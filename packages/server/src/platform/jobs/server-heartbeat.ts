import { setTimeout as wait } from "node:timers/promises"
import { sql } from "kysely"
import type { Database, Db } from "../db/db.ts"

const BEAT_MS = 3_000
const TRY_AGAIN_MS = 500
const SILENT_SECONDS = 60
/** After PostgreSQL started nobody has a lock yet: how long the living have to take theirs again. */
const SETTLE_SECONDS = 5
/** A new worker's name stands in its server's row after a beat at the latest. */
const UNLISTED_SECONDS = 20

/**
 * Tells the other servers that this one lives, frees the jobs of those that died and forgets their sockets.
 * A living server holds a lock of its own on one connection, so one that was killed is known at once; one whose
 * machine vanished is known by its silence. `lockNames` are the names under which this server's workers lock jobs;
 * `keepSockets` writes down the sockets that are open here.
 */
export const keepServerAlive = async (
  db: Database,
  serverId: string,
  lockNames: () => readonly string[],
  onError: (error: unknown) => void,
  keepSockets: () => Promise<void> = async () => {},
): Promise<{ stop(): Promise<void> }> => {
  const stopping = new AbortController()
  const first = Promise.withResolvers<void>()
  const pause = (ms: number) => wait(ms, undefined, { signal: stopping.signal }).catch(() => {})

  const liveOn = async (held: Db) => {
    await sql`select pg_advisory_lock(${keyOf(serverId)})`.execute(held)
    try {
      while (!stopping.signal.aborted) {
        await beat(held, serverId, lockNames())
        await buryDeadServers(held, serverId)
        first.resolve()
        await keepSockets().catch(onError)
        await pause(BEAT_MS)
      }
      await sql`delete from servers where id = ${serverId}`.execute(held)
    } finally {
      await sql`select pg_advisory_unlock_all()`.execute(held).catch(() => {})
    }
  }
  const live = async () => {
    while (!stopping.signal.aborted) {
      await db.connection().execute(liveOn).catch(failed)
      await pause(TRY_AGAIN_MS)
    }
  }
  const failed = (error: unknown) => {
    first.reject(error)
    onError(error)
  }
  const living = live()
  await first.promise.catch(async error => {
    stopping.abort()
    await living
    throw error
  })
  return {
    stop: async () => {
      stopping.abort()
      await living
    },
  }
}

const keyOf = (serverId: string) => sql`hashtextextended(${serverId}, 0)`

const beat = (db: Db, serverId: string, lockNames: readonly string[]) =>
  sql`insert into servers (id, worker_ids, seen_at) values (${serverId}, ${[...lockNames]}, now())
    on conflict (id) do update set worker_ids = excluded.worker_ids, seen_at = now()`.execute(db)

/** Jobs locked under a name of no living server would otherwise wait four hours. */
const buryDeadServers = async (db: Db, serverId: string) => {
  await sql`with dead as (
      delete from servers where id <> ${serverId}
        and pg_postmaster_start_time() < now() - make_interval(secs => ${SETTLE_SECONDS})
        and (seen_at < now() - make_interval(secs => ${SILENT_SECONDS}) or hashtextextended(id::text, 0) not in (
          select (classid::bigint << 32) | objid::bigint from pg_locks
          where locktype = 'advisory' and objsubid = 1 and granted
            and database = (select oid from pg_database where datname = current_database())))
      returning worker_ids
    )
    select graphile_worker.force_unlock_workers(array_agg(name)) from dead, unnest(worker_ids) as name
    having count(*) > 0`.execute(db)
  await sql`select graphile_worker.force_unlock_workers(array_agg(locked_by)) from (
      select distinct locked_by from graphile_worker._private_jobs
      where locked_by is not null and locked_at < now() - make_interval(secs => ${UNLISTED_SECONDS})
        and not exists (select 1 from servers where locked_by = any(worker_ids))
    ) unlisted having count(*) > 0`.execute(db)
}

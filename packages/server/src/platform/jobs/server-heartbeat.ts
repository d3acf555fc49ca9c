import { setTimeout as wait } from "node:timers/promises"
import { sql } from "kysely"
import type { Database, Db } from "../db/db.ts"

const HEARTBEAT_MS = 3_000
const RETRY_MS = 500
const DEAD_AFTER_SECONDS = 60
/** After PostgreSQL restarted no server holds its lock; this is how long they have to take it again. */
const GRACE_AFTER_START_SECONDS = 5
/** A new runner's name is in its server's row after one heartbeat; older locks under unknown names are released. */
const UNKNOWN_FOR_SECONDS = 20

/**
 * Registers this server and renews its heartbeat; removes servers that died, with their sockets, and unlocks their jobs.
 * Each server holds an advisory lock on one connection, so a killed one is noticed at once; one whose machine vanished
 * is noticed when its heartbeat is too old. `lockNames` are the names under which this server's runners lock jobs;
 * `saveSockets` records the sockets that are open here.
 */
export const startHeartbeat = async (
  db: Database,
  serverId: string,
  lockNames: () => readonly string[],
  onError: (error: unknown) => void,
  saveSockets: () => Promise<void> = async () => {},
): Promise<{ stop(): Promise<void> }> => {
  const stopping = new AbortController()
  const first = Promise.withResolvers<void>()
  const pause = (ms: number) => wait(ms, undefined, { signal: stopping.signal }).catch(() => {})

  const beatOn = async (held: Db) => {
    await sql`select pg_advisory_lock(${keyOf(serverId)})`.execute(held)
    try {
      while (!stopping.signal.aborted) {
        await saveHeartbeat(held, serverId, lockNames())
        await removeDeadServers(held, serverId)
        first.resolve()
        await saveSockets().catch(onError)
        await pause(HEARTBEAT_MS)
      }
      await sql`delete from servers where id = ${serverId}`.execute(held)
    } finally {
      await sql`select pg_advisory_unlock_all()`.execute(held).catch(() => {})
    }
  }
  const run = async () => {
    while (!stopping.signal.aborted) {
      await db.connection().execute(beatOn).catch(fail)
      await pause(RETRY_MS)
    }
  }
  const fail = (error: unknown) => {
    first.reject(error)
    onError(error)
  }
  const running = run()
  await first.promise.catch(async error => {
    stopping.abort()
    await running
    throw error
  })
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

const keyOf = (serverId: string) => sql`hashtextextended(${serverId}, 0)`

const saveHeartbeat = (db: Db, serverId: string, lockNames: readonly string[]) =>
  sql`insert into servers (id, worker_ids, seen_at) values (${serverId}, ${[...lockNames]}, now())
    on conflict (id) do update set worker_ids = excluded.worker_ids, seen_at = now()`.execute(db)

/** The job library itself unlocks the jobs of a dead server only after four hours. */
const removeDeadServers = async (db: Db, serverId: string) => {
  await sql`with dead as (
      delete from servers where id <> ${serverId}
        and pg_postmaster_start_time() < now() - make_interval(secs => ${GRACE_AFTER_START_SECONDS})
        and (seen_at < now() - make_interval(secs => ${DEAD_AFTER_SECONDS}) or hashtextextended(id::text, 0) not in (
          select (classid::bigint << 32) | objid::bigint from pg_locks
          where locktype = 'advisory' and objsubid = 1 and granted
            and database = (select oid from pg_database where datname = current_database())))
      returning worker_ids
    )
    select graphile_worker.force_unlock_workers(array_agg(name)) from dead, unnest(worker_ids) as name
    having count(*) > 0`.execute(db)
  await sql`select graphile_worker.force_unlock_workers(array_agg(locked_by)) from (
      select distinct locked_by from graphile_worker._private_jobs
      where locked_by is not null and locked_at < now() - make_interval(secs => ${UNKNOWN_FOR_SECONDS})
        and not exists (select 1 from servers where locked_by = any(worker_ids))
    ) unknown having count(*) > 0`.execute(db)
}

import { sql } from "kysely"
import type { Database } from "./db.ts"

const BEAT_MS = 15_000
const DEAD_AFTER_SECONDS = 60

/**
 * Tells the other servers that this one lives, frees the jobs of those that died and forgets their sockets.
 * `workerIds` are the names under which this server's workers lock jobs.
 */
export const keepServerAlive = async (
  db: Database,
  serverId: string,
  workerIds: () => readonly string[],
  onError: (error: unknown) => void,
): Promise<{ stop(): Promise<void> }> => {
  await beat(db, serverId, workerIds())
  await buryDeadServers(db)
  const timer = setInterval(() => {
    void beat(db, serverId, workerIds())
      .then(() => buryDeadServers(db))
      .catch(onError)
  }, BEAT_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await db.deleteFrom("servers").where("id", "=", serverId).execute()
    },
  }
}

const beat = async (db: Database, serverId: string, workerIds: readonly string[]) => {
  await sql`insert into servers (id, worker_ids, seen_at) values (${serverId}, ${[...workerIds]}, now())
    on conflict (id) do update set worker_ids = excluded.worker_ids, seen_at = now()`.execute(db)
  await sql`update open_sockets set seen_at = now() where server_id = ${serverId}`.execute(db)
}

/** Jobs locked by workers that belong to no living server would otherwise wait four hours. */
const buryDeadServers = async (db: Database) => {
  await sql`delete from servers where seen_at < now() - make_interval(secs => ${DEAD_AFTER_SECONDS})`.execute(db)
  await sql`select graphile_worker.force_unlock_workers(array_agg(locked_by)) from (
      select distinct locked_by from graphile_worker._private_jobs
      where locked_by is not null and locked_at < now() - interval '30 seconds'
        and not exists (select 1 from servers where locked_by = any(worker_ids))
    ) dead having count(*) > 0`.execute(db)
}

import { sql } from "kysely"
import type { AppContext } from "../../platform/context.ts"
import type { SocketRegistry } from "../../platform/realtime.ts"

/** Keeps the open sockets of this server in the database, where every server reads presence from. */
export const socketRegistry = ({ db, serverId }: Pick<AppContext, "db" | "serverId">): SocketRegistry => ({
  save: async sockets => {
    if (sockets.length === 0) return
    const rows = sockets.map(socket => ({
      id: socket.id,
      account_id: socket.accountId,
      login_id: socket.loginId,
      state: socket.state,
    }))
    await sql`insert into open_sockets (id, account_id, login_id, server_id, state, seen_at)
      select id, account_id, login_id, ${serverId}::uuid, state, now()
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (id text, account_id uuid, login_id uuid, state text)
      on conflict (id) do update set state = excluded.state, seen_at = excluded.seen_at`.execute(db)
  },
  setState: async (socketId, state) => {
    await db.updateTable("open_sockets").set({ state }).where("id", "=", socketId).execute()
  },
  remove: async socketId => {
    await db.deleteFrom("open_sockets").where("id", "=", socketId).execute()
  },
  removeAllExcept: async socketIds => {
    await sql`delete from open_sockets
      where server_id = ${serverId} and id <> all(${socketIds}::text[])`.execute(db)
  },
})

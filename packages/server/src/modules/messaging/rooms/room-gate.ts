import { sql } from "kysely"
import type { AppContext } from "../../../platform/context.ts"
import type { RoomGate } from "../../../platform/room-sockets.ts"

/** Decides for sockets what they may hear of a room; asked each time, never kept. */
export const roomGate = ({ db }: Pick<AppContext, "db">): RoomGate => ({
  whyNotJoin: async (accountId, roomId) => {
    const { rows } = await sql<{ open: boolean }>`
      select r.closed_at is null and not exists (select from blocks b
        where (b.blocker_id = r.low_id and b.blocked_id = r.high_id)
          or (b.blocker_id = r.high_id and b.blocked_id = r.low_id)) as open
      from rooms r join room_members m on m.room_id = r.id
      where r.id = ${roomId}::uuid and m.person_id = ${accountId}::uuid`.execute(db)
    const [room] = rows
    if (!room) return "not_found"
    return room.open ? null : "cannot_write"
  },
  hiddenFromWhenTyping: async (accountId, roomId) => {
    const { rows } = await sql<{ shows: boolean; hidden: string[] }>`
      select p.presence <> 'nobody' as shows,
        coalesce((select array_agg(o.person_id) from room_members o
          where o.room_id = m.room_id and exists (select from blocks b
            where (b.blocker_id = m.person_id and b.blocked_id = o.person_id)
              or (b.blocked_id = m.person_id and b.blocker_id = o.person_id))), '{}') as hidden
      from room_members m join privacy_settings p on p.account_id = m.person_id
      where m.room_id = ${roomId}::uuid and m.person_id = ${accountId}::uuid`.execute(db)
    const [row] = rows
    return row?.shows ? row.hidden : null
  },
})

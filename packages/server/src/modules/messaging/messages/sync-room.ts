import { ok, refuse } from "@rapport/domain/kernel/result"
import { SYNC_CHANGES, SYNC_MESSAGES } from "@rapport/domain/messaging/limits"
import type { syncQuery, syncReply } from "@rapport/domain/messaging/schema"
import { sql } from "kysely"
import type { z } from "zod"
import type { Ctx } from "../../../platform/context.ts"
import { findRoomOpenTo, type OpenedRoom } from "../rooms/room-access.ts"
import { isoText, messageJson, type PresentedMessage } from "./message-json.ts"

type Change = z.input<typeof syncReply>["changes"][number]

/**
 * What a browser missed: the newest messages after `after`, the gap below them where there are more than fit, and what
 * changed in messages it had. Everything is read at one instant, so the numbers fit the messages.
 */
export const syncRoom = async (
  ctx: Ctx,
  roomId: string,
  { after, changesAfter }: z.output<typeof syncQuery>,
) => {
  const room = await findRoomOpenTo(ctx, roomId)
  if (!room) return refuse("not_found")
  const items = await readNewest(ctx, room, after)
  const oldest = items.at(-1)
  const changes =
    changesAfter === undefined
      ? await readNewestChanges(ctx, room, after)
      : await readChangesAfter(ctx, room, changesAfter)
  const last = changes.at(-1)
  const moreChanges = changesAfter !== undefined && changes.length === SYNC_CHANGES
  return ok({
    items,
    changes,
    gap:
      oldest && oldest.seq > Math.max(after, room.visibleAfter) + 1
        ? { after: Math.max(after, room.visibleAfter), before: oldest.seq }
        : null,
    lastSeq: room.lastSeq,
    lastChange: moreChanges && last ? last.change : room.lastChange,
    moreChanges,
  })
}

const readNewest = async (ctx: Ctx, room: OpenedRoom, after: number): Promise<PresentedMessage[]> => {
  const { rows } = await sql<{ message: PresentedMessage }>`
    select ${messageJson} as message from messages x
    where x.room_id = ${room.id} and x.seq > ${Math.max(after, room.visibleAfter)} and x.seq <= ${room.lastSeq}
    order by x.seq desc limit ${SYNC_MESSAGES}`.execute(ctx.db)
  return rows.map(row => row.message)
}

/** Each change with the message as it is now. */
const changeColumns = sql`c.change, c.kind, ${isoText(sql.ref("c.at"))} as at,
  (select ${messageJson} from messages x where x.room_id = c.room_id and x.seq = c.seq) as message`

const readChangesAfter = async (ctx: Ctx, room: OpenedRoom, changesAfter: number): Promise<Change[]> => {
  const { rows } = await sql<Change>`
    select ${changeColumns} from room_changes c
    where c.room_id = ${room.id} and c.change > ${changesAfter} and c.change <= ${room.lastChange}
      and (c.seq is null or c.seq > ${room.visibleAfter})
    order by c.change limit ${SYNC_CHANGES}`.execute(ctx.db)
  return rows
}

/** For a caller that names no change: the newest ones that concern what it has. */
const readNewestChanges = async (ctx: Ctx, room: OpenedRoom, after: number): Promise<Change[]> => {
  const { rows } = await sql<Change>`
    select ${changeColumns} from room_changes c
    where c.room_id = ${room.id} and c.change <= ${room.lastChange}
      and (c.seq is null or (c.seq <= ${after} and c.seq > ${room.visibleAfter}))
    order by c.change desc limit ${SYNC_CHANGES}`.execute(ctx.db)
  return rows.toReversed()
}

import { ok, refuse } from "@rapport/domain/kernel/result"
import type { history } from "@rapport/domain/messaging/schema"
import { type RawBuilder, sql } from "kysely"
import type { z } from "zod"
import type { Ctx } from "../../../platform/context.ts"
import { type CursorScope, decodeCursor, encodeCursor } from "../../../platform/db/cursor.ts"
import { findRoomOpenTo, type OpenedRoom } from "../rooms/room-access.ts"
import { messageJson, type PresentedMessage } from "./message-json.ts"

type History = z.output<typeof history>
type Position = Pick<History, "before" | "after" | "around">

/** A page of a room's messages, newest first: the newest, or those before, after or around a number. */
export const listMessages = async (
  ctx: Ctx,
  roomId: string,
  { cursor, limit, before, after, around, q = "" }: History,
) => {
  const room = await findRoomOpenTo(ctx, roomId)
  if (!room) return refuse("not_found")
  const scope: CursorScope = { list: "messages", filters: { roomId, q } }
  const key = decodeCursor(ctx, scope, cursor)
  if (key === "bad_cursor") return refuse("bad_cursor")
  const position: Position = key ? { [String(key[0])]: Number(key[1]) } : { before, after, around }
  const items = await readPosition(ctx, { ...room, q: q.trim() }, position, limit)
  const [newest, oldest] = [items[0]?.seq, items.at(-1)?.seq]
  const cursorAt = (direction: "before" | "after", seq: number | undefined) =>
    seq === undefined ? null : encodeCursor(ctx, scope, [direction, seq])
  return ok({
    items,
    nextCursor:
      oldest !== undefined && oldest > room.visibleAfter + 1 && (q === "" || items.length === limit)
        ? cursorAt("before", oldest)
        : null,
    previousCursor: newest !== undefined && newest < room.lastSeq ? cursorAt("after", newest) : null,
    lastSeq: room.lastSeq,
    lastChange: room.lastChange,
  })
}

interface SearchedRoom extends OpenedRoom {
  /** Empty for all messages. */
  q: string
}

const contains = (q: string): RawBuilder<boolean> =>
  q === "" ? sql<boolean>`true` : sql<boolean>`position(plain_text(${q}) in plain_text(x.text)) > 0`

const readPosition = async (
  ctx: Ctx,
  room: SearchedRoom,
  { before, after, around }: Position,
  limit: number,
): Promise<PresentedMessage[]> => {
  if (after !== undefined) return (await readAfter(ctx, room, after, limit)).toReversed()
  if (around === undefined) return readBefore(ctx, room, before ?? room.lastSeq + 1, limit)
  const [older, newer] = await Promise.all([
    readBefore(ctx, room, around + 1, limit),
    readAfter(ctx, room, around, limit),
  ])
  // Half on each side; where one side has fewer, the other one fills the page.
  const half = Math.ceil(limit / 2)
  const newerCount = Math.min(newer.length, Math.max(limit - older.length, limit - half))
  return [...newer.slice(0, newerCount).toReversed(), ...older.slice(0, limit - newerCount)]
}

const readBefore = async (
  ctx: Ctx,
  { id, visibleAfter, q }: SearchedRoom,
  before: number,
  limit: number,
): Promise<PresentedMessage[]> => {
  const { rows } = await sql<{ message: PresentedMessage }>`
    select ${messageJson} as message from messages x
    where x.room_id = ${id} and x.seq > ${visibleAfter} and x.seq < ${before} and ${contains(q)}
    order by x.seq desc limit ${limit}`.execute(ctx.db)
  return rows.map(row => row.message)
}

const readAfter = async (
  ctx: Ctx,
  { id, visibleAfter, q }: SearchedRoom,
  after: number,
  limit: number,
): Promise<PresentedMessage[]> => {
  const { rows } = await sql<{ message: PresentedMessage }>`
    select ${messageJson} as message from messages x
    where x.room_id = ${id} and x.seq > ${Math.max(after, visibleAfter)} and ${contains(q)}
    order by x.seq limit ${limit}`.execute(ctx.db)
  return rows.map(row => row.message)
}

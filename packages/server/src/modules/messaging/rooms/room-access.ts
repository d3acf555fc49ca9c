import { type RawBuilder, sql } from "kysely"
import type { Actor, Ctx, Tx } from "../../../platform/context.ts"
import type { RoomType } from "../tables.ts"

/** What a member may see of a room; the only way to a room by its id. */
export interface OpenedRoom {
  id: string
  type: RoomType
  lastSeq: number
  lastChange: number
  lastMessageAt: Date | null
  closedAt: Date | null
  /** The other person of a direct room. */
  otherId: string | null
  role: "owner" | "admin" | "member"
  visibleAfter: number
  readSeq: number
  unreadAfter: number | null
}

const otherIn = (personId: string): RawBuilder<string | null> =>
  sql<string | null>`case when r.low_id = ${personId}::uuid then r.high_id else r.low_id end`

const selectRoom = (ctx: Ctx<Actor | null>, personId: string) =>
  ctx.db
    .selectFrom("rooms as r")
    .innerJoin("room_members as m", "m.room_id", "r.id")
    .select([
      "r.id",
      "r.type",
      "r.last_seq as lastSeq",
      "r.last_change as lastChange",
      "r.last_message_at as lastMessageAt",
      "r.closed_at as closedAt",
      "m.role",
      "m.visible_after as visibleAfter",
      "m.read_seq as readSeq",
      "m.unread_after as unreadAfter",
    ])
    .select(otherIn(personId).as("otherId"))
    .where("m.person_id", "=", personId)

/** The room, if the actor is a member of it; null without distinction for unknown ones and those of others. */
export const findRoomOpenTo = async (ctx: Ctx, roomId: string): Promise<OpenedRoom | null> =>
  (await selectRoom(ctx, ctx.actor.id).where("r.id", "=", roomId).executeTakeFirst()) ?? null

/**
 * The same, with the room's row locked until the transaction ends: what is numbered in the room, and whether one may
 * write there, changes only under this lock.
 */
export const lockRoomOpenTo = async (tx: Tx, roomId: string): Promise<OpenedRoom | null> =>
  (await selectRoom(tx, tx.actor.id)
    .where("r.id", "=", roomId)
    .modifyEnd(sql`for no key update of r`)
    .executeTakeFirst()) ?? null

/** The room of a message and its number there, if the actor may see it. */
export const findMessageOpenTo = async (
  ctx: Ctx,
  messageId: string,
): Promise<{ roomId: string; seq: number } | null> => {
  const row = await ctx.db
    .selectFrom("messages as x")
    .innerJoin("room_members as m", "m.room_id", "x.room_id")
    .select(["x.room_id as roomId", "x.seq"])
    .where("x.id", "=", messageId)
    .where("m.person_id", "=", ctx.actor.id)
    .whereRef("x.seq", ">", "m.visible_after")
    .executeTakeFirst()
  return row ?? null
}

import { sql } from "kysely"
import type { Actor, Ctx, Tx } from "../../../platform/context.ts"
import { noteRoomChange } from "./note-room-change.ts"

const orderedPair = (a: string, b: string) => (a < b ? { low: a, high: b } : { low: b, high: a })

export const findDirectRoom = async (
  ctx: Ctx<Actor | null>,
  a: string,
  b: string,
): Promise<{ id: string; closedAt: Date | null } | null> => {
  const { low, high } = orderedPair(a, b)
  const row = await ctx.db
    .selectFrom("rooms")
    .select(["id", "closed_at as closedAt"])
    .where("low_id", "=", low)
    .where("high_id", "=", high)
    .executeTakeFirst()
  return row ?? null
}

/** The room of these two people, made if they never had one. Two who open it at once get the same. */
export const ensureDirectRoom = async (
  tx: Tx<Actor | null>,
  a: string,
  b: string,
): Promise<{ id: string; closedAt: Date | null; isNew: boolean }> => {
  const { low, high } = orderedPair(a, b)
  const made = await tx.db
    .insertInto("rooms")
    .values({ type: "direct", low_id: low, high_id: high, created_at: tx.now() })
    .onConflict(oc => oc.columns(["low_id", "high_id"]).doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!made) {
    const found = await findDirectRoom(tx, a, b)
    if (!found) throw new Error("A direct room vanished")
    return { ...found, isNew: false }
  }
  await tx.db
    .insertInto("room_members")
    .values([low, high].map(person => ({ room_id: made.id, person_id: person, joined_at: tx.now() })))
    .execute()
  tx.afterCommit(() => tx.app.realtime.publish([low, high], "room:changed", { id: made.id, version: 0 }))
  return { id: made.id, closedAt: null, isNew: true }
}

/** Two people are connected or friends: they have a room, and where they had one they can write in it again. */
export const openDirectRoom = async (tx: Tx<Actor | null>, a: string, b: string): Promise<void> => {
  const room = await ensureDirectRoom(tx, a, b)
  if (room.closedAt === null) return
  await tx.db.updateTable("rooms").set({ closed_at: null }).where("id", "=", room.id).execute()
  await noteRoomChange(tx, room.id, "room", null)
}

/**
 * A connection or friendship of two people ended: after the last one their room can only be read. `hears` are those
 * whose open pages are told; a block tells only the person who made it.
 */
export const closeDirectRoom = async (
  tx: Tx<Actor | null>,
  [a, b]: readonly [string, string],
  hears: readonly string[],
): Promise<void> => {
  const { low, high } = orderedPair(a, b)
  const { rows } = await sql<{ id: string }>`
    update rooms set closed_at = coalesce(closed_at, ${tx.now()})
    where low_id = ${low} and high_id = ${high}
      and not exists (select from relationships t where t.low_id = ${low} and t.high_id = ${high})
    returning id`.execute(tx.db)
  for (const { id } of rows) await endJoining(tx, id, [low, high], hears)
}

/**
 * One of two people blocked the other. The room's row is written, so that a message that is being sent at this moment
 * is either stored before this transaction or meets the block.
 */
export const leaveBlockedRoom = async (
  tx: Tx<Actor | null>,
  { by, blocked }: { by: string; blocked: string },
): Promise<void> => {
  const room = await findDirectRoom(tx, by, blocked)
  if (room) await endJoining(tx, room.id, [by, blocked], [by])
}

const endJoining = async (
  tx: Tx<Actor | null>,
  roomId: string,
  people: readonly string[],
  hears: readonly string[],
): Promise<void> => {
  await noteRoomChange(tx, roomId, "room", null, hears)
  tx.afterCommit(() => tx.app.realtime.leaveRoom(roomId, people))
}

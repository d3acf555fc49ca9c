import type { Actor, Tx } from "../../../platform/context.ts"
import type { ChangeKind } from "../tables.ts"

/**
 * Numbers a change of a room and keeps it for those who are away. The room's row is locked by it, so that changes are
 * seen in the order of their numbers. After the commit the browsers of the members hear that the room changed, or only
 * those of the people in `hears`.
 */
export const noteRoomChange = async (
  tx: Tx<Actor | null>,
  roomId: string,
  kind: ChangeKind,
  seq: number | null,
  hears?: readonly string[],
): Promise<number> => {
  const { last_change: change } = await tx.db
    .updateTable("rooms")
    .set(eb => ({ last_change: eb("last_change", "+", 1) }))
    .where("id", "=", roomId)
    .returning("last_change")
    .executeTakeFirstOrThrow()
  await tx.db
    .insertInto("room_changes")
    .values({ room_id: roomId, change, kind, seq, at: tx.now() })
    .execute()
  const members = hears ?? (await listMembers(tx, roomId))
  tx.afterCommit(() => tx.app.realtime.publish(members, "room:changed", { id: roomId, version: change }))
  return change
}

export const listMembers = async (tx: Tx<Actor | null>, roomId: string): Promise<string[]> => {
  const rows = await tx.db
    .selectFrom("room_members")
    .select("person_id")
    .where("room_id", "=", roomId)
    .execute()
  return rows.map(row => row.person_id)
}

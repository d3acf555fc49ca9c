import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../../platform/context.ts"
import { findRoomOpenTo } from "./room-access.ts"
import { readRoom } from "./room-rows.ts"

/** A room of the actor with all its members. */
export const showRoom = async (ctx: Ctx, roomId: string) => {
  const room = await findRoomOpenTo(ctx, roomId)
  return room ? ok(await readRoom(ctx, room.id)) : refuse("not_found")
}

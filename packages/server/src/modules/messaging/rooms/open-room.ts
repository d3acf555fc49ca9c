import { ok, refuse } from "@rapport/domain/kernel/result"
import { whyNotWrite } from "@rapport/domain/messaging/rules"
import type { Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { lockRelationship } from "../../relationships/index.ts"
import { readDirectFacts } from "./direct-facts.ts"
import { ensureDirectRoom, findDirectRoom } from "./direct-rooms.ts"
import { type PresentedRoom, readRoom } from "./room-rows.ts"

/**
 * Opens the direct room with a person. One that is there already is given as it is, also where it can only be read;
 * a new one needs that the actor may write to them.
 */
export const openRoom = async (ctx: Ctx, { userId }: { userId: string }) => {
  if (userId === ctx.actor.id) return refuse("cannot_write")
  return inTransaction(ctx, async tx => {
    await lockRelationship(tx, ctx.actor.id, userId)
    const found = await findDirectRoom(tx, ctx.actor.id, userId)
    const refusal = whyNotWrite(await readDirectFacts(tx, userId, false))
    // The blocker has no such room in their list any more; the blocked keep theirs, to read.
    if (refusal === "you_blocked_them" || (refusal && !found)) return refuse(refusal)
    const { id, isNew } = await ensureDirectRoom(tx, ctx.actor.id, userId)
    return ok<{ room: PresentedRoom; isNew: boolean }>({ room: await readRoom(tx, id), isNew })
  })
}

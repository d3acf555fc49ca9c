import { ok, refuse } from "@rapport/domain/kernel/result"
import { marksAfterUnread, unreadStart } from "@rapport/domain/messaging/rules"
import type { Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { findMessageOpenTo } from "../rooms/room-access.ts"
import { countUnread, lockMarks, writeMarks } from "./mark-read.ts"

/** Counts a room as unread from a message on, on every device of the actor. Receipts that were sent stay. */
export const markUnread = (ctx: Ctx, roomId: string, messageId: string) =>
  inTransaction(ctx, async tx => {
    const message = await findMessageOpenTo(tx, messageId)
    const before = message?.roomId === roomId ? await lockMarks(tx, roomId) : null
    if (!message || !before) return refuse("not_found")
    const after = marksAfterUnread(before, message.seq)
    await writeMarks(tx, roomId, after)
    tx.afterCommit(() => tx.app.realtime.publish([tx.actor.id], "room:changed", { id: roomId }))
    const readSeq = unreadStart(after)
    return ok({ readSeq, unreadCount: await countUnread(tx, roomId, readSeq) })
  })

import { ok } from "@rapport/domain/kernel/result"
import type { Actor, Ctx, Tx } from "../../platform/context.ts"
import type { PublishedEvent } from "../../platform/published-event.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { findPeople } from "../accounts/index.ts"
import { listRecipients } from "../messaging/index.ts"
import { notifyPeople } from "./notify.ts"

/**
 * Notifies the members of a room who have not read the message yet: one notification per room, which the next message
 * replaces. It names who wrote, and nothing of what.
 */
export const notifyOfMessage = async (
  ctx: Ctx<null>,
  event: PublishedEvent<"message.sent">,
): Promise<void> => {
  const { roomId, seq, senderId } = event.payload
  await inTransaction(ctx, async tx => {
    const sender = (await findPeople(tx, [senderId])).get(senderId)
    if (!sender) return ok(null)
    const recipients = await listRecipients(tx, { roomId, seq })
    await notifyPeople(
      tx,
      event,
      recipients.map(({ personId, unread, isGroup }) => ({
        recipientId: personId,
        otherPersonId: senderId,
        kind: "message",
        type: "message.sent",
        values: {
          name: `${sender.firstName} ${sender.lastName}`,
          count: String(unread),
          room: isGroup ? "group" : "direct",
          seq: String(seq),
        },
        link: `/messages/${roomId}`,
        roomId,
        inApp: true,
        email: null,
      })),
    )
    return ok(null)
  })
}

/** Reading a room clears its notification, on every device. */
export const clearRoomNotification = async (
  tx: Tx<Actor | null>,
  { payload: { roomId, personId, seq } }: PublishedEvent<"room.read">,
): Promise<void> => {
  const cleared = await tx.db
    .updateTable("notifications")
    .set({ read_at: tx.now() })
    .where("person_id", "=", personId)
    .where("room_id", "=", roomId)
    .where("read_at", "is", null)
    .where(eb =>
      eb(eb.cast<number>(eb.fn("jsonb_extract_path_text", ["values", eb.val("seq")]), "integer"), "<=", seq),
    )
    .returning("id")
    .execute()
  for (const { id } of cleared)
    tx.afterCommit(() => tx.app.realtime.publish([personId], "notification:new", { id, version: 2 }))
}

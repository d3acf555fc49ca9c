import { ok, type Result, refuse } from "@rapport/domain/kernel/result"
import { type WriteRefusal, whyNotWrite } from "@rapport/domain/messaging/rules"
import type { Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { readDirectFacts } from "../rooms/direct-facts.ts"
import { announceChange, lockMessage, readMessage } from "./change-message.ts"
import type { PresentedMessage } from "./message-json.ts"

interface ChosenEmoji {
  roomId: string
  messageId: string
  emoji: string
}

/** Puts an emoji under a message, or takes the actor's own away; asking for what is there already changes nothing. */
export const setEmoji = (ctx: Ctx, { roomId, messageId, emoji }: ChosenEmoji, isThere: boolean) =>
  inTransaction(
    ctx,
    async (tx): Promise<Result<PresentedMessage, WriteRefusal | "not_found" | "message_deleted">> => {
      const found = await lockMessage(tx, { roomId, messageId })
      if (!found) return refuse("not_found")
      const { room, message } = found
      if (message.deleted_at) return refuse("message_deleted")
      const refusal = room.otherId
        ? whyNotWrite(await readDirectFacts(tx, room.otherId, room.closedAt !== null))
        : null
      if (refusal) return refuse(refusal)
      const row = { room_id: roomId, seq: message.seq, person_id: tx.actor.id, emoji }
      const changed = isThere
        ? await tx.db
            .insertInto("message_reactions")
            .values({ ...row, at: tx.now() })
            .onConflict(oc => oc.doNothing())
            .returning("seq")
            .executeTakeFirst()
        : await tx.db
            .deleteFrom("message_reactions")
            .where("room_id", "=", roomId)
            .where("seq", "=", message.seq)
            .where("person_id", "=", tx.actor.id)
            .where("emoji", "=", emoji)
            .returning("seq")
            .executeTakeFirst()
      return ok(
        changed
          ? await announceChange(tx, roomId, message.seq, "reactions")
          : await readMessage(tx, roomId, message.seq),
      )
    },
  )

import { createHash } from "node:crypto"
import { ok, type Result, refuse } from "@rapport/domain/kernel/result"
import { type DirectFacts, type WriteRefusal, whyNotWrite } from "@rapport/domain/messaging/rules"
import type { sendMessage as body } from "@rapport/domain/messaging/schema"
import { sql } from "kysely"
import type { z } from "zod"
import type { Ctx, Tx } from "../../../platform/context.ts"
import { onUniqueViolation } from "../../../platform/db/unique-violation.ts"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { directFactsJson } from "../rooms/direct-facts.ts"
import { listMembers } from "../rooms/note-room-change.ts"
import { lockRoomOpenTo, type OpenedRoom } from "../rooms/room-access.ts"
import { messageJson, type PresentedMessage } from "./message-json.ts"

type SendMessage = z.output<typeof body>
type Refused = WriteRefusal | "not_found" | "message_id_reused" | "reply_not_here"

/**
 * Stores a message under the next number of its room. The room's row stays locked meanwhile, so no message appears
 * below one that was already given out, and a block or the end of a connection either waits or is met. A repeat is
 * answered with the stored message, whatever has happened to the room since; a refusal does not use up the id.
 */
export const sendMessage = (ctx: Ctx, roomId: string, input: SendMessage) =>
  // The same id in two rooms at once: each looks into its own room only, and the second insert fails.
  onUniqueViolation("messages_once", refuse("message_id_reused"), () =>
    inTransaction(ctx, async (tx): Promise<Result<PresentedMessage, Refused>> => {
      const room = await lockRoomOpenTo(tx, roomId)
      if (!room) return refuse("not_found")
      const found = await readWhatDecides(tx, room, input)
      const hash = hashOf(roomId, input)
      if (found.sent) return found.sentHash?.equals(hash) ? ok(found.sent) : refuse("message_id_reused")
      const refusal = found.facts && whyNotWrite(found.facts)
      if (refusal) return refuse(refusal)
      if (input.replyTo && found.replySeq === null)
        return refuse("reply_not_here", {
          errors: [{ path: "replyTo", message: "This message isn’t in the conversation." }],
        })
      const message = await insertMessage(tx, room, input, hash, found.replySeq)
      await announce(tx, message)
      return ok(message)
    }),
  )

const hashOf = (roomId: string, { text, replyTo }: SendMessage): Buffer =>
  createHash("sha256")
    .update(JSON.stringify([roomId, text, replyTo ?? null]))
    .digest()

interface Deciding {
  sent: PresentedMessage | null
  sentHash: Buffer | null
  replySeq: number | null
  facts: DirectFacts | null
}

/** In one query, after the lock: what was sent under this id, the message it answers, and what stands between two people. */
const readWhatDecides = async (
  tx: Tx,
  room: OpenedRoom,
  { clientMessageId, replyTo }: SendMessage,
): Promise<Deciding> => {
  const facts = room.otherId
    ? directFactsJson(tx.actor.id, sql`${room.otherId}::uuid`, sql`${room.closedAt !== null}::boolean`)
    : sql<null>`null`
  const { rows } = await sql<Deciding>`
    select
      (select ${messageJson} from messages x
        where x.sender_id = ${tx.actor.id} and x.client_message_id = ${clientMessageId}) as sent,
      (select sent_hash from messages
        where sender_id = ${tx.actor.id} and client_message_id = ${clientMessageId}) as "sentHash",
      (select seq from messages where id = ${replyTo ?? null}::uuid and room_id = ${room.id}
        and seq > ${room.visibleAfter}) as "replySeq",
      ${facts} as facts`.execute(tx.db)
  const [row] = rows
  if (!row) throw new Error("A query without a table gave no row")
  return row
}

const insertMessage = async (
  tx: Tx,
  room: OpenedRoom,
  { clientMessageId, text }: SendMessage,
  hash: Buffer,
  replySeq: number | null,
): Promise<PresentedMessage> => {
  const now = tx.now()
  const { rows } = await sql<{ message: PresentedMessage }>`
    with numbered as (
      update rooms set last_seq = last_seq + 1, last_message_at = greatest(last_message_at, ${now})
      where id = ${room.id}
      returning last_seq
    ), x as (
      insert into messages (room_id, seq, sender_id, client_message_id, sent_hash, text, reply_to, created_at)
      select ${room.id}, last_seq, ${tx.actor.id}, ${clientMessageId}, ${hash}, ${text}, ${replySeq}, ${now}
      from numbered
      returning *
    )
    select ${messageJson} as message from x`.execute(tx.db)
  const [row] = rows
  if (!row) throw new Error("A message was not stored")
  return row.message
}

const announce = async (tx: Tx, message: PresentedMessage): Promise<void> => {
  const { roomId, seq, id: messageId, senderId } = message
  const members = await listMembers(tx, roomId)
  await publish(tx, "message.sent", { roomId, messageId, seq, senderId })
  tx.afterCommit(() => {
    tx.app.realtime.sendMessage(roomId, message)
    tx.app.realtime.publish(members, "room:changed", { id: roomId, version: seq })
  })
}

import { ok, type Result, refuse } from "@rapport/domain/kernel/result"
import { mayStillEdit, type WriteRefusal, whyNotWrite } from "@rapport/domain/messaging/rules"
import { sql } from "kysely"
import type { Ctx, Tx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { readDirectFacts } from "../rooms/direct-facts.ts"
import { noteRoomChange } from "../rooms/note-room-change.ts"
import { lockRoomOpenTo, type OpenedRoom } from "../rooms/room-access.ts"
import type { ChangeKind } from "../tables.ts"
import { messageJson, type PresentedMessage } from "./message-json.ts"

interface Address {
  roomId: string
  messageId: string
}

type EditRefusal = WriteRefusal | "not_found" | "forbidden" | "message_deleted" | "too_late_to_edit"

/** The author changes the text of a message within the set time; it says so from then on. */
export const editMessage = (ctx: Ctx, address: Address, text: string) =>
  inTransaction(ctx, async (tx): Promise<Result<PresentedMessage, EditRefusal>> => {
    const found = await lockMessage(tx, address)
    if (!found) return refuse("not_found")
    const { room, message } = found
    if (message.sender_id !== tx.actor.id) return refuse("forbidden")
    if (message.deleted_at) return refuse("message_deleted")
    if (message.text === text) return ok(await readMessage(tx, address.roomId, message.seq))
    if (!mayStillEdit(message.created_at, tx.now(), tx.app.config.messageEditMinutes))
      return refuse("too_late_to_edit")
    const refusal = room.otherId
      ? whyNotWrite(await readDirectFacts(tx, room.otherId, room.closedAt !== null))
      : null
    if (refusal) return refuse(refusal)
    await tx.db
      .updateTable("messages")
      .set({ text, edited_at: tx.now() })
      .where("room_id", "=", address.roomId)
      .where("seq", "=", message.seq)
      .execute()
    return ok(await announceChange(tx, address.roomId, message.seq, "edited"))
  })

/** The author deletes a message, at any time; a marker without content stays. Deleting it again changes nothing. */
export const deleteMessage = (ctx: Ctx, address: Address) =>
  inTransaction(ctx, async (tx): Promise<Result<null, "not_found" | "forbidden">> => {
    const found = await lockMessage(tx, address)
    if (!found) return refuse("not_found")
    const { message } = found
    if (message.sender_id !== tx.actor.id) return refuse("forbidden")
    if (message.deleted_at) return ok(null)
    for (const table of ["message_mentions", "message_reactions"] as const)
      await tx.db
        .deleteFrom(table)
        .where("room_id", "=", address.roomId)
        .where("seq", "=", message.seq)
        .execute()
    await tx.db
      .updateTable("messages")
      .set({ text: "", deleted_at: tx.now(), pinned_at: null, pinned_by: null })
      .where("room_id", "=", address.roomId)
      .where("seq", "=", message.seq)
      .execute()
    await announceChange(tx, address.roomId, message.seq, "deleted")
    return ok(null)
  })

export const lockMessage = async (tx: Tx, { roomId, messageId }: Address) => {
  const room: OpenedRoom | null = await lockRoomOpenTo(tx, roomId)
  if (!room) return null
  const message = await tx.db
    .selectFrom("messages")
    .select(["seq", "sender_id", "text", "created_at", "deleted_at"])
    .where("id", "=", messageId)
    .where("room_id", "=", roomId)
    .where("seq", ">", room.visibleAfter)
    .executeTakeFirst()
  return message ? { room, message } : null
}

export const readMessage = async (ctx: Ctx, roomId: string, seq: number): Promise<PresentedMessage> => {
  const { rows } = await sql<{ message: PresentedMessage }>`
    select ${messageJson} as message from messages x where x.room_id = ${roomId} and x.seq = ${seq}`.execute(
    ctx.db,
  )
  const [row] = rows
  if (!row) throw new Error("A locked message is gone")
  return row.message
}

/** Keeps the change for those who are away, and sends it to those who are here. */
export const announceChange = async (
  tx: Tx,
  roomId: string,
  seq: number,
  kind: ChangeKind,
): Promise<PresentedMessage> => {
  const change = await noteRoomChange(tx, roomId, kind, seq)
  const message = await readMessage(tx, roomId, seq)
  tx.afterCommit(() => tx.app.realtime.publishToRoom(roomId, "message:changed", { roomId, change, message }))
  return message
}

import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Marks, marksAfterReading, unreadStart } from "@rapport/domain/messaging/rules"
import { sql } from "kysely"
import type { Ctx, Tx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { findMessageOpenTo } from "../rooms/room-access.ts"

/** Marks everything up to a message as read. Other devices of the person, and who may see it, are told. */
export const markRead = (ctx: Ctx, messageId: string) =>
  inTransaction(ctx, async tx => {
    const message = await findMessageOpenTo(tx, messageId)
    if (!message) return refuse("not_found")
    const before = await lockMarks(tx, message.roomId)
    if (!before) return refuse("not_found")
    const after = marksAfterReading(before, message.seq)
    if (after.readSeq !== before.readSeq || after.unreadAfter !== before.unreadAfter) {
      await writeMarks(tx, message.roomId, after)
      await publish(tx, "room.read", {
        roomId: message.roomId,
        personId: tx.actor.id,
        seq: unreadStart(after),
      })
      await announce(tx, message.roomId, before, after)
    }
    const readSeq = unreadStart(after)
    return ok({ readSeq, unreadCount: await countUnread(tx, message.roomId, readSeq) })
  })

export const lockMarks = async (tx: Tx, roomId: string): Promise<Marks | null> => {
  const row = await tx.db
    .selectFrom("room_members")
    .select(["read_seq as readSeq", "unread_after as unreadAfter"])
    .where("room_id", "=", roomId)
    .where("person_id", "=", tx.actor.id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export const writeMarks = async (tx: Tx, roomId: string, marks: Marks): Promise<void> => {
  await tx.db
    .updateTable("room_members")
    .set({ read_seq: marks.readSeq, unread_after: marks.unreadAfter })
    .where("room_id", "=", roomId)
    .where("person_id", "=", tx.actor.id)
    .execute()
}

const announce = async (tx: Tx, roomId: string, before: Marks, after: Marks): Promise<void> => {
  const me = tx.actor.id
  const withoutReceipts = await listWithoutReceipts(tx, roomId)
  tx.afterCommit(() => {
    tx.app.realtime.publish([me], "room:changed", { id: roomId, version: after.readSeq })
    if (after.readSeq > before.readSeq && !withoutReceipts.includes(me))
      tx.app.realtime.publishToRoom(
        roomId,
        "read",
        { roomId, userId: me, seq: after.readSeq },
        { except: withoutReceipts },
      )
  })
}

/** The members who neither send nor see read receipts, and those with a block between them and the actor. */
const listWithoutReceipts = async (tx: Tx, roomId: string): Promise<string[]> => {
  const me = tx.actor.id
  const { rows } = await sql<{ person_id: string }>`
    select m.person_id from room_members m
    where m.room_id = ${roomId} and (
      not exists (select from privacy_settings p where p.account_id = m.person_id and p.receipts)
      or exists (select from blocks b where (b.blocker_id = ${me} and b.blocked_id = m.person_id)
        or (b.blocked_id = ${me} and b.blocker_id = m.person_id)))`.execute(tx.db)
  return rows.map(row => row.person_id)
}

export const countUnread = async (ctx: Ctx, roomId: string, readSeq: number): Promise<number> => {
  const { unread } = await ctx.db
    .selectFrom("messages as x")
    .innerJoin("room_members as m", join =>
      join.onRef("m.room_id", "=", "x.room_id").on("m.person_id", "=", ctx.actor.id),
    )
    .select(eb => eb.fn.countAll<number>().as("unread"))
    .where("x.room_id", "=", roomId)
    .where("x.seq", ">", readSeq)
    .whereRef("x.seq", ">", "m.visible_after")
    .where("x.sender_id", "!=", ctx.actor.id)
    .where("x.deleted_at", "is", null)
    .executeTakeFirstOrThrow()
  return unread
}

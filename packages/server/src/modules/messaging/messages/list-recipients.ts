import { sql } from "kysely"
import type { Actor, Ctx } from "../../../platform/context.ts"

export interface Recipient {
  personId: string
  /** How many messages of the room they have not read. */
  unread: number
  isGroup: boolean
}

/**
 * The members whom a message should be told about: they have not displayed it, and their settings for the room do not
 * keep it quiet. Their marks stay locked until the transaction ends, so that reading comes after the notification and
 * clears it.
 */
export const listRecipients = async (
  ctx: Ctx<Actor | null>,
  { roomId, seq }: { roomId: string; seq: number },
): Promise<Recipient[]> => {
  const { rows } = await sql<Recipient>`
    with members as (
      select m.* from room_members m where m.room_id = ${roomId} for share of m
    )
    select m.person_id as "personId", r.type = 'group' as "isGroup",
      (select count(*) from messages u where u.room_id = m.room_id
        and u.seq > greatest(coalesce(m.unread_after, m.read_seq), m.visible_after)
        and u.sender_id <> m.person_id and u.deleted_at is null) as unread
    from members m
    join rooms r on r.id = m.room_id
    join messages x on x.room_id = m.room_id and x.seq = ${seq}
    cross join lateral (select exists (select from message_mentions t
      where t.room_id = x.room_id and t.seq = x.seq and t.person_id = m.person_id) as yes) mentioned
    where x.sender_id <> m.person_id and x.deleted_at is null
      and greatest(coalesce(m.unread_after, m.read_seq), m.visible_after) < x.seq
      and m.notify <> 'none' and (m.muted_until is null or m.muted_until <= ${ctx.now()})
      and (m.notify = 'all' or mentioned.yes)`.execute(ctx.db)
  return rows
}

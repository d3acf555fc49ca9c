import { REPLY_EXCERPT } from "@rapport/domain/messaging/limits"
import type { message } from "@rapport/domain/messaging/schema"
import { type RawBuilder, sql } from "kysely"
import type { z } from "zod"

export type PresentedMessage = z.input<typeof message>

/** SQL: an instant as replies write it. */
export const isoText = (column: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/**
 * SQL: the message in the table `messages x`, as replies and sockets give it. It is the same for all who may read it,
 * so that one text goes to every socket of a room.
 */
export const messageJson: RawBuilder<PresentedMessage> = sql<PresentedMessage>`json_build_object(
  'id', x.id,
  'roomId', x.room_id,
  'seq', x.seq,
  'senderId', x.sender_id,
  'clientMessageId', x.client_message_id,
  'text', x.text,
  'replyTo', (
    select json_build_object('id', q.id, 'seq', q.seq, 'senderId', q.sender_id,
      'excerpt', left(q.text, ${sql.lit(REPLY_EXCERPT)}), 'isDeleted', q.deleted_at is not null)
    from messages q where q.room_id = x.room_id and q.seq = x.reply_to),
  'reactions', coalesce((
    select json_agg(json_build_object('emoji', e.emoji, 'userIds', e.people) order by e.first_at, e.emoji)
    from (select emoji, json_agg(person_id order by at, person_id) as people, min(at) as first_at
      from message_reactions r where r.room_id = x.room_id and r.seq = x.seq group by emoji) e), '[]'),
  'mentions', coalesce((
    select json_agg(m.person_id order by m.person_id)
    from message_mentions m where m.room_id = x.room_id and m.seq = x.seq), '[]'),
  'createdAt', ${isoText(sql.ref("x.created_at"))},
  'editedAt', ${isoText(sql.ref("x.edited_at"))},
  'deletedAt', ${isoText(sql.ref("x.deleted_at"))},
  'pinnedAt', ${isoText(sql.ref("x.pinned_at"))})`

import type { MessagingEvents } from "@rapport/domain/messaging/events"
import type { changeKind, memberRole, roomType } from "@rapport/domain/messaging/schema"
import type { z } from "zod"
import type { At, AtOrNull, Generated } from "../../platform/tables.ts"

export type RoomType = z.infer<typeof roomType>
export type ChangeKind = z.infer<typeof changeKind>
export type Notify = "all" | "mentions" | "none"

interface MessagingTables {
  rooms: {
    id: Generated<string>
    type: RoomType
    name: string | null
    low_id: string | null
    high_id: string | null
    created_by: string | null
    created_at: At
    last_seq: Generated<number>
    last_change: Generated<number>
    last_message_at: AtOrNull
    closed_at: AtOrNull
  }
  room_members: {
    room_id: string
    person_id: string
    role: Generated<z.infer<typeof memberRole>>
    joined_at: At
    visible_after: Generated<number>
    read_seq: Generated<number>
    unread_after: number | null
    notify: Generated<Notify>
    muted_until: AtOrNull
  }
  messages: {
    room_id: string
    seq: number
    id: Generated<string>
    sender_id: string
    client_message_id: string
    sent_hash: Buffer
    text: string
    reply_to: number | null
    created_at: At
    edited_at: AtOrNull
    deleted_at: AtOrNull
    pinned_at: AtOrNull
    pinned_by: string | null
  }
  message_mentions: { room_id: string; seq: number; person_id: string }
  message_reactions: { room_id: string; seq: number; person_id: string; emoji: string; at: At }
  room_changes: { room_id: string; change: number; kind: ChangeKind; seq: number | null; at: At }
}

declare module "../../platform/tables.ts" {
  interface Tables extends MessagingTables {}
}

declare module "../../platform/published-event.ts" {
  interface EventPayloads extends MessagingEvents {}
}

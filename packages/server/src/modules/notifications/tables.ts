import type { DigestFrequency } from "@rapport/domain/notifications/digest"
import type { At, AtOrNull, Generated, Json } from "../../platform/tables.ts"

export type NotificationKind = "connection" | "booking" | "account" | "message"

export interface NotificationsTables {
  notifications: {
    id: Generated<string>
    person_id: string
    other_person_id: string | null
    event_id: string
    /** Of a notification about messages. */
    room_id: string | null
    kind: NotificationKind
    what: string
    values: Json<Record<string, string>>
    link: string
    at: At
    read_at: AtOrNull
    emailed_at: AtOrNull
  }
  digest_settings: {
    person_id: string
    frequency: DigestFrequency
    local_time: string
    weekday: number
    since: At
    next_at: AtOrNull
    sent_at: AtOrNull
  }
  notification_preferences: { person_id: string; kind: NotificationKind; in_app: boolean; email: boolean }
  reminder_settings: {
    person_id: string
    minutes_before: number[]
    in_app: boolean
    email: boolean
    follow_up: boolean
    quiet_start: string | null
    quiet_end: string | null
    changed_at: At
  }
  reminders_sent: {
    id: Generated<string>
    booking_id: string
    person_id: string
    minutes: number
    scheduled_at: At
    at: At
  }
  follow_ups: { booking_id: string; id: Generated<string>; due_at: At; done_at: AtOrNull }
}

declare module "../../platform/tables.ts" {
  interface Tables extends NotificationsTables {}
}

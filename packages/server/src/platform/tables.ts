import type { ColumnType, Generated } from "kysely"
import type { CalendarPart, EmailParts } from "./mail/email-template.ts"

/** A timestamptz: read as Date, written as Date. */
export type At = ColumnType<Date, Date, Date>
export type AtOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>
/** jsonb: read as T, written as JSON text. */
export type Json<T> = ColumnType<T, string, string>
export type { Generated }

interface PlatformTables {
  events: {
    id: Generated<string>
    name: string
    actor_id: string | null
    payload: Json<Record<string, unknown>>
    at: At
  }
  idempotency_keys: {
    account_id: string
    method: string
    path: string
    key: string
    body_hash: string
    status: number | null
    reply: ColumnType<unknown, string | null, string | null>
    created_at: At
  }
  mails: {
    id: Generated<string>
    once_key: string | null
    person_id: string | null
    kind: string
    to_address: string
    subject: string
    text_body: string
    html_body: string
    calendar: ColumnType<CalendarPart[] | null, string | null, string | null>
    /** What an email with a secret link is rendered from when it is sent. */
    parts: ColumnType<EmailParts | null, string | null, string | null>
    secret_link: string | null
    secret_link_expires_at: AtOrNull
    status: "kept" | "queued" | "sent" | "failed"
    attempts: Generated<number>
    last_error: string | null
    created_at: At
    sent_at: AtOrNull
  }
  servers: { id: string; worker_ids: string[]; seen_at: At }
}

/** All tables of the database. Each module adds its own by declaration merging in its `tables.ts`. */
export interface Tables extends PlatformTables {}

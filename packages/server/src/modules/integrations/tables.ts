import type {
  ExternalCalendar,
  SourceFailure,
  SourceKind,
  UnreadEvent,
} from "@rapport/domain/integrations/schema"
import type { ColumnType } from "kysely"
import type { At, AtOrNull, Generated, Json } from "../../platform/tables.ts"
import type { ImportedBusy } from "./external/imported-busy.ts"

export interface IntegrationsTables {
  calendar_feeds: {
    person_id: string
    secret_hash: Buffer
    encrypted_secret: string
    created_at: At
  }
  calendar_sources: {
    id: Generated<string>
    person_id: string
    kind: SourceKind
    name: string
    colour: "honey" | "spruce" | "fig" | "gray"
    host: string
    address_hash: Buffer
    encrypted: string
    calendars: Json<ExternalCalendar[]>
    writes_to: string | null
    etag: string | null
    last_modified: string | null
    read_whole_at: AtOrNull
    last_success_at: AtOrNull
    failing_since: AtOrNull
    failure: SourceFailure | null
    failures: Generated<number>
    next_fetch_at: At
    revision: Generated<number>
    events: Generated<number | null>
    unread_count: Generated<number>
    unread: ColumnType<UnreadEvent[], string | undefined, string>
    imported_busy: ColumnType<ImportedBusy | null, string | null | undefined, string | null>
    applied_zones: Generated<string | null>
    created_at: At
  }
  calendar_copies: {
    source_id: string
    booking_id: string
    calendar_id: string
    href: string
    etag: string | null
    sequence: number
    ends_at: At
  }
}

declare module "../../platform/tables.ts" {
  interface Tables extends IntegrationsTables {}
}

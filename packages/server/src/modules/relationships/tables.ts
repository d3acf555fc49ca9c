import type { RelationshipsEvents } from "@rapport/domain/relationships/events"
import type { At, Generated } from "../../platform/tables.ts"

export type Audience = "everyone" | "ties" | "nobody"

export interface RelationshipsTables {
  blocks: { blocker_id: string; blocked_id: string; created_at: At }
  /** Written by triggers on `blocks`. */
  people_as_blocked: {
    viewer_id: string
    person_id: string
    first_name: string
    last_name: string
    picture_id: string | null
  }
  relationships: { kind: "connection" | "friendship"; low_id: string; high_id: string; source_id: string }
  privacy_settings: {
    account_id: string
    profile: Audience
    connection_requests: Generated<Audience>
    friend_requests: Generated<Audience>
    direct_messages: Generated<Audience>
    presence: Generated<Audience>
    last_seen: Generated<Audience>
    searchable: Generated<boolean>
    receipts: Generated<boolean>
  }
}

declare module "../../platform/tables.ts" {
  interface Tables extends RelationshipsTables {}
}

declare module "../../platform/published-event.ts" {
  interface EventPayloads extends RelationshipsEvents {}
}

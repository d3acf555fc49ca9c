import type { RelationshipsEvents } from "@rapport/domain/relationships/events"
import type { At } from "../../platform/tables.ts"

export interface RelationshipsTables {
  blocks: { blocker_id: string; blocked_id: string; created_at: At }
  ties: { kind: "connection" | "friendship"; low_id: string; high_id: string; source_id: string }
}

declare module "../../platform/tables.ts" {
  interface Tables extends RelationshipsTables {}
}

declare module "../../platform/events.ts" {
  interface EventPayloads extends RelationshipsEvents {}
}

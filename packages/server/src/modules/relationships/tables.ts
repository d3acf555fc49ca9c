import type { TiesEvents } from "@rapport/domain/relationships/events"
import type { At } from "../../platform/tables.ts"

export interface TiesTables {
  blocks: { blocker_id: string; blocked_id: string; created_at: At }
  ties: { kind: "connection" | "friendship"; low_id: string; high_id: string; source_id: string }
}

declare module "../../platform/tables.ts" {
  interface Tables extends TiesTables {}
}

declare module "../../platform/events.ts" {
  interface EventPayloads extends TiesEvents {}
}

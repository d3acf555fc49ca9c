import type { AdminEvents } from "@rapport/domain/admin/events"
import type { FlagState } from "@rapport/domain/admin/flags"
import type { At } from "../../platform/tables.ts"

export interface AdminTables {
  feature_flags: { name: string; state: FlagState; percentage: number; changed_at: At; changed_by: string }
  flag_people: { flag: string; person_id: string }
}

declare module "../../platform/tables.ts" {
  interface Tables extends AdminTables {}
}

declare module "../../platform/published-event.ts" {
  interface EventPayloads extends AdminEvents {}
}

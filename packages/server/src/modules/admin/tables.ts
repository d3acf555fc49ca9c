import type { AdminEvents } from "@rapport/domain/admin/events"
import type { FlagState } from "@rapport/domain/admin/flags"
import type { At, Generated } from "../../platform/tables.ts"

export interface AdminTables {
  feature_flags: { name: string; state: FlagState; percentage: number; changed_at: At; changed_by: string }
  feedback: { id: Generated<string>; person_id: string; page: string; body: string; at: At }
  flag_people: { flag: string; person_id: string }
}

declare module "../../platform/tables.ts" {
  interface Tables extends AdminTables {}
}

declare module "../../platform/published-event.ts" {
  interface EventPayloads extends AdminEvents {}
}

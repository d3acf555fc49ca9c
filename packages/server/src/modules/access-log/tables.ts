import type { AdminAct } from "@rapport/domain/access-log/schema"
import type { At, Generated } from "../../platform/tables.ts"

export interface AccessLogTables {
  access_log: {
    id: Generated<string>
    subject_id: string
    viewer_id: string
    viewer_role: string
    seen: string
    part: string | null
    reason: string | null
    at: At
  }
}

export interface AdminActsTables {
  admin_acts: {
    id: Generated<string>
    actor_id: string
    subject_id: string | null
    act: AdminAct
    detail: string | null
    reason: string | null
    at: At
  }
}

declare module "../../platform/tables.ts" {
  interface Tables extends AccessLogTables, AdminActsTables {}
}

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

declare module "../../platform/tables.ts" {
  interface Tables extends AccessLogTables {}
}

import type { Generated } from "kysely"
import type { At } from "../../platform/tables.ts"

export interface PresenceTables {
  open_sockets: {
    id: string
    account_id: string
    login_id: string
    server_id: string
    state: Generated<"active" | "idle">
    seen_at: At
  }
}

declare module "../../platform/tables.ts" {
  interface Tables extends PresenceTables {}
}

import type { At } from "../../platform/tables.ts"

export interface SessionsTables {
  session_joins: { booking_id: string; person_id: string; first_joined_at: At; last_joined_at: At }
}

declare module "../../platform/tables.ts" {
  interface Tables extends SessionsTables {}
}

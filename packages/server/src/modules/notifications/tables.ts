import type { At, AtOrNull, Generated, Json } from "../../platform/tables.ts"

export type Kind = "connection" | "booking" | "account"

export interface NotificationsTables {
  notifications: {
    id: Generated<string>
    person_id: string
    event_id: string
    kind: Kind
    what: string
    values: Json<Record<string, string>>
    link: string
    at: At
    read_at: AtOrNull
  }
  notification_preferences: { person_id: string; kind: Kind; in_app: boolean; email: boolean }
}

declare module "../../platform/tables.ts" {
  interface Tables extends NotificationsTables {}
}

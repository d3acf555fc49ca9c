import type { SessionsEvents } from "@rapport/domain/sessions/events"
import type { At, AtOrNull, Generated } from "../../platform/tables.ts"

export interface SessionsTables {
  session_joins: { booking_id: string; person_id: string; first_joined_at: At; last_joined_at: At }
  reviews: {
    booking_id: string
    coach_id: string
    client_id: string
    stars: number
    text: string
    written_at: At
    edited_at: AtOrNull
    answer: string | null
    answered_at: AtOrNull
    hidden: Generated<boolean>
  }
  review_hidings: {
    id: Generated<string>
    booking_id: string
    admin_id: string
    hidden: boolean
    reason: string
    at: At
  }
  /** Kept by a trigger on `reviews`. */
  coach_ratings: { coach_id: string; reviews: number; stars: number }
}

declare module "../../platform/published-event.ts" {
  interface EventPayloads extends SessionsEvents {}
}

declare module "../../platform/tables.ts" {
  interface Tables extends SessionsTables {}
}

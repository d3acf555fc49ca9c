import type { SessionType } from "@rapport/domain/pricing/schema"
import type { Side } from "@rapport/domain/scheduling/moves"
import type { ColumnType } from "kysely"
import type { At, Generated } from "../../platform/tables.ts"

export type WaitlistStatus = "waiting" | "offered" | "taken" | "declined" | "lapsed" | "left"
export type GroupStatus = "open" | "cancelled" | "completed"

/** Places and what several bookings can belong to: a series, a group session, the waitlist. */
export interface SharedTables {
  /** Written by triggers of `bookings` and `group_sessions` alone. */
  held_places: {
    holder_id: ColumnType<string, never, never>
    coach_id: ColumnType<string, never, never>
    slot_number: ColumnType<number, never, never>
    open: ColumnType<number, never, never>
  }
  booking_series: {
    id: Generated<string>
    coach_id: string
    client_id: string
    type: SessionType
    minutes: number
    every_weeks: number
    times: number
    booked_by: Side
    created_at: At
  }
  group_sessions: {
    id: Generated<string>
    coach_id: string
    title: string
    type: SessionType
    minutes: number
    scheduled_at: At
    ends_at: At
    seats: number
    /** Counted by triggers of `bookings`. */
    taken: ColumnType<number, never, never>
    price_amount: number
    price_currency: string
    status: Generated<GroupStatus>
    slot_number: number
    coach_time_zone: string
    room_name: string
    sequence: Generated<number>
    version: Generated<number>
    created_at: At
    updated_at: At
  }
  waitlist_entries: {
    id: Generated<string>
    coach_id: string
    client_id: string
    /** The group session whose seats are waited for; null for a time of the coach. */
    group_id: Generated<string | null>
    day: string | null
    time_zone: string
    type: SessionType
    minutes: number
    status: Generated<WaitlistStatus>
    created_at: At
    updated_at: At
  }
}

import type { SessionType } from "@rapport/domain/pricing/schema"
import type {
  CommonCancellationEvents,
  GroupEvents,
  SchedulingEvents,
  SeriesEvents,
  WaitlistEvents,
} from "@rapport/domain/scheduling/events"
import type { Policy } from "@rapport/domain/scheduling/policy"
import type { BookingMode, Offer } from "@rapport/domain/scheduling/rules"
import type { BookingReasonCode, BookingStatus, bookingHistoryEntry } from "@rapport/domain/scheduling/schema"
import type {
  BookingLimits,
  DateOverride,
  DateSpan,
  WeeklyRange,
} from "@rapport/domain/scheduling/slot-input"
import type { ChangedBy, Side } from "@rapport/domain/scheduling/transitions"
import type { ColumnType } from "kysely"
import type { z } from "zod"
import type { At, AtOrNull, Generated, Json } from "../../platform/tables.ts"

export type TimeOff = DateSpan & {
  readonly id: string
  readonly note?: string
  readonly holiday?: boolean
}
/** Days on which the coach works in another time zone. */
export type Travel = DateSpan & { readonly id: string; readonly timeZone: string }
export type BookingModes = Record<SessionType, BookingMode>
export interface QuoteLine {
  kind: "session" | "intro" | "early" | "volume" | "voucher" | "tax_included"
  label: string
  amount: number
}
/** The quote as it stood when the session was booked. */
export interface FrozenPrice {
  lines: QuoteLine[]
  configVersion: number
  calculatedAt: string
}
export type HistoryWhat = z.output<typeof bookingHistoryEntry>["what"]

export type FeeReasonCode = "late_cancel" | "late_move" | "no_show"
/** Times as ISO strings. */
export interface Dispute {
  by: Side
  reason: string | null
  at: string
  answer: "upheld" | "rejected" | null
  answeredAt: string | null
}

export type WaitlistStatus = "waiting" | "offered" | "taken" | "declined" | "expired" | "left"
export type GroupStatus = "open" | "cancelled" | "completed"

type JsonWithDefault<T> = ColumnType<T, string | undefined, string>
type JsonOrNull<T> = ColumnType<T | null, string | null, string | null>

export interface SchedulingTables {
  calendars: { person_id: string }
  schedules: {
    id: Generated<string>
    coach_id: string
    is_default: Generated<boolean>
    time_zone: string
    weekly: Json<WeeklyRange[]>
    overrides: Json<DateOverride[]>
    time_off: Json<TimeOff[]>
    buffer_before_minutes: number
    buffer_after_minutes: number
    interval_minutes: number
    minimum_notice_minutes: number
    max_days_ahead: number | null
    date_window: JsonOrNull<DateSpan>
    limits: JsonOrNull<BookingLimits>
    total_slots: number
    booking_mode: Json<BookingModes>
    offers: Json<Offer[]>
    free_until_hours: number
    approval_until_hours: Generated<number>
    late: Generated<Policy["late"]>
    fallback_link: string | null
    version: Generated<number>
    travel: JsonWithDefault<Travel[]>
    revision: Generated<number>
    has_limits: Generated<boolean>
  }
  named_schedules: {
    id: Generated<string>
    coach_id: string
    name: string
    types: SessionType[]
    time_zone: string
    weekly: Json<WeeklyRange[]>
    overrides: JsonWithDefault<DateOverride[]>
    time_off: JsonWithDefault<TimeOff[]>
    buffer_before_minutes: number
    buffer_after_minutes: number
    interval_minutes: number
    minimum_notice_minutes: number
    max_days_ahead: number | null
    date_window: JsonOrNull<DateSpan>
    limits: JsonOrNull<BookingLimits>
    version: Generated<number>
  }
  bookings: {
    id: Generated<string>
    coach_id: string
    client_id: string
    connection_id: string
    status: BookingStatus
    awaits: Side
    no_show_by: Side | null
    slot_number: number
    type: SessionType
    minutes: number
    scheduled_at: AtOrNull
    ends_at: AtOrNull
    expires_at: AtOrNull
    proposal_kind: "move" | "cancel" | null
    proposal_at: AtOrNull
    proposal_by: Side | null
    proposal_expires_at: AtOrNull
    agenda: string | null
    notes: string | null
    cancelled_by: Side | null
    reason: string | null
    price: Json<FrozenPrice>
    price_amount: number
    price_currency: string
    free_until_hours: number
    policy: Json<Policy>
    fee_amount: number | null
    fee_reason_code: FeeReasonCode | null
    fee_waived_at: AtOrNull
    dispute: JsonOrNull<Dispute>
    coach_time_zone: string
    client_time_zone: string
    room_name: string
    series_id: string | null
    group_id: string | null
    waitlist_entry_id: string | null
    sequence: Generated<number>
    version: Generated<number>
    created_at: At
    updated_at: At
    sort_at: ColumnType<Date, never, never>
  }
  booking_history: {
    id: Generated<string>
    booking_id: string
    at: At
    what: HistoryWhat
    by: ChangedBy
    actor_id: string | null
    reason: string | null
    reason_code: BookingReasonCode | null
    scheduled_at: AtOrNull
  }
  reserved_times: {
    booking_id: string | null
    group_id: Generated<string | null>
    reserved_for: ColumnType<string, never, never>
    person_id: string
    purpose: "session" | "proposal"
    acts_as: Side
    start_minute: number
    end_minute: number
    reserved_end_minute: number
    expires_at: AtOrNull
    during: ColumnType<string, never, never>
    packed: ColumnType<number, never, never>
  }
  /** Written by triggers of `bookings` and `group_sessions` alone. */
  capacity_slots: {
    holder_id: ColumnType<string, never, never>
    coach_id: ColumnType<string, never, never>
    slot_number: ColumnType<number, never, never>
    open_count: ColumnType<number, never, never>
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
    /** Raised by trigger with every change. */
    version: ColumnType<number, never, never>
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
  free_times: {
    coach_id: string
    starts: number[]
    notice_minutes: number
    is_full: boolean
    capacity_free_at: AtOrNull
    valid_from: At
    valid_until: At
  }
  /** Written by the triggers of every table that free times are computed from. */
  free_time_changes: {
    id: ColumnType<string, never, never>
    coach_id: ColumnType<string, never, never>
  }
  external_busy: {
    source_id: string
    person_id: string
    schedule: Generated<number>
    start_minute: number
    end_minute: number
    kind: "busy" | "tentative"
    packed: ColumnType<number, never, never>
  }
}

declare module "../../platform/tables.ts" {
  interface Tables extends SchedulingTables {}
}

declare module "../../platform/published-event.ts" {
  interface EventPayloads
    extends SchedulingEvents,
      CommonCancellationEvents,
      SeriesEvents,
      WaitlistEvents,
      GroupEvents {}
}

import { randomBytes } from "node:crypto"
import type { Policy } from "@rapport/domain/scheduling/policy"
import type { Offer } from "@rapport/domain/scheduling/rules"
import { otherSide, type Side } from "@rapport/domain/scheduling/transitions"
import { sql } from "kysely"
import pg from "pg"
import type { Actor, Tx } from "../../../platform/context.ts"
import { prepared } from "../../../platform/db/prepared.ts"
import type { Quote } from "../../pricing/index.ts"
import type { Pair } from "../calendar/lock-calendars.ts"
import type { SchedulingFacts } from "../calendar/read-booking-facts.ts"
import { reservedTimeRows } from "../calendar/reserve-time.ts"
import type { ScheduleRow } from "../schedules/schedule-rows.ts"
import { type BookingRow, endOf } from "./booking-row.ts"

export interface NewBooking {
  pair: Pair & { by: Side }
  connectionId: string
  offer: Offer
  start: number | null
  slotNumber: number
  quote: Quote
  facts: SchedulingFacts
  /** Until when it waits for an answer; null where it is confirmed at once. */
  expiresAt: Date | null
  agenda: string | null
  notes: string | null
  /** The series, group session or waitlist entry it belongs to. */
  partOf?: PartOf
}

export type PartOf =
  | { readonly seriesId: string }
  | { readonly groupId: string; readonly roomName: string; readonly waitlistEntryId?: string }
  | { readonly waitlistEntryId: string }

/** The constraints that can refuse a booking which passed all checks: another one was made at the same moment. */
export type BookingConstraint = (typeof constraints)[number]

const constraints = [
  /** The coach or the client has another session, or a proposed time, then. */
  "reserved_times_no_overlap",
  /** The coach's slot with this number is in use. */
  "capacity_slots_once",
  /** All seats of the group session are taken, or it is not open any more. */
  "group_sessions_taken_within_seats",
  /** The client has a seat in the group session. */
  "bookings_one_seat",
  /** The waitlist entry has an open offer. */
  "bookings_one_offer",
] as const

export type InsertedBooking =
  | { readonly inserted: true; readonly booking: BookingRow }
  | { readonly inserted: false; readonly refusedBy: BookingConstraint }

/**
 * Inserts the booking, its reserved time and its first history entry in one statement. Trigger
 * `bookings_claim_capacity_slot` claims the coach's capacity slot `slotNumber` for the booking, its series or its group
 * session, and counts a seat as taken. Where a constraint refuses any of it, the whole transaction must be rolled back.
 */
export const insertBooking = async (
  tx: Tx<Actor | null>,
  newBooking: NewBooking,
): Promise<InsertedBooking> => {
  const times = timesToReserve(newBooking)
  try {
    const [row] = await insertAll(tx, { ...valuesOf(tx, newBooking), times: JSON.stringify(times) })
    if (!row) throw new Error("An insert without a conflict clause gives a row")
    const { reserved, ...booking } = row
    if (reserved < times.length) return { inserted: false, refusedBy: "reserved_times_no_overlap" }
    return { inserted: true, booking }
  } catch (error) {
    const refusedBy = constraints.find(name => error instanceof pg.DatabaseError && error.constraint === name)
    if (!refusedBy) throw error
    return { inserted: false, refusedBy }
  }
}

type Column = Exclude<keyof BookingRow, "sort_at">

/** The columns for which a new booking gets a value. */
const written = [
  "coach_id",
  "client_id",
  "connection_id",
  "status",
  "awaits",
  "slot_number",
  "type",
  "minutes",
  "scheduled_at",
  "ends_at",
  "expires_at",
  "agenda",
  "notes",
  "price",
  "price_amount",
  "price_currency",
  "free_until_hours",
  "policy",
  "coach_time_zone",
  "client_time_zone",
  "room_name",
  "series_id",
  "group_id",
  "waitlist_entry_id",
  "created_at",
  "updated_at",
] as const satisfies readonly Column[]
type Written = (typeof written)[number]

/** The columns that are empty at first, or filled by the database. */
const defaulted = [
  "id",
  "no_show_by",
  "proposal_kind",
  "proposal_at",
  "proposal_by",
  "proposal_expires_at",
  "cancelled_by",
  "reason",
  "fee_amount",
  "fee_reason_code",
  "fee_waived_at",
  "dispute",
  "sequence",
  "version",
] as const satisfies readonly Exclude<Column, Written>[]

const columnList = (columns: readonly string[]) => sql.raw(columns.join(", "))

/**
 * An overlap of reserved times is found by the missing row: unlike a violated exclusion constraint, `on conflict do
 * nothing` cannot let two transactions that reserve the same time wait for each other.
 */
const insertAll = prepared<Written | "what" | "by" | "actor_id" | "times">()(
  param => sql<BookingRow & { reserved: number }>`with booking as (
      insert into bookings (${columnList(written)}) values (${sql.join(written.map(column => param[column]))})
      returning ${columnList([...written, ...defaulted, "sort_at"])}
    ), history as (
      insert into booking_history (booking_id, at, what, by, actor_id, scheduled_at)
      select id, created_at, ${param.what}::text, ${param.by}::text, ${param.actor_id}::uuid, scheduled_at from booking
    ), reserved as (
      insert into reserved_times
        (booking_id, person_id, purpose, acts_as, start_minute, end_minute, reserved_end_minute, expires_at)
      select booking.id, t.person_id, 'session', t.acts_as, t.start_minute, t.end_minute, t.reserved_end_minute,
        booking.expires_at
      from booking cross join jsonb_to_recordset(${param.times}::jsonb)
        as t (person_id uuid, acts_as text, start_minute bigint, end_minute bigint, reserved_end_minute bigint)
      on conflict do nothing returning 1
    ) select booking.*, (select count(*) from reserved) as reserved from booking`,
)

/** A seat reserves its client's time; the coach's is reserved by the group session. */
const timesToReserve = ({ pair, offer, start, facts, expiresAt, partOf }: NewBooking) => {
  if (start === null) return []
  const reservation = { ...pair, purpose: "session" as const, start, minutes: offer.minutes, expiresAt }
  const rows = reservedTimeRows(reservation, facts.schedule)
  return partOf && "groupId" in partOf ? rows.filter(row => row.acts_as === "client") : rows
}

const ROOM_NAME_BYTES = 16

export const newRoomName = (): string => randomBytes(ROOM_NAME_BYTES).toString("hex")

/** An offer from the waitlist is made by the system. */
const firstHistoryEntry = ({ pair, expiresAt, partOf }: NewBooking) => {
  if (partOf && "waitlistEntryId" in partOf) return { what: "offered", by: "system" }
  return { what: expiresAt ? "requested" : "booked", by: pair.by }
}

const partOfColumns = (partOf: PartOf | undefined) => {
  if (!partOf) return {}
  if ("seriesId" in partOf) return { series_id: partOf.seriesId }
  if ("groupId" in partOf)
    return {
      group_id: partOf.groupId,
      room_name: partOf.roomName,
      waitlist_entry_id: partOf.waitlistEntryId ?? null,
    }
  return { waitlist_entry_id: partOf.waitlistEntryId }
}

const valuesOf = (tx: Tx<Actor | null>, newBooking: NewBooking) => {
  const { pair, offer, start, facts, quote } = newBooking
  const { lines, configVersion, calculatedAt } = quote
  return {
    coach_id: pair.coachId,
    client_id: pair.clientId,
    connection_id: newBooking.connectionId,
    status: newBooking.expiresAt ? "pending" : "confirmed",
    awaits: otherSide(pair.by),
    slot_number: newBooking.slotNumber,
    type: offer.type,
    minutes: offer.minutes,
    scheduled_at: start === null ? null : new Date(start),
    ends_at: start === null ? null : endOf(start, offer.minutes),
    expires_at: newBooking.expiresAt,
    agenda: newBooking.agenda,
    notes: newBooking.notes,
    price: JSON.stringify({ lines, configVersion, calculatedAt }),
    price_amount: quote.total,
    price_currency: quote.currency,
    free_until_hours: facts.schedule.free_until_hours,
    policy: JSON.stringify(policyOf(facts.schedule, quote)),
    coach_time_zone: facts.coachTimeZone,
    client_time_zone: facts.clientTimeZone,
    room_name: newRoomName(),
    series_id: null,
    group_id: null,
    waitlist_entry_id: null,
    ...partOfColumns(newBooking.partOf),
    created_at: tx.now(),
    updated_at: tx.now(),
    ...firstHistoryEntry(newBooking),
    actor_id: tx.actor?.id ?? null,
  } satisfies Record<Written | "what" | "by" | "actor_id", unknown>
}

/** The policy that stays with the booking: the coach's rules about changes, with the fees of the price list. */
const policyOf = (
  schedule: Pick<ScheduleRow, "free_until_hours" | "approval_until_hours" | "late">,
  fees: Pick<Quote, "lateCancelPercent" | "noShowPercent">,
): Policy => ({
  freeUntilHours: schedule.free_until_hours,
  approvalUntilHours: schedule.approval_until_hours,
  late: schedule.late,
  lateCancelPercent: fees.lateCancelPercent,
  noShowPercent: fees.noShowPercent,
})

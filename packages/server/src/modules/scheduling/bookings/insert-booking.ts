import { randomBytes } from "node:crypto"
import { otherSide, type Side } from "@rapport/domain/scheduling/moves"
import type { Offer } from "@rapport/domain/scheduling/rules"
import { sql } from "kysely"
import type { Actor, Tx } from "../../../platform/ctx.ts"
import { prepared } from "../../../platform/db/prepared.ts"
import type { Quote } from "../../pricing/index.ts"
import type { Pair } from "../calendar/lock-calendars.ts"
import type { SchedulingFacts } from "../calendar/read-booking-facts.ts"
import { heldRows } from "../calendar/reserve-time.ts"
import { type BookingRow, endOf } from "./booking-row.ts"
import { policyOf } from "./policy-of.ts"

export interface NewBooking {
  pair: Pair & { by: Side }
  connectionId: string
  offer: Offer
  start: number | null
  slotNumber: number
  quote: Quote
  facts: SchedulingFacts
  /** Until when it waits for an answer; null where it stands at once. */
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

const ROOM_NAME_BYTES = 16

/**
 * The booking, the time it holds and the first line of its history, in one statement. Null where the database saw
 * that its place or a part of its time is held already; then the whole transaction must be given up.
 */
export const insertBooking = async (tx: Tx<Actor | null>, made: NewBooking): Promise<BookingRow | null> => {
  const held = timeOf(made)
  const [row] = await insertAll(tx, { ...valuesOf(tx, made), held: JSON.stringify(held) })
  if (!row) return null
  const { held_rows: heldRowCount, ...booking } = row
  return heldRowCount === held.length ? booking : null
}

type Column = Exclude<keyof BookingRow, "sort_at">

/** Those that a new booking is given a value for. */
const given = [
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
type Given = (typeof given)[number]

/** Those that begin empty or by the database. */
const others = [
  "id",
  "no_show_by",
  "proposal_kind",
  "proposal_at",
  "proposal_by",
  "proposal_expires_at",
  "cancelled_by",
  "reason",
  "fee_amount",
  "fee_because",
  "fee_waived_at",
  "dispute",
  "sequence",
  "version",
] as const satisfies readonly Exclude<Column, Given>[]

const listed = (columns: readonly string[]) => sql.raw(columns.join(", "))

const insertAll = prepared<Given | "what" | "by" | "actor_id" | "held">()(
  param => sql<BookingRow & { held_rows: number }>`with booking as (
      insert into bookings (${listed(given)}) values (${sql.join(given.map(column => param[column]))})
      on conflict do nothing returning ${listed([...given, ...others, "sort_at"])}
    ), line as (
      insert into booking_history (booking_id, at, what, by, actor_id, scheduled_at)
      select id, created_at, ${param.what}::text, ${param.by}::text, ${param.actor_id}::uuid, scheduled_at from booking
    ), held as (
      insert into held_times
        (booking_id, person_id, purpose, acts_as, start_minute, end_minute, held_end_minute, expires_at)
      select booking.id, t.person_id, 'session', t.acts_as, t.start_minute, t.end_minute, t.held_end_minute,
        booking.expires_at
      from booking cross join jsonb_to_recordset(${param.held}::jsonb)
        as t (person_id uuid, acts_as text, start_minute bigint, end_minute bigint, held_end_minute bigint)
      on conflict do nothing returning 1
    ) select booking.*, (select count(*) from held) as held_rows from booking`,
)

/** A seat holds its client's time; the coach's is held by the group session. */
const timeOf = ({ pair, offer, start, facts, expiresAt, partOf }: NewBooking) => {
  if (start === null) return []
  const hold = { ...pair, purpose: "session" as const, start, minutes: offer.minutes, expiresAt }
  const rows = heldRows(hold, facts.schedule)
  return partOf && "groupId" in partOf ? rows.filter(row => row.acts_as === "client") : rows
}

export const newRoomName = (): string => randomBytes(ROOM_NAME_BYTES).toString("hex")

/** The first line of its history. An offer from the waitlist is made by the server. */
const historyEntryOf = ({ pair, expiresAt, partOf }: NewBooking) => {
  if (partOf && "waitlistEntryId" in partOf) return { what: "offered", by: "clock" }
  return { what: expiresAt ? "requested" : "booked", by: pair.by }
}

const columnsOf = (partOf: PartOf | undefined) => {
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

const valuesOf = (tx: Tx<Actor | null>, made: NewBooking) => {
  const { pair, offer, start, facts, quote } = made
  const { lines, configVersion, calculatedAt } = quote
  return {
    coach_id: pair.coachId,
    client_id: pair.clientId,
    connection_id: made.connectionId,
    status: made.expiresAt ? "pending" : "confirmed",
    awaits: otherSide(pair.by),
    slot_number: made.slotNumber,
    type: offer.type,
    minutes: offer.minutes,
    scheduled_at: start === null ? null : new Date(start),
    ends_at: start === null ? null : endOf(start, offer.minutes),
    expires_at: made.expiresAt,
    agenda: made.agenda,
    notes: made.notes,
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
    ...columnsOf(made.partOf),
    created_at: tx.now(),
    updated_at: tx.now(),
    ...historyEntryOf(made),
    actor_id: tx.actor?.id ?? null,
  } satisfies Record<Given | "what" | "by" | "actor_id", unknown>
}

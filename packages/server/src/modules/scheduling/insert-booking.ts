import { randomBytes } from "node:crypto"
import { otherSide, type Side } from "@rapport/domain/scheduling/moves"
import type { Offer } from "@rapport/domain/scheduling/rules"
import { type Insertable, sql } from "kysely"
import type { Tx } from "../../platform/ctx.ts"
import type { Tables } from "../../platform/tables.ts"
import type { Quote } from "../pricing/index.ts"
import { type BookingRow, endOf } from "./booking-row.ts"
import { heldRows } from "./hold-time.ts"
import type { Pair } from "./lock-pair.ts"
import type { Facts } from "./read-facts.ts"

export interface NewBooking {
  pair: Pair & { by: Side }
  connectionId: string
  offer: Offer
  start: number | null
  place: number
  quote: Quote
  facts: Facts
  /** Until when it waits for an answer; null where it stands at once. */
  expiresAt: Date | null
  agenda: string | null
  notes: string | null
}

const ROOM_NAME_BYTES = 16

/**
 * The booking, the time it holds and the first line of its history, in one statement. Null where the database saw
 * that its place or a part of its time is held already; then the whole transaction must be given up.
 */
export const insertBooking = async (tx: Tx, made: NewBooking): Promise<BookingRow | null> => {
  const held = timeOf(made)
  const row = await tx.db
    .with("booking", each =>
      each
        .insertInto("bookings")
        .values(valuesOf(tx, made))
        .onConflict(clash => clash.doNothing())
        .returningAll(),
    )
    .with("line", each =>
      each
        .insertInto("booking_history")
        .columns(["booking_id", "at", "what", "by", "actor_id", "scheduled_at"])
        .expression(
          sql`select id, created_at, ${made.expiresAt ? "requested" : "booked"}, ${made.pair.by}, ${tx.actor.id}::uuid,
            scheduled_at from booking`,
        ),
    )
    .with("held", each =>
      each
        .insertInto("held_times")
        .columns([
          "booking_id",
          "person_id",
          "purpose",
          "acts_as",
          "start_minute",
          "end_minute",
          "held_end_minute",
          "expires_at",
        ])
        .expression(
          sql`select booking.id, t.person_id, 'session', t.acts_as, t.start_minute, t.end_minute, t.held_end_minute,
            booking.expires_at
          from booking cross join jsonb_to_recordset(${JSON.stringify(held)}::jsonb)
            as t (person_id uuid, acts_as text, start_minute bigint, end_minute bigint, held_end_minute bigint)`,
        )
        .onConflict(clash => clash.doNothing())
        .returning("person_id"),
    )
    .selectFrom("booking")
    .selectAll()
    .select(each =>
      each
        .selectFrom("held")
        .select(count => count.fn.countAll<number>().as("rows"))
        .as("held"),
    )
    .executeTakeFirst()
  if (!row) return null
  const { held: heldCount, ...booking } = row
  return heldCount === held.length ? booking : null
}

const timeOf = ({ pair, offer, start, facts, expiresAt }: NewBooking) =>
  start === null
    ? []
    : heldRows({ ...pair, purpose: "session", start, minutes: offer.minutes, expiresAt }, facts.schedule)

const valuesOf = (tx: Tx, made: NewBooking): Insertable<Tables["bookings"]> => {
  const { pair, offer, start, facts, quote } = made
  const { lines, configVersion, calculatedAt } = quote
  return {
    coach_id: pair.coachId,
    client_id: pair.clientId,
    connection_id: made.connectionId,
    status: made.expiresAt ? "pending" : "confirmed",
    awaits: otherSide(pair.by),
    no_show_by: null,
    slot_number: made.place,
    type: offer.type,
    minutes: offer.minutes,
    scheduled_at: start === null ? null : new Date(start),
    ends_at: start === null ? null : endOf(start, offer.minutes),
    expires_at: made.expiresAt,
    proposal_by: null,
    agenda: made.agenda,
    notes: made.notes,
    cancelled_by: null,
    reason: null,
    price: JSON.stringify({ lines, configVersion, calculatedAt }),
    price_amount: quote.total,
    price_currency: quote.currency,
    free_until_hours: facts.schedule.free_until_hours,
    coach_time_zone: facts.schedule.time_zone,
    client_time_zone: facts.clientTimeZone,
    room_name: randomBytes(ROOM_NAME_BYTES).toString("hex"),
    created_at: tx.now(),
    updated_at: tx.now(),
  }
}

import { ok, refuse } from "@rapport/domain/kernel/result"
import { holdUntil, MAX_PENDING } from "@rapport/domain/scheduling/policy"
import { standsAtOnce } from "@rapport/domain/scheduling/rules"
import type { bookSeries as body } from "@rapport/domain/scheduling/series-schema"
import { zoneAt } from "@rapport/domain/scheduling/travel"
import type { z } from "zod"
import { type Ctx, inTransaction, type Tx } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { mayWant, ONLY_ON_REQUEST } from "../bookings/book-session.ts"
import { type BookingRow, ofBooking } from "../bookings/booking-row.ts"
import { expireHolds } from "../bookings/expire-holds.ts"
import { insertBooking } from "../bookings/insert-booking.ts"
import { publishBookingChange } from "../bookings/update-booking.ts"
import { planSeries, presentDate, type SeriesDate, type SeriesPlan } from "./plan-series.ts"

export type BookSeries = z.output<typeof body>

export interface BookedSeries {
  seriesId: string
  skipped: SeriesDate[]
}

/**
 * Books every date of a series or none, or those that are free. All its bookings share one of the coach's places; each
 * has a price, a status and a history of its own.
 */
export const bookSeries = (ctx: Ctx, input: BookSeries) =>
  inTransaction(ctx, async tx => {
    if (!tx.actor.verified) return refuse("address_not_verified")
    const planned = await planSeries(tx, input, "lock")
    if (!planned.ok) return planned
    const plan = planned.value
    const { facts, offer, pair, dates } = plan
    if (!mayWant(input.mode, facts.schedule.booking_mode[offer.type], pair.by))
      return refuse("not_on_offer", { detail: ONLY_ON_REQUEST })
    const skipped = dates.filter(date => date.conflict).map(presentDate)
    const free = dates.length - skipped.length
    if (free === 0 || (input.only === "all" && skipped.length > 0))
      return refuse("series_conflicts", { more: { dates: skipped, free } })

    if (facts.expired) await expireHolds(tx, [pair.coachId, pair.clientId])
    const seriesId = await insertSeries(tx, plan, input)
    const booked = await insertBookings(tx, plan, { ...input, seriesId })
    if (!booked.ok) return booked
    const pending = booked.value.some(booking => booking.status === "pending")
    if (pending && facts.waiting >= MAX_PENDING) return refuse("too_many_pending")
    await publish(tx, pending ? "series.requested" : "series.confirmed", {
      seriesId,
      coachId: pair.coachId,
      clientId: pair.clientId,
      by: pair.by,
      bookingIds: booked.value.map(booking => booking.id),
    })
    return ok<BookedSeries>({ seriesId, skipped })
  })

const insertSeries = async (tx: Tx, { pair, offer }: SeriesPlan, { everyWeeks, times }: BookSeries) => {
  const row = await tx.db
    .insertInto("booking_series")
    .values({
      coach_id: pair.coachId,
      client_id: pair.clientId,
      type: offer.type,
      minutes: offer.minutes,
      every_weeks: everyWeeks,
      times,
      booked_by: pair.by,
      created_at: tx.now(),
    })
    .returning("id")
    .executeTakeFirstOrThrow()
  return row.id
}

const insertBookings = async (
  tx: Tx,
  { pair, connectionId, facts, offer, slotNumber, dates, quotes }: SeriesPlan,
  { seriesId, mode, agenda }: BookSeries & { seriesId: string },
) => {
  const now = tx.now().getTime()
  const offered = facts.schedule.booking_mode[offer.type]
  const booked: BookingRow[] = []
  const free = dates.filter(date => !date.conflict)
  for (const [i, { start }] of free.entries()) {
    const quote = quotes[i]
    if (!quote) throw new Error("Every free date of a series has a price")
    const ask = { by: pair.by, offered, wanted: mode, hasTime: true, amount: quote.total }
    const atOnce = standsAtOnce(ask)
    const booking = await insertBooking(tx, {
      pair,
      connectionId,
      offer,
      start,
      slotNumber,
      quote,
      facts: { ...facts, coachTimeZone: zoneAt(facts.schedule.time_zone, facts.schedule.travel, start) },
      expiresAt: atOnce ? null : new Date(holdUntil(now, start)),
      agenda: agenda ?? null,
      notes: null,
      partOf: { seriesId },
    })
    if (!booking) return refuse("slot_taken")
    await publish(tx, atOnce ? "booking.confirmed" : "booking.requested", {
      ...ofBooking(booking, seriesId),
      by: pair.by,
    })
    publishBookingChange(tx, booking)
    booked.push(booking)
  }
  return ok(booked)
}

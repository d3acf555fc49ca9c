import { ok, refuse } from "@rapport/domain/kernel/result"
import { holdExpiry, MAX_PENDING } from "@rapport/domain/scheduling/policy"
import { isInstantBooking } from "@rapport/domain/scheduling/rules"
import type { bookSeries as body } from "@rapport/domain/scheduling/series-schema"
import { zoneAt } from "@rapport/domain/scheduling/travel"
import type { z } from "zod"
import type { Ctx, Tx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { isModeAllowed, ONLY_ON_REQUEST } from "../bookings/book-session.ts"
import { type BookingRow, ofBooking } from "../bookings/booking-row.ts"
import { expireHolds } from "../bookings/expire-holds.ts"
import { insertBooking } from "../bookings/insert-booking.ts"
import { publishBookingChange } from "../bookings/publish-changes.ts"
import { planSeries, presentDate, type SeriesDate, type SeriesPlan } from "./plan-series.ts"
import type { SeriesRow } from "./read-series.ts"

export type BookSeries = z.output<typeof body>

export interface BookedSeries {
  series: SeriesRow
  /** By time. */
  bookings: BookingRow[]
  skipped: SeriesDate[]
}

/**
 * Books all dates of a series or none, or only the free ones. Its bookings share one capacity slot of the coach; each has
 * its own price, status and history.
 */
export const bookSeries = (ctx: Ctx, input: BookSeries) =>
  inTransaction(ctx, async tx => {
    if (!tx.actor.verified) return refuse("address_not_verified")
    const planned = await planSeries(tx, input, { lock: true })
    if (!planned.ok) return planned
    const plan = planned.value
    const { facts, offer, pair, dates } = plan
    if (!isModeAllowed(input.mode, facts.schedule.booking_mode[offer.type], pair.by))
      return refuse("not_on_offer", { detail: ONLY_ON_REQUEST })
    const skipped = dates.filter(date => date.conflict).map(presentDate)
    const free = dates.length - skipped.length
    if (free === 0 || (input.only === "all" && skipped.length > 0))
      return refuse("series_conflicts", { more: { dates: skipped, free } })

    if (facts.hasExpiredHolds) await expireHolds(tx, [pair.coachId, pair.clientId])
    const series = await insertSeries(tx, plan, input)
    const inserted = await insertBookings(tx, plan, { ...input, seriesId: series.id })
    if (!inserted.ok) return inserted
    const bookings = inserted.value
    const pending = bookings.some(booking => booking.status === "pending")
    if (pending && facts.pendingRequests >= MAX_PENDING) return refuse("too_many_pending")
    await publish(tx, pending ? "series.requested" : "series.confirmed", {
      seriesId: series.id,
      coachId: pair.coachId,
      clientId: pair.clientId,
      by: pair.by,
      bookingIds: bookings.map(booking => booking.id),
    })
    return ok<BookedSeries>({ series, bookings, skipped })
  })

const insertSeries = (
  tx: Tx,
  { pair, offer }: SeriesPlan,
  { everyWeeks, times }: BookSeries,
): Promise<SeriesRow> =>
  tx.db
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
    .returningAll()
    .executeTakeFirstOrThrow()

const insertBookings = async (
  tx: Tx,
  { pair, connectionId, facts, offer, slotNumber, dates, quotes }: SeriesPlan,
  { seriesId, mode, agenda }: BookSeries & { seriesId: string },
) => {
  const now = tx.now().getTime()
  const offeredMode = facts.schedule.booking_mode[offer.type]
  const booked: BookingRow[] = []
  const free = dates.filter(date => !date.conflict)
  for (const [i, { start }] of free.entries()) {
    const quote = quotes[i]
    if (!quote) throw new Error("Every free date of a series has a price")
    const atOnce = isInstantBooking({
      by: pair.by,
      offeredMode,
      requestedMode: mode,
      hasTime: true,
      amount: quote.total,
    })
    const result = await insertBooking(tx, {
      pair,
      connectionId,
      offer,
      start,
      slotNumber,
      quote,
      facts: { ...facts, coachTimeZone: zoneAt(facts.schedule.time_zone, facts.schedule.travel, start) },
      expiresAt: atOnce ? null : new Date(holdExpiry(now, start, tx.app.config.bookingHoldHours)),
      agenda: agenda ?? null,
      notes: null,
      partOf: { seriesId },
    })
    if (!result.inserted) return refuse("slot_taken")
    const { booking } = result
    await publish(tx, atOnce ? "booking.confirmed" : "booking.requested", {
      ...ofBooking(booking, { seriesId }),
      by: pair.by,
    })
    publishBookingChange(tx, booking)
    booked.push(booking)
  }
  return ok(booked)
}

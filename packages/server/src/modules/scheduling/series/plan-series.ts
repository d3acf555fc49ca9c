import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { chosenOffer, lowestFreeSlotNumber, type Offer } from "@rapport/domain/scheduling/rules"
import { seriesStarts } from "@rapport/domain/scheduling/series"
import type { previewSeries, seriesDate } from "@rapport/domain/scheduling/series-schema"
import type { Side } from "@rapport/domain/scheduling/transitions"
import type { z } from "zod"
import type { Tx } from "../../../platform/context.ts"
import { findAcceptedConnection } from "../../network/index.ts"
import { type Quote, quoteSeries } from "../../pricing/index.ts"
import { resolvePair } from "../bookings/book-session.ts"
import { type TimeRefusal, timeRefusal } from "../calendar/check-time.ts"
import { lockCalendarsAndConnection, type Pair } from "../calendar/lock-calendars.ts"
import { readBookingFacts, type SchedulingFacts } from "../calendar/read-booking-facts.ts"

export type SeriesRequest = z.output<typeof previewSeries>
export type SeriesDate = z.input<typeof seriesDate>

export interface PlannedDate {
  readonly start: number
  readonly conflict: TimeRefusal | null
}

export interface SeriesPlan {
  readonly pair: Pair & { by: Side }
  readonly connectionId: string
  readonly facts: SchedulingFacts
  readonly offer: Offer
  readonly slotNumber: number
  readonly dates: readonly PlannedDate[]
  /** The quotes of the free dates, in their order. */
  readonly quotes: readonly Quote[]
}

const YEAR = 366 * 86_400_000

/**
 * Checks each date of a series as a booking of that date alone would be, and quotes the free ones. Locks the calendars and
 * the connection where the series is booked next.
 */
export const planSeries = async (tx: Tx, request: SeriesRequest, { lock }: { lock: boolean }) => {
  const pair = resolvePair(tx.actor, request)
  if ("ok" in pair) return pair
  const connection = lock
    ? await lockCalendarsAndConnection(tx, pair)
    : await findAcceptedConnection(tx, pair)
  if (!connection) return refuse("connection_required")
  const now = tx.now().getTime()
  if (request.scheduledAt > now + 2 * YEAR) return refuse("invalid_request", TOO_FAR_AHEAD)
  const { everyWeeks, times, scheduledAt: start } = request
  const span = { from: start, to: start + everyWeeks * times * 7 * 86_400_000 }
  const facts = await readBookingFacts(tx, pair, span, { type: request.type, minutes: request.minutes })
  if (!facts) return refuse("connection_required")
  const offer = chosenOffer(facts.schedule.offers, request.type, request.minutes)
  if (!offer) return refuse("not_on_offer")
  const slotNumber = lowestFreeSlotNumber(facts.usedCapacitySlots, facts.schedule.total_slots)
  if (typeof slotNumber === "string") return refuse(slotNumber)
  const starts = seriesStarts({ start, timeZone: facts.schedule.time_zone, everyWeeks, times })
  const { by } = pair
  const dates = starts.map(date => ({
    start: date,
    conflict: timeRefusal(facts, { start: date, minutes: offer.minutes, by, now }),
  }))
  const free = dates.filter(date => !date.conflict).map(date => date.start)
  const quotes = await quoteSeries(tx, { ...pair, ...offer, starts: free, voucher: request.voucher })
  if (!quotes.ok) return quotes
  return ok<SeriesPlan>({
    pair,
    connectionId: connection.id,
    facts,
    offer,
    slotNumber,
    dates,
    quotes: quotes.value,
  })
}

const TOO_FAR_AHEAD = {
  errors: [{ path: "scheduledAt", message: "This is more than two years ahead." }],
}

export const presentDate = ({ start, conflict }: PlannedDate): SeriesDate => ({
  scheduledAt: isoInstant(start),
  conflict: conflict && {
    code: conflict.code,
    reason: typeof conflict.more?.reason === "string" ? conflict.more.reason : null,
    nearest: (conflict.more?.nearest ?? []) as string[],
  },
})

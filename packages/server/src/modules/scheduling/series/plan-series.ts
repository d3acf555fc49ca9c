import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, type Refusal, refuse } from "@rapport/domain/kernel/result"
import type { Side } from "@rapport/domain/scheduling/moves"
import { chosenOffer, lowestFreeSlotNumber, type Offer } from "@rapport/domain/scheduling/rules"
import { seriesStarts } from "@rapport/domain/scheduling/series"
import type { previewSeries, seriesDate } from "@rapport/domain/scheduling/series-schema"
import type { z } from "zod"
import type { Tx } from "../../../platform/ctx.ts"
import { findAccepted } from "../../network/index.ts"
import { type Quote, quoteSeries } from "../../pricing/index.ts"
import { whoMeets } from "../bookings/book-session.ts"
import { type TimeRefusal, whyNotThen } from "../calendar/check-time.ts"
import { lockCalendarsAndConnection, type Pair } from "../calendar/lock-calendars.ts"
import { readBookingFacts, type SchedulingFacts } from "../calendar/read-booking-facts.ts"

export type SeriesAsked = z.output<typeof previewSeries>
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
  /** What the free ones cost, in their order. */
  readonly quotes: readonly Quote[]
}

const YEAR = 366 * 86_400_000

/**
 * Every date of a series, judged as a booking of that date alone would be, with what the free ones cost. Locked where it
 * is to be booked next.
 */
export const planSeries = async (tx: Tx, asked: SeriesAsked, lock: "lock" | "only look") => {
  const pair = whoMeets(tx.actor, asked)
  if ("ok" in pair) return pair
  const connection =
    lock === "lock" ? await lockCalendarsAndConnection(tx, pair) : await findAccepted(tx, pair)
  if (!connection) return refuse("connection_required")
  const now = tx.now().getTime()
  if (asked.scheduledAt > now + 2 * YEAR) return tooFar
  const { everyWeeks, times, scheduledAt: start } = asked
  const span = { from: start, to: start + everyWeeks * times * 7 * 86_400_000 }
  const facts = await readBookingFacts(tx, pair, span, { type: asked.type, minutes: asked.minutes })
  if (!facts) return refuse("connection_required")
  const offer = chosenOffer(facts.schedule.offers, asked.type, asked.minutes)
  if (!offer) return refuse("not_on_offer")
  const slotNumber = lowestFreeSlotNumber(facts.usedCapacitySlots, facts.schedule.total_slots)
  if (typeof slotNumber === "string") return refuse(slotNumber)
  const starts = seriesStarts({ start, timeZone: facts.schedule.time_zone, everyWeeks, times })
  const { by } = pair
  const dates = starts.map(each => ({
    start: each,
    conflict: whyNotThen(facts, { start: each, minutes: offer.minutes, by, now }),
  }))
  const free = dates.filter(date => !date.conflict).map(date => date.start)
  const quotes = await quoteSeries(tx, { ...pair, ...offer, starts: free, voucher: asked.voucher })
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

const tooFar: Refusal<"invalid_request"> = refuse("invalid_request", {
  errors: [{ path: "scheduledAt", message: "This is more than two years ahead." }],
})

export const presentDate = ({ start, conflict }: PlannedDate): SeriesDate => ({
  scheduledAt: isoInstant(start),
  conflict: conflict && {
    code: conflict.code,
    reason: typeof conflict.more?.reason === "string" ? conflict.more.reason : null,
    nearest: (conflict.more?.nearest ?? []) as string[],
  },
})

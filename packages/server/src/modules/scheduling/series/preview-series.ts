import { ok } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import type { Quote } from "../../pricing/index.ts"
import { planSeries, presentDate, type SeriesRequest } from "./plan-series.ts"

/** The dates of a series with their conflicts, and its price. */
export const previewSeries = (ctx: Ctx, request: SeriesRequest) =>
  inTransaction(ctx, async tx => {
    const planned = await planSeries(tx, request, { lock: false })
    if (!planned.ok) return planned
    const { facts, offer, dates, quotes } = planned.value
    return ok({
      timeZone: facts.schedule.time_zone,
      type: offer.type,
      minutes: offer.minutes,
      everyWeeks: request.everyWeeks,
      free: dates.filter(date => !date.conflict).length,
      total: totalOf(quotes),
      dates: dates.map(presentDate),
    })
  })

/** The total price; null where no date is free, as the currency is not known then. */
const totalOf = (quotes: readonly Quote[]) => {
  const [first] = quotes
  return first
    ? { amount: quotes.reduce((sum, quote) => sum + quote.total, 0), currency: first.currency }
    : null
}

import { ok } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction } from "../../../platform/ctx.ts"
import type { Quote } from "../../pricing/index.ts"
import { planSeries, presentDate, type SeriesAsked } from "./plan-series.ts"

/** What booking this series would meet now, date by date. */
export const previewSeries = (ctx: Ctx, asked: SeriesAsked) =>
  inTransaction(ctx, async tx => {
    const planned = await planSeries(tx, asked, "only look")
    if (!planned.ok) return planned
    const { facts, offer, dates, quotes } = planned.value
    return ok({
      timeZone: facts.schedule.time_zone,
      type: offer.type,
      minutes: offer.minutes,
      everyWeeks: asked.everyWeeks,
      free: dates.filter(date => !date.conflict).length,
      total: totalOf(quotes),
      dates: dates.map(presentDate),
    })
  })

/** What all of it costs; null where nothing is free, so that there is no price to say. */
const totalOf = (quotes: readonly Quote[]) => {
  const [first] = quotes
  return first
    ? { amount: quotes.reduce((sum, quote) => sum + quote.total, 0), currency: first.currency }
    : null
}

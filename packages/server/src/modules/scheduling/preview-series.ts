import { ok } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction } from "../../platform/ctx.ts"
import { planSeries, presentDate, type SeriesAsked } from "./plan-series.ts"

/** What booking this series would meet now, date by date. */
export const previewSeries = (ctx: Ctx, asked: SeriesAsked) =>
  inTransaction(ctx, async tx => {
    const planned = await planSeries(tx, asked, "only look")
    if (!planned.ok) return planned
    const { facts, offer, dates } = planned.value
    return ok({
      timeZone: facts.schedule.time_zone,
      type: offer.type,
      minutes: offer.minutes,
      everyWeeks: asked.everyWeeks,
      free: dates.filter(date => !date.conflict).length,
      dates: dates.map(presentDate),
    })
  })

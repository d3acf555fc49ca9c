import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, type Result, refuse } from "@rapport/domain/kernel/result"
import { quoteOf, VOLUME_WINDOW_DAYS } from "@rapport/domain/pricing/quote"
import type { quote, SessionType } from "@rapport/domain/pricing/schema"
import type { z } from "zod"
import type { Actor, Ctx } from "../../platform/context.ts"
import { readPriceConfig } from "./price-config.ts"

export type Quote = z.input<typeof quote>

export interface QuoteSeries {
  coachId: string
  clientId: string
  type: SessionType
  minutes: number
  /** The start of each session, epoch ms, ascending; null while the coach has yet to set a time. */
  starts: readonly (number | null)[]
  voucher?: string | undefined
}

const DAY_MS = 86_400_000

/**
 * The price of each of several sessions that are booked together. Each counts those before it, so that the free first
 * call is given once and the sessions add up for a volume discount. A voucher applies to every one of them.
 */
export const quoteSeries = async (
  ctx: Ctx<Actor | null>,
  { coachId, clientId, type, minutes, starts, voucher }: QuoteSeries,
): Promise<Result<Quote[], "not_on_offer" | "voucher_not_valid">> => {
  const now = ctx.now().getTime()
  const earlier = await ctx.app.readPairSessions(ctx, { coachId, clientId, type, minutes })
  const config = await readPriceConfig(ctx, coachId)
  const isFirstCall = earlier.isCallType && earlier.count === 0 && starts.length === 1
  if (!earlier.isOnOffer && !(isFirstCall && minutes === config.introCallMinutes))
    return refuse("not_on_offer")
  const countedStarts = [...earlier.starts]
  const quotes: Quote[] = []
  for (const start of starts) {
    const until = start ?? now
    const quoted = quoteOf(config, {
      type,
      minutes,
      daysAhead: start === null ? null : Math.floor((start - now) / DAY_MS),
      isFirstOfPair: earlier.count + quotes.length === 0,
      sessionsBefore: countedStarts.filter(at => at > until - VOLUME_WINDOW_DAYS * DAY_MS && at <= until)
        .length,
      ...(voucher !== undefined && { voucher }),
    })
    if (!quoted.ok) return quoted
    if (start !== null) countedStarts.push(start)
    quotes.push({
      currency: config.currency,
      ...quoted.value,
      lateCancelPercent: config.lateCancelPercent,
      noShowPercent: config.noShowPercent,
      configVersion: config.version,
      calculatedAt: isoInstant(config.calculatedAt),
    })
  }
  return ok(quotes)
}

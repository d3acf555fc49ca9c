import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, type Result, refuse } from "@rapport/domain/kernel/result"
import { quoteOf, VOLUME_WINDOW_DAYS } from "@rapport/domain/pricing/quote"
import type { quote, SessionType } from "@rapport/domain/pricing/schema"
import type { z } from "zod"
import type { Actor, Ctx } from "../../platform/context.ts"
import type { PairSessions } from "./pair-sessions.ts"
import { type PriceConfig, priceConfigFrom, readPriceConfig, type StoredPriceConfig } from "./price-config.ts"

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
  series: QuoteSeries,
): Promise<Result<Quote[], "not_on_offer" | "voucher_not_valid">> => {
  const { isOnOffer, isCallType, earlier } = await ctx.app.readPairSessions(ctx, series)
  if (!isOnOffer && !isCallType) return refuse("not_on_offer")
  return quotesFrom({ config: await readPriceConfig(ctx, series.coachId), earlier }, ctx.now().getTime(), {
    ...series,
    isOnOffer,
  })
}

/** What a quote is computed from. */
export interface QuoteFacts {
  readonly config: PriceConfig
  readonly earlier: PairSessions
}

/** The same as columns of a query on the coach's account. */
export interface StoredQuoteFacts {
  readonly accountCreatedAt: Date
  readonly storedConfig: StoredPriceConfig | null
  readonly earlier: PairSessions
}

export const quoteFactsFrom = (
  coachId: string,
  { accountCreatedAt, storedConfig, earlier }: StoredQuoteFacts,
): QuoteFacts => ({ config: priceConfigFrom(coachId, storedConfig, accountCreatedAt), earlier })

export interface ToQuote extends Pick<QuoteSeries, "type" | "minutes" | "starts" | "voucher"> {
  /** Whether the coach lists this type and length; if not, it can only be the free first call. */
  isOnOffer: boolean
}

export const quotesFrom = (
  { config, earlier }: QuoteFacts,
  now: number,
  { type, minutes, starts, voucher, isOnOffer }: ToQuote,
): Result<Quote[], "not_on_offer" | "voucher_not_valid"> => {
  const isFirstCall = !earlier.any && starts.length === 1 && minutes === config.introCallMinutes
  if (!isOnOffer && !isFirstCall) return refuse("not_on_offer")
  const countedStarts = [...earlier.starts]
  const quotes: Quote[] = []
  for (const start of starts) {
    const until = start ?? now
    const quoted = quoteOf(config, {
      type,
      minutes,
      daysAhead: start === null ? null : Math.floor((start - now) / DAY_MS),
      isFirstOfPair: !earlier.any && quotes.length === 0,
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

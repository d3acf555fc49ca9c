import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, type Result, refuse } from "@rapport/domain/kernel/result"
import { quoteOf, VOLUME_DAYS } from "@rapport/domain/pricing/quote"
import type { Actor, Ctx } from "../../platform/ctx.ts"
import { ensureConfig } from "./ensure-config.ts"
import { readPairTimes } from "./queries.ts"
import type { Quote, QuoteSession } from "./quote-session.ts"

export type QuoteSeries = Omit<QuoteSession, "scheduledAt"> & {
  /** When the sessions begin, epoch ms, ascending. */
  starts: readonly number[]
}

const DAY_MS = 86_400_000

/**
 * What each of several sessions would cost that are booked in one go: each knows those before it, so that a first call
 * is free once and sessions add up for a volume discount. A voucher takes its share of every one of them.
 */
export const quoteSeries = async (
  ctx: Ctx<Actor | null>,
  { coachId, clientId, type, minutes, starts, voucher }: QuoteSeries,
): Promise<Result<Quote[], "not_on_offer" | "voucher_not_valid">> => {
  const now = ctx.now().getTime()
  const { onOffer, had, times } = await readPairTimes(ctx, { coachId, clientId, type, minutes })
  if (!onOffer) return refuse("not_on_offer")
  const config = await ensureConfig(ctx, coachId)
  const known = [...times]
  const quotes: Quote[] = []
  for (const start of starts) {
    const quoted = quoteOf(config, {
      type,
      minutes,
      daysAhead: Math.floor((start - now) / DAY_MS),
      isFirstOfPair: had + quotes.length === 0,
      sessionsBefore: known.filter(at => at > start - VOLUME_DAYS * DAY_MS && at <= start).length,
      ...(voucher !== undefined && { voucher }),
    })
    if (!quoted.ok) return quoted
    known.push(start)
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

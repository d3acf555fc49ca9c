import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, type Result, refuse } from "@rapport/domain/kernel/result"
import { quoteOf, VOLUME_DAYS } from "@rapport/domain/pricing/quote"
import type { quote, SessionType } from "@rapport/domain/pricing/schema"
import type { z } from "zod"
import type { Actor, Ctx } from "../../platform/ctx.ts"
import { ensureConfig } from "./ensure-config.ts"
import { readPairTimes } from "./queries.ts"

export type Quote = z.input<typeof quote>

export interface QuoteSeries {
  coachId: string
  clientId: string
  type: SessionType
  minutes: number
  /** When the sessions begin, epoch ms, ascending; null while the coach has yet to set a time. */
  starts: readonly (number | null)[]
  voucher?: string | undefined
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
    const until = start ?? now
    const quoted = quoteOf(config, {
      type,
      minutes,
      daysAhead: start === null ? null : Math.floor((start - now) / DAY_MS),
      isFirstOfPair: had + quotes.length === 0,
      sessionsBefore: known.filter(at => at > until - VOLUME_DAYS * DAY_MS && at <= until).length,
      ...(voucher !== undefined && { voucher }),
    })
    if (!quoted.ok) return quoted
    if (start !== null) known.push(start)
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

import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, type Result, refuse } from "@rapport/domain/kernel/result"
import { quoteOf, VOLUME_DAYS } from "@rapport/domain/pricing/quote"
import type { quote, SessionType } from "@rapport/domain/pricing/schema"
import type { z } from "zod"
import type { Actor, Ctx } from "../../platform/ctx.ts"
import { findCoachShownTo } from "./access.ts"
import { ensureConfig } from "./ensure-config.ts"
import { readPairFacts } from "./queries.ts"

export type Quote = z.input<typeof quote>

export interface QuoteSession {
  coachId: string
  clientId: string
  type: SessionType
  minutes: number
  /** Epoch milliseconds; null while the coach has yet to set a time. */
  scheduledAt: number | null
  voucher?: string | undefined
}

const DAY_MS = 86_400_000

/**
 * What a session would cost these two now. Whoever books asks inside the transaction that holds both calendars, so
 * that a first call is free once only.
 */
export const quoteSession = async (
  ctx: Ctx<Actor | null>,
  { coachId, clientId, type, minutes, scheduledAt, voucher }: QuoteSession,
): Promise<Result<Quote, "not_on_offer" | "voucher_not_valid">> => {
  const now = ctx.now()
  const to = new Date(scheduledAt ?? now)
  const from = new Date(to.getTime() - VOLUME_DAYS * DAY_MS)
  const { onOffer, ...pair } = await readPairFacts(ctx, { coachId, clientId, type, minutes, from, to })
  if (!onOffer) return refuse("not_on_offer")
  const config = await ensureConfig(ctx, coachId)
  const daysAhead = scheduledAt === null ? null : Math.floor((scheduledAt - now.getTime()) / DAY_MS)
  const quoted = quoteOf(config, {
    type,
    minutes,
    daysAhead,
    ...pair,
    ...(voucher !== undefined && { voucher }),
  })
  if (!quoted.ok) return quoted
  return ok({
    currency: config.currency,
    ...quoted.value,
    lateCancelPercent: config.lateCancelPercent,
    noShowPercent: config.noShowPercent,
    configVersion: config.version,
    calculatedAt: isoInstant(config.calculatedAt),
  })
}

/** The same for a person who asks on the coach's page. */
export const quoteForMe = async (
  ctx: Ctx,
  {
    scheduledAt,
    ...asked
  }: Omit<QuoteSession, "clientId" | "scheduledAt"> & { scheduledAt?: number | undefined },
) => {
  const coach = await findCoachShownTo(ctx, asked.coachId)
  if (!coach) return refuse("not_found")
  return quoteSession(ctx, { ...asked, scheduledAt: scheduledAt ?? null, clientId: ctx.actor.id })
}

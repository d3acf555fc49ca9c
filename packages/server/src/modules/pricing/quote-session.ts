import { ok, type Result, refuse } from "@rapport/domain/kernel/result"
import type { Actor, Ctx } from "../../platform/ctx.ts"
import { findCoachShownTo } from "./access.ts"
import { type Quote, type QuoteSeries, quoteSeries } from "./quote-series.ts"

export type QuoteSession = Omit<QuoteSeries, "starts"> & {
  /** Epoch milliseconds; null while the coach has yet to set a time. */
  scheduledAt: number | null
}

/**
 * What a session would cost these two now. Whoever books asks inside the transaction that holds both calendars, so
 * that a first call is free once only.
 */
export const quoteSession = async (
  ctx: Ctx<Actor | null>,
  { scheduledAt, ...asked }: QuoteSession,
): Promise<Result<Quote, "not_on_offer" | "voucher_not_valid">> => {
  const quoted = await quoteSeries(ctx, { ...asked, starts: [scheduledAt] })
  if (!quoted.ok) return quoted
  const [quote] = quoted.value
  if (!quote) throw new Error("One session has one price")
  return ok(quote)
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

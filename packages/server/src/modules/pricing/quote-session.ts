import { ok, type Result, refuse } from "@rapport/domain/kernel/result"
import type { Actor, Ctx } from "../../platform/context.ts"
import { findCoachWithVisiblePrices } from "./access.ts"
import {
  type Quote,
  type QuoteFacts,
  type QuoteSeries,
  quoteSeries,
  quotesFrom,
  type ToQuote,
} from "./quote-series.ts"

export type QuoteSession = Omit<QuoteSeries, "starts"> & {
  /** Epoch milliseconds; null while the coach has yet to set a time. */
  scheduledAt: number | null
}

/** The price of one session of a coach and a client now. */
export const quoteSession = async (
  ctx: Ctx<Actor | null>,
  { scheduledAt, ...session }: QuoteSession,
): Promise<Result<Quote, "not_on_offer" | "voucher_not_valid">> =>
  onlyQuoteOf(await quoteSeries(ctx, { ...session, starts: [scheduledAt] }))

/**
 * The same from what was read already. A booking reads it inside the transaction that holds both calendars, so that the
 * free first call is given only once.
 */
export const quoteSessionFrom = (
  facts: QuoteFacts,
  now: number,
  { scheduledAt, ...session }: Omit<ToQuote, "starts"> & Pick<QuoteSession, "scheduledAt">,
): Result<Quote, "not_on_offer" | "voucher_not_valid"> =>
  onlyQuoteOf(quotesFrom(facts, now, { ...session, starts: [scheduledAt] }))

const onlyQuoteOf = (
  quoted: Result<Quote[], "not_on_offer" | "voucher_not_valid">,
): Result<Quote, "not_on_offer" | "voucher_not_valid"> => {
  if (!quoted.ok) return quoted
  const [quote] = quoted.value
  if (!quote) throw new Error("A quote for one session has one price")
  return ok(quote)
}

/** The same for the actor as the client, before booking. */
export const quoteForClient = async (
  ctx: Ctx,
  {
    scheduledAt,
    ...session
  }: Omit<QuoteSession, "clientId" | "scheduledAt"> & { scheduledAt?: number | undefined },
) => {
  const coach = await findCoachWithVisiblePrices(ctx, session.coachId)
  if (!coach) return refuse("not_found")
  return quoteSession(ctx, { ...session, scheduledAt: scheduledAt ?? null, clientId: ctx.actor.id })
}

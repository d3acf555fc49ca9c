import { priceOf } from "@rapport/domain/pricing/quote"
import type { SessionType } from "@rapport/domain/pricing/schema"
import type { Actor, Ctx } from "../../platform/context.ts"
import { readPriceConfig } from "./price-config.ts"

export interface ListedPrice {
  type: SessionType
  minutes: number
  amount: number
  currency: string
}

/** What each of these types and lengths costs with a coach, before discounts. */
export const listPrices = async (
  ctx: Ctx<Actor | null>,
  coachId: string,
  offers: readonly { type: SessionType; minutes: number }[],
): Promise<ListedPrice[]> => {
  const config = await readPriceConfig(ctx, coachId)
  return offers.map(({ type, minutes }) => ({
    type,
    minutes,
    amount: priceOf(config, type, minutes),
    currency: config.currency,
  }))
}

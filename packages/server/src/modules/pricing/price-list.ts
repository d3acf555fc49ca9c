import { priceDefaults } from "@rapport/domain/pricing/defaults"
import { priceOf } from "@rapport/domain/pricing/quote"
import type { SessionType } from "@rapport/domain/pricing/schema"
import { sql } from "kysely"
import type { Actor, Ctx } from "../../platform/ctx.ts"

export interface ListedPrice {
  type: SessionType
  minutes: number
  amount: number
  currency: string
}

interface Row {
  coachId: string
  currency: string | null
  baseRate: number | null
  rates: { type: SessionType; minutes: number; amount: number }[]
  offers: { type: SessionType; minutes: number }[]
}

/** What each length on offer costs before discounts, by coach; the defaults where a coach set nothing yet. One query. */
export const priceListOf = async (
  ctx: Ctx<Actor | null>,
  coachIds: readonly string[],
): Promise<Map<string, ListedPrice[]>> => {
  const { rows } =
    await sql<Row>`select s.coach_id as "coachId", c.currency, c.base_rate as "baseRate", s.offers,
      coalesce((select json_agg(json_build_object('type', r.type, 'minutes', r.minutes, 'amount', r.amount))
        from price_rates r where r.coach_id = s.coach_id), '[]') as rates
    from schedules s left join price_configs c on c.coach_id = s.coach_id
    where s.is_default and s.coach_id = any(${[...coachIds]}::uuid[])`.execute(ctx.db)
  return new Map(rows.map(row => [row.coachId, listOf(row)]))
}

const listOf = ({ currency, baseRate, rates, offers }: Row): ListedPrice[] =>
  offers.map(({ type, minutes }) => ({
    type,
    minutes,
    amount: priceOf({ baseRate: baseRate ?? priceDefaults.baseRate, rates }, type, minutes),
    currency: currency ?? priceDefaults.currency,
  }))

import { sql } from "kysely"
import type { Actor, Ctx } from "../../platform/ctx.ts"
import type { PriceConfig } from "./present.ts"

type Items = Pick<PriceConfig, "rates" | "packages" | "subscriptions" | "discounts">

export interface ConfigRow extends Items {
  coachId: string
  version: number
  currency: string
  baseRate: number
  introCallMinutes: number | null
  lateCancelPercent: number
  noShowPercent: number
  taxBasisPoints: number
  calculatedAt: Date
}

/** A configuration with its items in their order, in one query; for `price_configs c`. */
const columns = sql`c.coach_id as "coachId", c.version, c.currency, c.base_rate as "baseRate",
  c.intro_call_minutes as "introCallMinutes", c.late_cancel_percent as "lateCancelPercent",
  c.no_show_percent as "noShowPercent", c.tax_basis_points as "taxBasisPoints", c.calculated_at as "calculatedAt",
  coalesce((select json_agg(json_build_object('id', i.id, 'type', i.type, 'minutes', i.minutes, 'amount', i.amount)
    order by i.position, i.id) from price_rates i where i.coach_id = c.coach_id), '[]') as rates,
  coalesce((select json_agg(json_build_object('id', i.id, 'name', i.name, 'sessions', i.sessions,
    'minutes', i.minutes, 'amount', i.amount, 'validDays', i.valid_days)
    order by i.position, i.id) from price_packages i where i.coach_id = c.coach_id), '[]') as packages,
  coalesce((select json_agg(json_build_object('id', i.id, 'name', i.name, 'sessionsPerMonth', i.sessions_per_month,
    'minutes', i.minutes, 'amount', i.amount)
    order by i.position, i.id) from price_subscriptions i where i.coach_id = c.coach_id), '[]') as subscriptions,
  coalesce((select json_agg(json_strip_nulls(json_build_object('id', i.id, 'kind', i.kind, 'percent', i.percent,
    'daysAhead', i.days_ahead, 'sessions', i.sessions, 'code', i.code))
    order by i.position, i.id) from price_discounts i where i.coach_id = c.coach_id), '[]') as discounts`

export const readConfig = async (ctx: Ctx<Actor | null>, coachId: string): Promise<ConfigRow | null> => {
  const { rows } =
    await sql<ConfigRow>`select ${columns} from price_configs c where c.coach_id = ${coachId}`.execute(ctx.db)
  return rows[0] ?? null
}

export interface PairTimes {
  /** The schedule lists this type and length. */
  onOffer: boolean
  /** How many sessions these two had or have ahead. */
  had: number
  /** When those with a time begin, epoch ms. */
  times: number[]
}

/**
 * What a quote needs to know besides the configuration: the offer, and what these two had or have ahead. A request that
 * ran out counts no more, whether or not that is written down.
 */
export const readPairTimes = async (
  ctx: Ctx<Actor | null>,
  about: { coachId: string; clientId: string; type: string; minutes: number },
): Promise<PairTimes> => {
  const offer = JSON.stringify([{ type: about.type, minutes: about.minutes }])
  const { rows } = await sql<PairTimes>`select
      exists (select 1 from schedules s where s.coach_id = ${about.coachId} and s.is_default
        and s.offers @> ${offer}::jsonb) as "onOffer",
      count(b.id) as had,
      coalesce(json_agg((extract(epoch from b.scheduled_at) * 1000)::bigint)
        filter (where b.scheduled_at is not null), '[]') as times
    from (select 1) one left join bookings b on b.coach_id = ${about.coachId} and b.client_id = ${about.clientId}
      and b.status in ('pending', 'confirmed', 'completed', 'no_show')
      and (b.expires_at is null or b.expires_at > ${ctx.now()})`.execute(ctx.db)
  const [row] = rows
  if (!row) return { onOffer: false, had: 0, times: [] }
  return { ...row, had: Number(row.had), times: row.times.map(Number) }
}

import { createHash } from "node:crypto"
import { isoInstant } from "@rapport/domain/kernel/fields"
import { priceDefaults } from "@rapport/domain/pricing/defaults"
import type { priceConfig } from "@rapport/domain/pricing/schema"
import { type RawBuilder, sql } from "kysely"
import type { z } from "zod"
import type { Actor, Ctx } from "../../platform/context.ts"
import { prepared } from "../../platform/db/prepared.ts"

export type PresentedPriceConfig = z.input<typeof priceConfig>
export type PriceItems = Pick<PresentedPriceConfig, "rates" | "packages" | "subscriptions" | "discounts">

export interface PriceConfig extends PriceItems {
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

/** SQL: a configuration with its items in their order, from `price_configs c`. */
const columns = sql`c.version, c.currency, c.base_rate as "baseRate",
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

/** A configuration as `storedPriceConfig` reads it. */
export type StoredPriceConfig = Omit<PriceConfig, "coachId" | "calculatedAt"> & { calculatedAt: string }

/** SQL: a coach's stored configuration as JSON, or null. */
export const storedPriceConfig = (coachId: RawBuilder<unknown>): RawBuilder<StoredPriceConfig | null> =>
  sql`(select row_to_json(config) from (select ${columns} from price_configs c where c.coach_id = ${coachId}) config)`

export const priceConfigFrom = (
  coachId: string,
  stored: StoredPriceConfig | null,
  accountCreatedAt: Date,
): PriceConfig =>
  stored
    ? { ...stored, coachId, calculatedAt: new Date(stored.calculatedAt) }
    : defaultPriceConfig(coachId, accountCreatedAt)

const configOfCoach = prepared<"coachId">()(
  ({ coachId }) => sql<{ accountCreatedAt: Date; stored: StoredPriceConfig | null }>`select
      a.created_at as "accountCreatedAt", ${storedPriceConfig(sql`a.id`)} as stored
    from accounts a where a.id = ${coachId}::uuid`,
)

/**
 * A coach's price configuration, in one query. Every coach gets the defaults when they become one; where none are
 * stored, the same defaults are answered without storing them, with the version and ids that a change then expects.
 */
export const readPriceConfig = async (ctx: Ctx<Actor | null>, coachId: string): Promise<PriceConfig> => {
  const [row] = await configOfCoach(ctx, { coachId })
  if (!row) throw new Error(`There is no account ${coachId}`)
  return priceConfigFrom(coachId, row.stored, row.accountCreatedAt)
}

/** The defaults under fixed ids: an item has the same id in the answer to a read and once it is stored. */
export const defaultPriceConfig = (coachId: string, calculatedAt: Date): PriceConfig => {
  const withIds = <T>(list: string, items: readonly T[]) =>
    items.map((item, position) => ({ ...item, id: defaultItemId(coachId, list, position) }))
  return {
    ...priceDefaults,
    coachId,
    version: 1,
    calculatedAt,
    rates: withIds("rates", priceDefaults.rates),
    packages: withIds("packages", priceDefaults.packages),
    subscriptions: withIds("subscriptions", priceDefaults.subscriptions),
    discounts: withIds("discounts", priceDefaults.discounts),
  }
}

const defaultItemId = (coachId: string, list: string, position: number): string => {
  const hex = createHash("sha256").update(`default price ${coachId} ${list} ${position}`).digest("hex")
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export const presentPriceConfig = ({
  coachId,
  calculatedAt,
  ...config
}: PriceConfig): PresentedPriceConfig => ({
  userId: coachId,
  calculatedAt: isoInstant(calculatedAt),
  ...config,
})

/** A coach's fees for a late change and for a missed session, in percent of the price. */
export const readFeePercents = async (ctx: Ctx<Actor | null>, coachId: string) => {
  const { lateCancelPercent, noShowPercent } = await readPriceConfig(ctx, coachId)
  return { lateCancelPercent, noShowPercent }
}

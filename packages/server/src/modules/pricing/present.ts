import { isoInstant } from "@rapport/domain/kernel/fields"
import type { priceConfig } from "@rapport/domain/pricing/schema"
import type { z } from "zod"
import type { ConfigRow } from "./queries.ts"

export type PriceConfig = z.input<typeof priceConfig>

export const presentConfig = (row: ConfigRow): PriceConfig => ({
  userId: row.coachId,
  version: row.version,
  calculatedAt: isoInstant(row.calculatedAt),
  currency: row.currency,
  baseRate: row.baseRate,
  rates: row.rates,
  packages: row.packages,
  subscriptions: row.subscriptions,
  discounts: row.discounts,
  introCallMinutes: row.introCallMinutes,
  lateCancelPercent: row.lateCancelPercent,
  noShowPercent: row.noShowPercent,
  taxBasisPoints: row.taxBasisPoints,
})

import type { PricingEvents } from "@rapport/domain/pricing/events"
import type { SessionType } from "@rapport/domain/pricing/schema"
import type { At, AtOrNull, Generated } from "../../platform/tables.ts"

interface Item {
  id: Generated<string>
  coach_id: string
  position: number
}

export interface PricingTables {
  price_configs: {
    coach_id: string
    version: Generated<number>
    currency: string
    base_rate: number
    intro_call_minutes: number | null
    late_cancel_percent: number
    no_show_percent: number
    tax_basis_points: number
    calculated_at: At
    set_at: AtOrNull
  }
  price_rates: Item & { type: SessionType; minutes: number; amount: number }
  price_packages: Item & {
    name: string
    sessions: number
    minutes: number
    amount: number
    valid_days: number
  }
  price_subscriptions: Item & { name: string; sessions_per_month: number; minutes: number; amount: number }
  price_discounts: Item & {
    kind: "early" | "volume" | "voucher"
    percent: number
    days_ahead: number | null
    sessions: number | null
    code: string | null
  }
}

declare module "../../platform/tables.ts" {
  interface Tables extends PricingTables {}
}

declare module "../../platform/published-event.ts" {
  interface EventPayloads extends PricingEvents {}
}

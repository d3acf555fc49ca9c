import type { z } from "zod"
import type { priceConfigIn } from "./schema.ts"

type Defaults = Omit<z.output<typeof priceConfigIn>, "version">

/**
 * A new coach's prices: 60 euros an hour for every type, the first short call free, and a package of five sessions at ten
 * percent off.
 */
export const priceDefaults: Defaults = {
  currency: "EUR",
  baseRate: 6000,
  rates: [],
  packages: [{ name: "Five sessions", sessions: 5, minutes: 60, amount: 27_000, validDays: 180 }],
  subscriptions: [],
  discounts: [],
  introCallMinutes: 15,
  lateCancelPercent: 50,
  noShowPercent: 100,
  taxBasisPoints: 0,
}

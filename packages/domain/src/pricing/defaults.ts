import type { z } from "zod"
import type { priceConfigIn } from "./schema.ts"

type Defaults = Omit<z.output<typeof priceConfigIn>, "version">

/**
 * What a coach's prices are before the coach sets them: 60 euros an hour whatever the type, a first short call free,
 * one package a tenth below its single sessions, nothing else.
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

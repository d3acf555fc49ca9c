import { z } from "zod"
import { currency, id, instantOut, minorUnits, name } from "../kernel/fields.ts"

export const sessionType = z.enum(["VIDEO", "VOICE", "CHAT"])
export type SessionType = z.infer<typeof sessionType>
export const minutes = z.int().min(5).max(480)

const percent = z.int().min(0).max(100)

/** Items have ids, so that each can be deleted by itself. New items are sent without. */
const item = { id: id.optional() }

/** The price of a type and length, instead of the hourly base rate. */
export const rate = z.strictObject({ ...item, type: sessionType, minutes, amount: minorUnits })
export const sessionPackage = z.strictObject({
  ...item,
  name: name(80),
  sessions: z.int().min(2).max(200),
  minutes,
  amount: minorUnits,
  validDays: z.int().min(1).max(1095),
})
export const subscription = z.strictObject({
  ...item,
  name: name(80),
  sessionsPerMonth: z.int().min(1).max(60),
  minutes,
  amount: minorUnits,
})
export const discount = z.discriminatedUnion("kind", [
  /** Booked at least this many days ahead. */
  z.strictObject({ ...item, kind: z.literal("early"), daysAhead: z.int().min(1).max(365), percent }),
  /** From the n-th session with this coach within 30 days. */
  z.strictObject({ ...item, kind: z.literal("volume"), sessions: z.int().min(2).max(100), percent }),
  z.strictObject({
    ...item,
    kind: z.literal("voucher"),
    code: z.string().regex(/^[A-Z0-9-]{3,30}$/),
    percent,
  }),
])

export const priceConfigIn = z.strictObject({
  version: z.int().min(1),
  currency,
  /** Per hour; a length without a rate costs its share of this, rounded half up. */
  baseRate: minorUnits,
  rates: z.array(rate).max(30),
  packages: z.array(sessionPackage).max(20),
  subscriptions: z.array(subscription).max(5),
  discounts: z.array(discount).max(20),
  /** Longest free first call between a coach and a client, in minutes; null for none. */
  introCallMinutes: minutes.nullable(),
  lateCancelPercent: percent,
  noShowPercent: percent,
  /** Tax included in the prices, in hundredths of a percent: 1900 is 19 %. */
  taxBasisPoints: z.int().min(0).max(5000),
})

export const priceConfig = z.object({
  userId: id,
  version: z.number(),
  calculatedAt: instantOut,
  currency: z.string(),
  baseRate: z.number(),
  rates: z.array(z.object({ id, type: sessionType, minutes: z.number(), amount: z.number() })),
  packages: z.array(
    z.object({
      id,
      name: z.string(),
      sessions: z.number(),
      minutes: z.number(),
      amount: z.number(),
      validDays: z.number(),
    }),
  ),
  subscriptions: z.array(
    z.object({ id, name: z.string(), sessionsPerMonth: z.number(), minutes: z.number(), amount: z.number() }),
  ),
  discounts: z.array(
    z.object({
      id,
      kind: z.enum(["early", "volume", "voucher"]),
      percent: z.number(),
      daysAhead: z.number().optional(),
      sessions: z.number().optional(),
      code: z.string().optional(),
    }),
  ),
  introCallMinutes: z.number().nullable(),
  lateCancelPercent: z.number(),
  noShowPercent: z.number(),
  taxBasisPoints: z.number(),
})

export const quoteLine = z.object({
  kind: z.enum(["session", "intro", "early", "volume", "voucher", "tax_included"]),
  label: z.string(),
  /** Minor units; discounts are negative, included tax is shown but not added. */
  amount: z.number(),
})
export const quote = z.object({
  currency: z.string(),
  lines: z.array(quoteLine),
  total: z.number(),
  /** The fees for a late cancellation and a no-show, in percent of the total. */
  lateCancelPercent: z.number(),
  noShowPercent: z.number(),
  configVersion: z.number(),
  calculatedAt: instantOut,
})

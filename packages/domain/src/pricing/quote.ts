import type { z } from "zod"
import { ok, type Result, refuse } from "../kernel/result.ts"
import type { quoteLine, SessionType } from "./schema.ts"

export type QuoteLine = z.output<typeof quoteLine>

export interface PriceRules {
  baseRate: number
  rates: readonly { type: SessionType; minutes: number; amount: number }[]
  discounts: readonly Discount[]
  introCallMinutes: number | null
  taxBasisPoints: number
}

export interface Discount {
  kind: "early" | "volume" | "voucher"
  percent: number
  daysAhead?: number | undefined
  sessions?: number | undefined
  code?: string | undefined
}

export interface QuoteInput {
  type: SessionType
  minutes: number
  /** Whole days from now to the session; null while it has no time. */
  daysAhead: number | null
  /** The coach and the client have no earlier session and no booked one. */
  isFirstOfPair: boolean
  /** Their sessions in the 30 days before this one. */
  sessionsBefore: number
  voucher?: string
}

/** Sessions within this many days count for a volume discount. */
export const VOLUME_WINDOW_DAYS = 30

/** Every line is rounded to the minor unit by itself, half up. */
const share = (amount: number, part: number, whole: number): number =>
  Math.floor((2 * amount * part + whole) / (2 * whole))

/** The rate set for this type and length, else its share of the hourly base rate. */
export const priceOf = (
  rules: Pick<PriceRules, "baseRate" | "rates">,
  type: SessionType,
  minutes: number,
): number =>
  rules.rates.find(rate => rate.type === type && rate.minutes === minutes)?.amount ??
  share(rules.baseRate, minutes, 60)

const TYPES: Record<SessionType, string> = {
  VIDEO: "Video session",
  VOICE: "Voice call",
  CHAT: "Chat session",
}

/** Vouchers are typed by people: case and surrounding spaces do not matter. */
export const normalizeVoucher = (typed: string): string => typed.trim().toUpperCase()

/**
 * The price of a session as lines and a total. The total is the sum of all lines but the tax, which is included in it.
 * A first call of at most `introCallMinutes` is free and gets no discount. Otherwise the best early, the best volume and
 * the voucher discount apply in this order, each to the remaining amount.
 */
export const quoteOf = (
  rules: PriceRules,
  input: QuoteInput,
): Result<{ lines: QuoteLine[]; total: number }, "voucher_not_valid"> => {
  const voucher = voucherOf(rules, input)
  if (voucher === "voucher_not_valid") return refuse(voucher)
  const price = priceOf(rules, input.type, input.minutes)
  const session: QuoteLine = {
    kind: "session",
    label: `${TYPES[input.type]}, ${input.minutes} minutes`,
    amount: price,
  }
  if (isFreeIntro(rules, input)) {
    const free: QuoteLine = { kind: "intro", label: "First call with this coach, free", amount: 0 - price }
    return ok({ lines: price === 0 ? [session] : [session, free], total: 0 })
  }
  const lines = [session]
  let total = price
  for (const discount of [bestEarly(rules, input), bestVolume(rules, input), voucher]) {
    if (!discount || discount.percent === 0 || total === 0) continue
    const reduction = share(total, discount.percent, 100)
    lines.push({ kind: discount.kind, label: labelOf(discount), amount: 0 - reduction })
    total -= reduction
  }
  if (rules.taxBasisPoints > 0 && total > 0) lines.push(taxIn(total, rules.taxBasisPoints))
  return ok({ lines, total })
}

const isFreeIntro = (rules: PriceRules, input: QuoteInput): boolean =>
  rules.introCallMinutes !== null && input.isFirstOfPair && input.minutes <= rules.introCallMinutes

const voucherOf = (rules: PriceRules, input: QuoteInput): Discount | null | "voucher_not_valid" => {
  if (input.voucher === undefined) return null
  const code = normalizeVoucher(input.voucher)
  return (
    rules.discounts.find(discount => discount.kind === "voucher" && discount.code === code) ??
    "voucher_not_valid"
  )
}

const highestPercent = (discounts: readonly Discount[]): Discount | null =>
  discounts.reduce<Discount | null>(
    (best, discount) => (best && best.percent >= discount.percent ? best : discount),
    null,
  )

const bestEarly = (rules: PriceRules, { daysAhead }: QuoteInput): Discount | null =>
  highestPercent(
    rules.discounts.filter(
      discount => discount.kind === "early" && daysAhead !== null && daysAhead >= (discount.daysAhead ?? 0),
    ),
  )

const bestVolume = (rules: PriceRules, { sessionsBefore }: QuoteInput): Discount | null =>
  highestPercent(
    rules.discounts.filter(
      discount => discount.kind === "volume" && sessionsBefore + 1 >= (discount.sessions ?? 0),
    ),
  )

const labelOf = ({ kind, percent, daysAhead, sessions }: Discount): string => {
  if (kind === "early") return `Booked ${daysAhead} days ahead or earlier, ${percent} % off`
  if (kind === "volume") return `From ${sessions} sessions in ${VOLUME_WINDOW_DAYS} days, ${percent} % off`
  return `Voucher, ${percent} % off`
}

const taxIn = (total: number, basisPoints: number): QuoteLine => ({
  kind: "tax_included",
  label: `Tax contained, ${basisPoints / 100} %`,
  amount: share(total, basisPoints, 10_000 + basisPoints),
})

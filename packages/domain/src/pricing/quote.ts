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

export interface Asked {
  type: SessionType
  minutes: number
  /** Whole days from now to the session; null while it has no time. */
  daysAhead: number | null
  /** The pair never had a session and has none ahead. */
  isFirstOfPair: boolean
  /** The pair's sessions in the 30 days up to this one, without it. */
  sessionsBefore: number
  voucher?: string
}

/** Sessions of a pair count for a volume discount within this many days. */
export const VOLUME_DAYS = 30

/** Money is rounded to the minor unit, half up, each line by itself. */
const share = (amount: number, part: number, whole: number): number =>
  Math.floor((2 * amount * part + whole) / (2 * whole))

/** The rate set for this type and length, else its share of the hourly base rate. */
export const priceOf = (
  rules: Pick<PriceRules, "baseRate" | "rates">,
  type: SessionType,
  minutes: number,
): number =>
  rules.rates.find(each => each.type === type && each.minutes === minutes)?.amount ??
  share(rules.baseRate, minutes, 60)

const TYPES: Record<SessionType, string> = {
  VIDEO: "Video session",
  VOICE: "Voice call",
  CHAT: "Chat session",
}

/** As people type it: case and spaces around it do not matter. */
export const readVoucher = (typed: string): string => typed.trim().toUpperCase()

/**
 * How a price comes about, line by line. The total is the sum of all lines but the tax, which is told as contained.
 * A first call of at most `introCallMinutes` is free and takes no discount. Otherwise the best early, the best volume
 * and the voucher discount follow one another, each a share of what is left.
 */
export const quoteOf = (
  rules: PriceRules,
  asked: Asked,
): Result<{ lines: QuoteLine[]; total: number }, "voucher_not_valid"> => {
  const voucher = voucherOf(rules, asked)
  if (voucher === "voucher_not_valid") return refuse(voucher)
  const price = priceOf(rules, asked.type, asked.minutes)
  const session: QuoteLine = {
    kind: "session",
    label: `${TYPES[asked.type]}, ${asked.minutes} minutes`,
    amount: price,
  }
  if (isFreeIntro(rules, asked)) {
    const free: QuoteLine = { kind: "intro", label: "First call with this coach, free", amount: 0 - price }
    return ok({ lines: price === 0 ? [session] : [session, free], total: 0 })
  }
  const lines = [session]
  let total = price
  for (const each of [bestEarly(rules, asked), bestVolume(rules, asked), voucher]) {
    if (!each || each.percent === 0 || total === 0) continue
    const off = share(total, each.percent, 100)
    lines.push({ kind: each.kind, label: labelOf(each), amount: 0 - off })
    total -= off
  }
  if (rules.taxBasisPoints > 0 && total > 0) lines.push(taxIn(total, rules.taxBasisPoints))
  return ok({ lines, total })
}

const isFreeIntro = (rules: PriceRules, asked: Asked): boolean =>
  rules.introCallMinutes !== null && asked.isFirstOfPair && asked.minutes <= rules.introCallMinutes

const voucherOf = (rules: PriceRules, asked: Asked): Discount | null | "voucher_not_valid" => {
  if (asked.voucher === undefined) return null
  const code = readVoucher(asked.voucher)
  return rules.discounts.find(each => each.kind === "voucher" && each.code === code) ?? "voucher_not_valid"
}

const best = (discounts: readonly Discount[]): Discount | null =>
  discounts.reduce<Discount | null>((top, each) => (top && top.percent >= each.percent ? top : each), null)

const bestEarly = (rules: PriceRules, { daysAhead }: Asked): Discount | null =>
  best(
    rules.discounts.filter(
      each => each.kind === "early" && daysAhead !== null && daysAhead >= (each.daysAhead ?? 0),
    ),
  )

const bestVolume = (rules: PriceRules, { sessionsBefore }: Asked): Discount | null =>
  best(rules.discounts.filter(each => each.kind === "volume" && sessionsBefore + 1 >= (each.sessions ?? 0)))

const labelOf = ({ kind, percent, daysAhead, sessions }: Discount): string => {
  if (kind === "early") return `Booked ${daysAhead} days ahead or earlier, ${percent} % off`
  if (kind === "volume") return `From ${sessions} sessions in ${VOLUME_DAYS} days, ${percent} % off`
  return `Voucher, ${percent} % off`
}

const taxIn = (total: number, basisPoints: number): QuoteLine => ({
  kind: "tax_included",
  label: `Tax contained, ${basisPoints / 100} %`,
  amount: share(total, basisPoints, 10_000 + basisPoints),
})

import type { SessionType } from "@rapport/domain/pricing/schema"
import type { PricesBody } from "./api.ts"

type Rates = PricesBody["rates"]
interface Offer {
  type: SessionType
  minutes: number
}

const USUAL = [30, 60, 90]

/** The lengths on offer, filled up with usual ones so that there is something to add. */
export const lengthsShown = (offers: readonly Offer[]): number[] => {
  const lengths = new Set(offers.map(({ minutes }) => minutes))
  for (const minutes of USUAL) if (lengths.size < USUAL.length) lengths.add(minutes)
  return [...lengths].sort((a, b) => a - b)
}

/** The prices with one of their own for this type and length, or with none where it follows from the hour again. */
export const withOwnPrice = (rates: Rates, { type, minutes }: Offer, amount: number | null): Rates => {
  const isSame = (rate: Rates[number]) => rate.type === type && rate.minutes === minutes
  if (amount === null) return rates.filter(rate => !isSame(rate))
  if (!rates.some(isSame)) return [...rates, { type, minutes, amount }]
  return rates.map(rate => (isSame(rate) ? { ...rate, amount } : rate))
}

import { approvalUntil, freeUntil, lateFee, type Policy } from "@rapport/domain/scheduling/policy"
import type { TFunction } from "i18next"
import { moneyText } from "../../lib/money.ts"
import { clock, longDay, msOf } from "../../lib/times.ts"

export interface Agreed {
  /** When the session begins. */
  at: string
  policy: Policy
  price: { amount: number; currency: string }
  zone: string
  /** Who reads it, and the first name of the other one. */
  side: "client" | "coach"
  name: string
  now: number
}

/** The rules about a client's changes in sentences, their moments worked out; what is past already is left out. */
export const policyWords = (t: TFunction<"scheduling">, of: Agreed): string[] => {
  const { policy, price, zone, side, name, now } = of
  const start = msOf(of.at)
  const moment = (until: number): string => `${longDay(until, zone)}, ${clock(until, zone)}`
  const free = Math.min(freeUntil(start, policy), start)
  const asks = Math.min(approvalUntil(start, policy), start)
  const fee = lateFee({ price: price.amount, policy })
  const costsNothing = policy.late === "fee" && fee === 0
  if (asks <= Math.max(free, now) && costsNothing) return [t(`policy.${side}.always`, { name })]

  const words: string[] = []
  if (free > now) words.push(t(`policy.${side}.free`, { name, when: moment(free) }))
  if (asks > Math.max(free, now)) {
    const how = free > now ? "asks" : "asksNow"
    const said = asks < start ? (`${how}Until` as const) : how
    words.push(t(`policy.${side}.${said}`, { name, when: moment(asks) }))
  }
  if (asks >= start) return words
  const late = costsNothing ? "free" : policy.late
  const when = words.length > 0 ? "after" : "now"
  words.push(t(`policy.late.${when}.${late}`, { fee: moneyText(fee, price.currency) }))
  return words
}

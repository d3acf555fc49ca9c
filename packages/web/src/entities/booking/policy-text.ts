import { approvalDeadline, freeChangeDeadline, lateFee, type Policy } from "@rapport/domain/scheduling/policy"
import type { TFunction } from "i18next"
import { moneyText } from "../../lib/money.ts"
import { longDay, msOf, timeText } from "../../lib/times.ts"

export interface PolicyTextInput {
  /** When the session begins. */
  at: string
  policy: Policy
  price: { amount: number; currency: string }
  zone: string
  /** Who reads it, and the other person's first name. */
  side: "client" | "coach"
  name: string
  now: number
}

/** The cancellation policy in sentences with its dates. What is past already is left out. */
export const policySentences = (t: TFunction<"scheduling">, of: PolicyTextInput): string[] => {
  const { policy, price, zone, side, name, now } = of
  const start = msOf(of.at)
  const moment = (until: number): string => `${longDay(until, zone)}, ${timeText(until, zone)}`
  const free = Math.min(freeChangeDeadline(start, policy), start)
  const asks = Math.min(approvalDeadline(start, policy), start)
  const fee = lateFee({ price: price.amount, policy })
  const costsNothing = policy.late === "fee" && fee === 0
  if (asks <= Math.max(free, now) && costsNothing) return [t(`policy.${side}.always`, { name })]

  const sentences: string[] = []
  if (free > now) sentences.push(t(`policy.${side}.free`, { name, when: moment(free) }))
  if (asks > Math.max(free, now)) {
    const how = free > now ? "asks" : "asksNow"
    const key = asks < start ? (`${how}Until` as const) : how
    sentences.push(t(`policy.${side}.${key}`, { name, when: moment(asks) }))
  }
  if (asks >= start) return sentences
  const late = costsNothing ? "free" : policy.late
  const when = sentences.length > 0 ? "after" : "now"
  sentences.push(t(`policy.late.${when}.${late}`, { fee: moneyText(fee, price.currency) }))
  return sentences
}

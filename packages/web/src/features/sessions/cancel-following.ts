import type { TFunction } from "i18next"
import type { Booking } from "../../entities/booking/booking.ts"
import type { Reply } from "../../lib/contract.ts"
import { moneyText } from "../../lib/money.ts"

type Followed = NonNullable<Reply<"PUT /bookings/bookings/{bookingId}">["following"]>
type Words = TFunction<"series">

/** What calling off from here on means for each of these sessions, by the policy as it stands now. */
export const costOfCancelling = (following: readonly Booking[]) => {
  const going = following.filter(each => each.can.cancel)
  const fees = going.map(each => each.ways.cancel?.fee ?? 0).filter(fee => fee > 0)
  const total = fees.reduce((sum, fee) => sum + fee, 0)
  return {
    going: going.length,
    late: fees.length,
    fee: total > 0 ? moneyText(total, going[0]?.price.currency ?? "EUR") : null,
    asked: going.filter(each => each.ways.cancel?.how === "proposal").length,
    stays: following.length - going.length,
  }
}

type Cost = ReturnType<typeof costOfCancelling>

/** The sentences that say so before it is done. */
export const beforeCancelling = (t: Words, name: string, cost: Cost): string[] => [
  t("askCancel.text", { name }),
  ...(cost.fee ? [t("askCancel.late", { count: cost.late, fee: cost.fee })] : []),
  ...(cost.asked > 0 ? [t("askCancel.asks", { count: cost.asked, name })] : []),
  ...(cost.stays > 0 ? [t("askCancel.stays", { count: cost.stays })] : []),
]

/** The button: how many go at once, and for what; asking alone is said as asking. */
export const yesToCancel = (t: Words, name: string, { going, asked, fee }: Cost): string => {
  const count = going - asked
  if (count === 0) return t("askCancel.yesAsk", { name })
  return fee ? t("askCancel.yesFee", { count, fee }) : t("askCancel.yes", { count })
}

/** What became of it, as the answer says. */
export const afterCancelling = (t: Words, name: string, following: Followed): string => {
  const count = (outcome: Followed[number]["outcome"]) =>
    following.filter(each => each.outcome === outcome).length
  const [done, asked, stays] = [count("done"), count("asked"), count("stays")]
  return [
    done > 0 && t("askCancel.done", { count: done, name }),
    asked > 0 && t("askCancel.asked", { count: asked, name }),
    stays > 0 && t("askCancel.stayed", { count: stays }),
  ]
    .filter(Boolean)
    .join(" ")
}

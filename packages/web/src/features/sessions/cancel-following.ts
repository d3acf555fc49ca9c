import type { TFunction } from "i18next"
import type { Booking } from "../../entities/booking/booking.ts"
import type { Reply } from "../../lib/contract.ts"
import { moneyText } from "../../lib/money.ts"

type Outcomes = NonNullable<Reply<"PUT /bookings/bookings/{bookingId}">["following"]>
type Words = TFunction<"series">

/** What cancelling these sessions means, by the policy as it applies now. */
export const costOfCancelling = (following: readonly Booking[]) => {
  const cancellable = following.filter(({ can }) => can.cancel)
  const fees = cancellable.map(({ ways }) => ways.cancel?.fee ?? 0).filter(fee => fee > 0)
  const total = fees.reduce((sum, fee) => sum + fee, 0)
  return {
    cancellable: cancellable.length,
    late: fees.length,
    fee: total > 0 ? moneyText(total, cancellable[0]?.price.currency ?? "EUR") : null,
    proposals: cancellable.filter(({ ways }) => ways.cancel?.how === "proposal").length,
    tooLate: following.length - cancellable.length,
  }
}

type Cost = ReturnType<typeof costOfCancelling>

/** What is said before they are cancelled. */
export const textBeforeCancelling = (t: Words, name: string, cost: Cost): string[] => [
  t("askCancel.text", { name }),
  ...(cost.fee ? [t("askCancel.late", { count: cost.late, fee: cost.fee })] : []),
  ...(cost.proposals > 0 ? [t("askCancel.asks", { count: cost.proposals, name })] : []),
  ...(cost.tooLate > 0 ? [t("askCancel.tooLate", { count: cost.tooLate })] : []),
]

/** The button: how many are cancelled at once and for which fee, or that the other person is asked. */
export const cancelButtonText = (t: Words, name: string, { cancellable, proposals, fee }: Cost): string => {
  const count = cancellable - proposals
  if (count === 0) return t("askCancel.yesAsk", { name })
  return fee ? t("askCancel.yesFee", { count, fee }) : t("askCancel.yes", { count })
}

/** What is said afterwards, by the outcomes in the reply. */
export const textAfterCancelling = (t: Words, name: string, outcomes: Outcomes): string => {
  const count = (outcome: Outcomes[number]["outcome"]) =>
    outcomes.filter(other => other.outcome === outcome).length
  const [done, asked, kept] = [count("done"), count("asked"), count("stays")]
  return [
    done > 0 && t("askCancel.done", { count: done, name }),
    asked > 0 && t("askCancel.asked", { count: asked, name }),
    kept > 0 && t("askCancel.tooLateAfter", { count: kept }),
  ]
    .filter(Boolean)
    .join(" ")
}

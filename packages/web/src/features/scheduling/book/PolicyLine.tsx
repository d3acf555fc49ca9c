import { useTranslation } from "react-i18next"
import { policySentences } from "../../../entities/booking/policy-text.ts"
import css from "./book.module.css"
import type { BookState } from "./use-book.ts"
import { useQuote } from "./use-quote.ts"

/** The cancellation policy for this time, as the booking fixes it. */
export const PolicyLine = ({ state, at }: { state: BookState; at: string }) => {
  const { t } = useTranslation("scheduling")
  const { coach, zone } = state
  const quote = useQuote(state).data
  const price = { amount: quote?.total ?? 0, currency: quote?.currency ?? "EUR" }
  const [first, ...rest] = policySentences(t, {
    at,
    policy: coach.policy,
    price,
    zone,
    side: "client",
    name: coach.firstName,
    now: Date.now(),
  })
  return (
    <span>
      {first}
      {rest.length > 0 && <span className={css.after}>{rest.join(" ")}</span>}
    </span>
  )
}

import { useTranslation } from "react-i18next"
import { Money } from "../../../ui/charts/Money.tsx"
import { ErrorState } from "../../../ui/feedback/ErrorState.tsx"
import { SkeletonBlock } from "../../../ui/feedback/Skeletons.tsx"
import css from "./book.module.css"
import type { BookState } from "./use-book.ts"
import { useQuote } from "./use-quote.ts"

/** The price with its parts, as the booking fixes it. */
export const QuoteLines = ({ state }: { state: BookState }) => {
  const { t } = useTranslation("scheduling")
  const { coach } = state
  const quote = useQuote(state)
  if (quote.isError)
    return (
      <ErrorState error={quote.error} retry={() => void quote.refetch()} what={t("book.confirm.quote")} />
    )
  if (!quote.data) return <SkeletonBlock height={64} />
  const { lines, total, currency } = quote.data
  return (
    <dl className={css.quote} aria-live="polite">
      {lines.map(line => (
        <div key={`${line.kind}-${line.label}`} data-quiet={line.kind === "tax_included"}>
          <dt>{line.label}</dt>
          <dd>
            <Money amount={line.amount} currency={currency} exact />
          </dd>
        </div>
      ))}
      <div className={css.total}>
        <dt>{t("book.confirm.total")}</dt>
        <dd className="time">
          <Money amount={total} currency={currency} />
        </dd>
      </div>
      {total > 0 && <p className="small ink-2">{t("book.confirm.direct", { name: coach.firstName })}</p>}
    </dl>
  )
}

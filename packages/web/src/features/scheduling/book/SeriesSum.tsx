import { useTranslation } from "react-i18next"
import type { RepeatState } from "../../../entities/series/use-series.ts"
import { Money } from "../../../ui/charts/Money.tsx"
import css from "./book.module.css"

/** What all free dates cost together; nothing until that is known. */
export const SeriesSum = ({ state, name }: { state: RepeatState; name: string }) => {
  const { t } = useTranslation(["series", "scheduling"])
  const { total, free } = state.preview.data ?? { total: null, free: 0 }
  if (!total) return null
  return (
    <dl className={css.quote} aria-live="polite">
      <div className={css.total}>
        <dt>{t("repeat.together", { count: free })}</dt>
        <dd className="time">
          <Money amount={total.amount} currency={total.currency} />
        </dd>
      </div>
      {total.amount > 0 && <p className="small ink-2">{t("scheduling:book.confirm.direct", { name })}</p>}
    </dl>
  )
}

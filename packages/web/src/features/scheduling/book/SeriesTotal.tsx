import { useTranslation } from "react-i18next"
import type { SeriesForm } from "../../../entities/series/use-series-form.ts"
import { Money } from "../../../ui/charts/Money.tsx"
import css from "./book.module.css"

/** The price of all free dates together; nothing until it is known. */
export const SeriesTotal = ({ form, name }: { form: SeriesForm; name: string }) => {
  const { t } = useTranslation(["series", "scheduling"])
  const { total, free } = form.preview.data ?? { total: null, free: 0 }
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

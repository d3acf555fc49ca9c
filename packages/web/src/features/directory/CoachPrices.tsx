import { useTranslation } from "react-i18next"
import type { ListedCoach } from "../../entities/coach/api.ts"
import { Money } from "../../ui/charts/Money.tsx"
import { Card } from "../../ui/layout/Card.tsx"

import css from "./coach-prices.module.css"

/** The coach's prices. */
export const CoachPrices = ({ coach }: { coach: ListedCoach }) => {
  const { t } = useTranslation("directory")
  return (
    <Card title={t("page.prices")}>
      {coach.prices.length === 0 ? (
        <p className="ink-2">{t("page.noPrices", { name: coach.firstName })}</p>
      ) : (
        <ul className={css.prices}>
          {coach.prices.map(price => (
            <li key={`${price.type}${price.minutes}`}>
              <span>
                {t(`types.${price.type}`)}{" "}
                <span className="ink-2">{t("page.minutes", { count: price.minutes })}</span>
              </span>
              <b>
                {price.amount === 0 ? (
                  t("page.free")
                ) : (
                  <Money amount={price.amount} currency={price.currency} />
                )}
              </b>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

import { priceOf } from "@rapport/domain/pricing/quote"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { coachPage } from "../../entities/coach/api.ts"
import { moneyText } from "../../lib/money.ts"
import { relativeTime } from "../../lib/times.ts"
import { Money } from "../../ui/charts/Money.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import type { Prices, PricesBody } from "./api.ts"
import css from "./prices.module.css"

interface Props {
  prices: Prices
  /** The unsaved prices. */
  draft: PricesBody
}

/** What each session costs with the unsaved prices, and what it cost before where that differs. */
export const PricePreview = ({ prices, draft }: Props) => {
  const { t } = useTranslation(["pricing", "firstHour"])
  const page = useQuery(coachPage(prices.userId))
  return (
    <Card
      title={t("preview.title")}
      sub={t("preview.text")}
      aside={<span className="small ink-2">{t("firstHour:asYouType")}</span>}
    >
      <QueryState from={page}>
        {coach => (
          <dl className={css.preview}>
            {coach.offers.map(({ type, minutes }) => {
              const amount = priceOf(draft, type, minutes)
              const before = priceOf(prices, type, minutes)
              const isChanged = amount !== before || draft.currency !== prices.currency
              return (
                <div key={`${type}-${minutes}`} data-changed={isChanged}>
                  <dt>
                    {t(`type.${type}`)} <span className="ink-2">{t("minutesOf", { minutes })}</span>
                  </dt>
                  <dd>
                    {isChanged && (
                      <span className={css.was}>
                        {t("firstHour:was", { price: moneyText(before, prices.currency) })}
                      </span>
                    )}
                    {amount > 0 ? <Money amount={amount} currency={draft.currency} /> : t("preview.free")}
                  </dd>
                </div>
              )
            })}
          </dl>
        )}
      </QueryState>
      <p className="small ink-2">
        {t("preview.version", { version: prices.version, when: relativeTime(prices.calculatedAt) })}
      </p>
      <LinkButton to="/me/availability" variant="light" size="sm">
        {t("preview.hours")}
      </LinkButton>
    </Card>
  )
}

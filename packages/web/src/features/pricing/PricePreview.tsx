import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { coachPage } from "../../entities/coach/api.ts"
import { relativeTime } from "../../lib/times.ts"
import { Money } from "../../ui/charts/Money.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import type { Prices } from "./api.ts"
import css from "./prices.module.css"

/** The saved prices as shown on the coach's page. */
export const PricePreview = ({ prices }: { prices: Prices }) => {
  const { t } = useTranslation("pricing")
  const page = useQuery(coachPage(prices.userId))
  return (
    <Card title={t("preview.title")} sub={t("preview.text")}>
      <QueryState from={page}>
        {coach => (
          <dl className={css.preview}>
            {coach.prices.map(price => (
              <div key={`${price.type}-${price.minutes}`}>
                <dt>
                  {t(`type.${price.type}`)}{" "}
                  <span className="ink-2">{t("minutesOf", { minutes: price.minutes })}</span>
                </dt>
                <dd>
                  {price.amount > 0 ? (
                    <Money amount={price.amount} currency={price.currency} />
                  ) : (
                    t("preview.free")
                  )}
                </dd>
              </div>
            ))}
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

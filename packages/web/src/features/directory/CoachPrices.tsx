import { useTranslation } from "react-i18next"
import type { ListedCoach } from "../../entities/coach/api.ts"
import { Money } from "../../ui/charts/Money.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"

import css from "./coach-prices.module.css"

/** The coach's prices, and the way to the free first call. */
export const CoachPrices = ({ coach }: { coach: ListedCoach }) => {
  const { t } = useTranslation(["directory", "publicPage"])
  const { firstCall } = coach
  return (
    <Card title={t("page.prices")}>
      {coach.prices.length === 0 ? (
        <p className="ink-2">{t("page.noPrices", { name: coach.firstName })}</p>
      ) : (
        <ul className={css.prices}>
          {firstCall && (
            <li>
              <span>
                {t("publicPage:firstCall.row")}{" "}
                <span className="ink-2">{t("page.minutes", { count: firstCall.minutes })}</span>
              </span>
              <b>{t("page.free")}</b>
            </li>
          )}
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
      {firstCall && coach.button === "book" && (
        <LinkButton
          to="/coaches/$coachId/book"
          params={{ coachId: coach.id }}
          search={{ first: true }}
          variant="light"
          fullWidth
        >
          {t("publicPage:firstCall.book")}
        </LinkButton>
      )}
      {firstCall && coach.button === "request" && (
        <p className="small ink-2">
          {t("publicPage:firstCall.ask", { minutes: firstCall.minutes, name: coach.firstName })}
        </p>
      )}
    </Card>
  )
}

import { priceOf } from "@rapport/domain/pricing/quote"
import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { moneyText } from "../../lib/money.ts"
import { Money } from "../../ui/charts/Money.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { Avatar } from "../../ui/people/Avatar.tsx"
import type { Prices, PricesBody } from "./api.ts"
import css from "./prices.module.css"
import type { PricesState } from "./use-prices.ts"

interface Props {
  state: PricesState
  prices: Prices
  /** The unsaved prices. */
  draft: PricesBody
}

/** What each session costs with the unsaved prices, and what it cost before where that differs. */
export const PricePreview = ({ state, prices, draft }: Props) => {
  const { t } = useTranslation(["pricing", "firstHour"])
  const me = useMe()
  const { introCallMinutes: free, currency } = draft
  const packages = [...draft.packages, ...draft.subscriptions]
  return (
    <Card>
      <header className={css.previewHead}>
        <Avatar person={me} side="coach" size={44} />
        <h2>{t("preview.title")}</h2>
        <span className={css.asYouType}>{t("firstHour:asYouType")}</span>
      </header>
      <dl className={css.preview}>
        {free !== null && (
          <div data-changed={free !== prices.introCallMinutes}>
            <dt>
              {t("preview.firstCall")} <span className="ink-2">{t("minutesOf", { minutes: free })}</span>
            </dt>
            <dd>{t("preview.free")}</dd>
          </div>
        )}
        {state.offers.map(({ type, minutes }) => {
          const amount = priceOf(draft, type, minutes)
          const before = priceOf(prices, type, minutes)
          const isNew = state.isAdded({ type, minutes })
          const isChanged = isNew || amount !== before || currency !== prices.currency
          return (
            <div key={`${type}-${minutes}`} data-changed={isChanged}>
              <dt>
                {t(`type.${type}`)} <span className="ink-2">{t("minutesOf", { minutes })}</span>
              </dt>
              <dd>
                {isChanged && (
                  <span className={css.was}>
                    {isNew
                      ? t("preview.new")
                      : t("firstHour:was", { price: moneyText(before, prices.currency) })}
                  </span>
                )}
                {amount > 0 ? <Money amount={amount} currency={currency} /> : t("preview.free")}
              </dd>
            </div>
          )
        })}
      </dl>
      {packages.length > 0 && (
        <dl className={`${css.preview} ${css.below}`}>
          {packages.map((item, index) => (
            <div key={item.id ?? `new-${index}`} data-changed={item.id === undefined}>
              <dt>
                {item.name} <span className="ink-2">{t("minutesOf", { minutes: item.minutes })}</span>
              </dt>
              <dd>
                <Money amount={item.amount} currency={currency} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <LinkButton to="/me/availability" search={{ tab: "booking" }} variant="light" fullWidth>
        {t("preview.hours")}
      </LinkButton>
    </Card>
  )
}

import { useTranslation } from "react-i18next"
import { minorUnitsPer, moneyText } from "../../../lib/money.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { LinkButton } from "../../../ui/inputs/buttons.tsx"
import { usePhone } from "../../../ui/layout/use-phone.ts"
import { type Prices, useSetPrices, withHourlyPrice } from "./api.ts"
import { Choice } from "./Choice.tsx"
import { Step } from "./Step.tsx"

interface Props {
  prices: Prices
  isDone: boolean
  isNow: boolean
}

const amounts = [45, 60, 80, 100]

/** The price of an hour as a choice of four amounts. */
export const PricesStep = ({ prices, isDone, isNow }: Props) => {
  const { t } = useTranslation("firstHour")
  const set = useSetPrices(problem => toast({ text: problemText(problem), tone: "problem" }))
  const phone = usePhone()
  const { currency, baseRate, introCallMinutes } = prices
  const price = moneyText(baseRate, currency)
  const nameOf = (amount: number): string => t("prices.choice", { price: moneyText(amount, currency) })
  const done = introCallMinutes
    ? t("prices.intro", { count: introCallMinutes })
    : t("prices.noIntro", { price })
  return (
    <Step
      step={2}
      state={isDone ? "done" : isNow ? "now" : "later"}
      title={isDone ? t("prices.title") : t("prices.question")}
      text={isDone ? done : t("prices.none")}
      more={
        <LinkButton to="/me/prices" variant="subtle" size="sm">
          {t("prices.all")}
        </LinkButton>
      }
    >
      {amounts
        .map(amount => amount * minorUnitsPer(currency))
        .map(amount => (
          <Choice
            key={amount}
            label={nameOf(amount)}
            chosen={isDone && baseRate === amount}
            disabled={set.isPending}
            onChoose={() =>
              set.mutate({ params: { userId: prices.userId }, body: withHourlyPrice(prices, amount) })
            }
          >
            {isDone && baseRate === amount ? nameOf(amount) : moneyText(amount, currency)}
          </Choice>
        ))}
      {!phone && (
        <LinkButton to="/me/prices" variant="default">
          {t("prices.other")}
        </LinkButton>
      )}
    </Step>
  )
}

import { Select, TextInput } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { PricesBody } from "./api.ts"
import { ItemsCard } from "./ItemsCard.tsx"
import { AmountInput, WholeNumberInput } from "./number-inputs.tsx"
import type { PricesState } from "./use-prices.ts"

interface Props {
  state: PricesState
  draft: PricesBody
}

const MAX_MINUTES = 480

export const RatesCard = ({ state, draft }: Props) => {
  const { t } = useTranslation("pricing")
  return (
    <ItemsCard
      state={state}
      list="rates"
      title={t("rates.title")}
      text={t("rates.text")}
      none={t("rates.none")}
      items={draft.rates}
      nameOf={rate => t("rates.item", { type: t(`type.${rate.type}`), minutes: rate.minutes })}
      onChange={rates => state.change({ rates })}
      onAdd={() =>
        state.change({ rates: [...draft.rates, { type: "VIDEO", minutes: 60, amount: draft.baseRate }] })
      }
      fields={(rate, change, errorOf) => (
        <>
          <Select
            label={t("rates.kind")}
            value={rate.type}
            allowDeselect={false}
            data={(["VIDEO", "VOICE", "CHAT"] as const).map(type => ({
              value: type,
              label: t(`type.${type}`),
            }))}
            onChange={type => change({ type: type as typeof rate.type })}
          />
          <WholeNumberInput
            label={t("minutes")}
            value={rate.minutes}
            most={MAX_MINUTES}
            onChange={minutes => change({ minutes })}
            error={errorOf("minutes")}
          />
          <AmountInput
            label={t("amount")}
            value={rate.amount}
            currency={draft.currency}
            onChange={amount => change({ amount })}
            error={errorOf("amount")}
          />
        </>
      )}
    />
  )
}

export const PackagesCard = ({ state, draft }: Props) => {
  const { t } = useTranslation("pricing")
  return (
    <ItemsCard
      state={state}
      list="packages"
      title={t("packages.title")}
      text={t("packages.text")}
      none={t("packages.none")}
      items={draft.packages}
      nameOf={pack => pack.name || t("packages.title")}
      onChange={packages => state.change({ packages })}
      onAdd={() =>
        state.change({
          packages: [
            ...draft.packages,
            { name: "", sessions: 10, minutes: 60, amount: draft.baseRate * 9, validDays: 365 },
          ],
        })
      }
      fields={(pack, change, errorOf) => (
        <>
          <TextInput
            label={t("name")}
            value={pack.name}
            maxLength={80}
            onChange={event => change({ name: event.currentTarget.value })}
            error={errorOf("name")}
          />
          <WholeNumberInput
            label={t("packages.sessions")}
            value={pack.sessions}
            most={200}
            onChange={sessions => change({ sessions })}
            error={errorOf("sessions")}
          />
          <WholeNumberInput
            label={t("minutes")}
            value={pack.minutes}
            most={MAX_MINUTES}
            onChange={minutes => change({ minutes })}
            error={errorOf("minutes")}
          />
          <AmountInput
            label={t("amount")}
            value={pack.amount}
            currency={draft.currency}
            onChange={amount => change({ amount })}
            error={errorOf("amount")}
          />
          <WholeNumberInput
            label={t("packages.days")}
            value={pack.validDays}
            most={1095}
            onChange={validDays => change({ validDays })}
            error={errorOf("validDays")}
          />
        </>
      )}
    />
  )
}

export const SubscriptionsCard = ({ state, draft }: Props) => {
  const { t } = useTranslation("pricing")
  return (
    <ItemsCard
      state={state}
      list="subscriptions"
      title={t("subscriptions.title")}
      text={t("subscriptions.text")}
      none={t("subscriptions.none")}
      items={draft.subscriptions}
      nameOf={plan => plan.name || t("subscriptions.title")}
      onChange={subscriptions => state.change({ subscriptions })}
      onAdd={() =>
        state.change({
          subscriptions: [
            ...draft.subscriptions,
            { name: "", sessionsPerMonth: 4, minutes: 60, amount: Math.round(draft.baseRate * 3.6) },
          ],
        })
      }
      fields={(plan, change, errorOf) => (
        <>
          <TextInput
            label={t("name")}
            value={plan.name}
            maxLength={80}
            onChange={event => change({ name: event.currentTarget.value })}
            error={errorOf("name")}
          />
          <WholeNumberInput
            label={t("subscriptions.sessions")}
            value={plan.sessionsPerMonth}
            most={60}
            onChange={sessionsPerMonth => change({ sessionsPerMonth })}
            error={errorOf("sessionsPerMonth")}
          />
          <WholeNumberInput
            label={t("minutes")}
            value={plan.minutes}
            most={MAX_MINUTES}
            onChange={minutes => change({ minutes })}
            error={errorOf("minutes")}
          />
          <AmountInput
            label={t("amount")}
            value={plan.amount}
            currency={draft.currency}
            onChange={amount => change({ amount })}
            error={errorOf("amount")}
          />
        </>
      )}
    />
  )
}

import { Button, TextInput } from "@mantine/core"
import { priceOf } from "@rapport/domain/pricing/quote"
import { IconPlus, IconRepeat, IconStack2 } from "@tabler/icons-react"
import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import { moneyText } from "../../lib/money.ts"
import { Card } from "../../ui/layout/Card.tsx"
import type { PricesBody } from "./api.ts"
import { ItemRow } from "./ItemRow.tsx"
import { ItemSheet } from "./ItemSheet.tsx"
import { AmountInput, WholeNumberInput } from "./number-inputs.tsx"
import css from "./prices.module.css"
import type { PricesState } from "./use-prices.ts"
import { useValidityText } from "./use-validity-text.ts"

type Package = PricesBody["packages"][number]
type Plan = PricesBody["subscriptions"][number]

interface Props {
  state: PricesState
  draft: PricesBody
}

const MAX_MINUTES = 480
const newPackage = (hour: number): Package => ({
  name: "",
  sessions: 10,
  minutes: 60,
  amount: hour * 9,
  validDays: 365,
})
const newPlan = (hour: number): Plan => ({
  name: "",
  sessionsPerMonth: 4,
  minutes: 60,
  amount: Math.round(hour * 3.6),
})

/** Several sessions for one price, and some every month. */
export const PackagesCard = ({ state, draft }: Props) => {
  const { t } = useTranslation("pricing")
  const validity = useValidityText()
  const [opened, open] = useState<{ list: "packages" | "subscriptions"; index: number } | null>(null)
  const price = (amount: number, sessions: number, minutes: number) => {
    const each = Math.round(amount / sessions)
    const single = priceOf(draft, "VIDEO", minutes)
    const less = single > 0 ? Math.round(100 - (100 * each) / single) : 0
    const eachText = moneyText(each, draft.currency)
    return {
      figure: moneyText(amount, draft.currency),
      below:
        less > 0 ? t("packages.eachLess", { each: eachText, less }) : t("packages.each", { each: eachText }),
    }
  }
  const isEmpty = draft.packages.length + draft.subscriptions.length === 0
  return (
    <Card
      title={t("packages.title")}
      sub={t("packages.text")}
      className={css.wraps ?? ""}
      aside={
        <div className={css.adding}>
          <AddButton onClick={() => open({ list: "packages", index: draft.packages.length })}>
            {t("packages.package")}
          </AddButton>
          <AddButton onClick={() => open({ list: "subscriptions", index: draft.subscriptions.length })}>
            {t("packages.plan")}
          </AddButton>
        </div>
      }
    >
      {isEmpty && <p className="ink-2">{t("packages.none")}</p>}
      <ul className={css.rows}>
        {draft.packages.map((pack, index) => (
          <ItemRow
            key={pack.id ?? `new-${index}`}
            icon={<IconStack2 />}
            title={t("packages.named", { name: pack.name, minutes: pack.minutes })}
            text={t("packages.use", { time: validity(pack.validDays) })}
            {...price(pack.amount, pack.sessions, pack.minutes)}
            busy={state.removing !== null && state.removing === pack.id}
            onOpen={() => open({ list: "packages", index })}
          />
        ))}
        {draft.subscriptions.map((plan, index) => (
          <ItemRow
            key={plan.id ?? `new-${index}`}
            icon={<IconRepeat />}
            title={t("packages.named", { name: plan.name, minutes: plan.minutes })}
            text={t("packages.monthly", { count: plan.sessionsPerMonth })}
            {...price(plan.amount, plan.sessionsPerMonth, plan.minutes)}
            busy={state.removing !== null && state.removing === plan.id}
            onOpen={() => open({ list: "subscriptions", index })}
          />
        ))}
      </ul>
      {opened?.list === "packages" && (
        <PackageSheet state={state} draft={draft} index={opened.index} onClose={() => open(null)} />
      )}
      {opened?.list === "subscriptions" && (
        <PlanSheet state={state} draft={draft} index={opened.index} onClose={() => open(null)} />
      )}
    </Card>
  )
}

export const AddButton = ({ onClick, children }: { onClick: () => void; children: ReactNode }) => (
  <Button
    variant="light"
    leftSection={<IconPlus size={18} aria-hidden="true" />}
    onClick={onClick}
    className={css.addButton ?? ""}
  >
    {children}
  </Button>
)

interface SheetProps extends Props {
  index: number
  onClose: () => void
}

const PackageSheet = ({ state, draft, index, onClose }: SheetProps) => {
  const { t } = useTranslation("pricing")
  const saved = draft.packages[index]
  return (
    <ItemSheet<Package>
      title={saved ? saved.name : t("packages.newPackage")}
      item={saved ?? newPackage(draft.baseRate)}
      whatIsMissing={({ name }) => (name.trim() ? null : t("sheet.noName"))}
      onDone={item => {
        state.setItem("packages", index, { ...item, name: item.name.trim() })
        onClose()
      }}
      onRemove={
        saved &&
        (() => {
          state.removeItem("packages", index, saved.name)
          onClose()
        })
      }
      onClose={onClose}
      fields={(pack, change) => (
        <>
          <TextInput
            className={css.wide ?? ""}
            label={t("name")}
            placeholder={t("packages.example")}
            value={pack.name}
            maxLength={80}
            data-autofocus
            onChange={event => change({ name: event.currentTarget.value })}
          />
          <WholeNumberInput
            label={t("packages.sessions")}
            value={pack.sessions}
            min={2}
            most={200}
            onChange={sessions => change({ sessions })}
          />
          <WholeNumberInput
            label={t("minutes")}
            value={pack.minutes}
            min={5}
            most={MAX_MINUTES}
            onChange={minutes => change({ minutes })}
          />
          <AmountInput
            label={t("amount")}
            value={pack.amount}
            currency={draft.currency}
            onChange={amount => change({ amount })}
          />
          <WholeNumberInput
            label={t("packages.days")}
            value={pack.validDays}
            min={1}
            most={1095}
            onChange={validDays => change({ validDays })}
          />
        </>
      )}
    />
  )
}

const PlanSheet = ({ state, draft, index, onClose }: SheetProps) => {
  const { t } = useTranslation("pricing")
  const saved = draft.subscriptions[index]
  return (
    <ItemSheet<Plan>
      title={saved ? saved.name : t("packages.newPlan")}
      item={saved ?? newPlan(draft.baseRate)}
      whatIsMissing={({ name }) => (name.trim() ? null : t("sheet.noName"))}
      onDone={item => {
        state.setItem("subscriptions", index, { ...item, name: item.name.trim() })
        onClose()
      }}
      onRemove={
        saved &&
        (() => {
          state.removeItem("subscriptions", index, saved.name)
          onClose()
        })
      }
      onClose={onClose}
      fields={(plan, change) => (
        <>
          <TextInput
            className={css.wide ?? ""}
            label={t("name")}
            placeholder={t("packages.planExample")}
            value={plan.name}
            maxLength={80}
            data-autofocus
            onChange={event => change({ name: event.currentTarget.value })}
          />
          <WholeNumberInput
            label={t("packages.perMonth")}
            value={plan.sessionsPerMonth}
            min={1}
            most={60}
            onChange={sessionsPerMonth => change({ sessionsPerMonth })}
          />
          <WholeNumberInput
            label={t("minutes")}
            value={plan.minutes}
            min={5}
            most={MAX_MINUTES}
            onChange={minutes => change({ minutes })}
          />
          <AmountInput
            label={t("amount")}
            value={plan.amount}
            currency={draft.currency}
            onChange={amount => change({ amount })}
          />
        </>
      )}
    />
  )
}

import { Select, TextInput } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Card } from "../../ui/layout/Card.tsx"
import type { PricesBody } from "./api.ts"
import { ItemRow } from "./ItemRow.tsx"
import { ItemSheet } from "./ItemSheet.tsx"
import { WholeNumberInput } from "./number-inputs.tsx"
import { AddButton } from "./PackagesCard.tsx"
import css from "./prices.module.css"
import type { PricesState } from "./use-prices.ts"

type Discount = PricesBody["discounts"][number]
type Voucher = Extract<Discount, { kind: "voucher" }>
type Condition = Exclude<Discount, Voucher>

interface Props {
  state: PricesState
  draft: PricesBody
}

const CODE = /^[A-Z0-9-]{3,30}$/

/** Changes the condition of a discount and keeps the percentage. */
const ofKind = ({ id, percent }: Condition, kind: Condition["kind"]): Condition => {
  const kept = { ...(id !== undefined && { id }), percent }
  return kind === "early" ? { ...kept, kind, daysAhead: 14 } : { ...kept, kind, sessions: 4 }
}

export const DiscountCards = ({ state, draft }: Props) => {
  const { t } = useTranslation("pricing")
  const [opened, open] = useState<{ kind: "voucher" | "condition"; index: number } | null>(null)
  const discounts = draft.discounts.map((discount, index) => ({ discount, index }))
  const add = draft.discounts.length
  const close = (): void => open(null)
  const remove = (index: number, what: string) => (): void => {
    state.removeItem("discounts", index, what)
    close()
  }
  const found = opened && draft.discounts[opened.index]
  const conditionText = (discount: Condition): string =>
    discount.kind === "early"
      ? t("discounts.early", { count: discount.daysAhead })
      : t("discounts.often", { count: discount.sessions })
  return (
    <div className={css.pair}>
      <Card
        title={t("vouchers.title")}
        aside={
          <AddButton onClick={() => open({ kind: "voucher", index: add })}>
            {t("add")}
            <span className="visually-hidden">{t("vouchers.one")}</span>
          </AddButton>
        }
      >
        <ul className={css.rows}>
          {discounts.map(
            ({ discount, index }) =>
              discount.kind === "voucher" && (
                <ItemRow
                  key={discount.id ?? `new-${index}`}
                  title={discount.code}
                  figure={t("off", { percent: discount.percent })}
                  busy={state.removing !== null && state.removing === discount.id}
                  onOpen={() => open({ kind: "voucher", index })}
                />
              ),
          )}
        </ul>
        {!draft.discounts.some(({ kind }) => kind === "voucher") && (
          <p className="ink-2">{t("vouchers.none")}</p>
        )}
      </Card>
      <Card
        title={t("discounts.title")}
        aside={
          <AddButton onClick={() => open({ kind: "condition", index: add })}>
            {t("add")}
            <span className="visually-hidden">{t("discounts.one")}</span>
          </AddButton>
        }
      >
        <ul className={css.rows}>
          {discounts.map(
            ({ discount, index }) =>
              discount.kind !== "voucher" && (
                <ItemRow
                  key={discount.id ?? `new-${index}`}
                  title={conditionText(discount)}
                  figure={t("off", { percent: discount.percent })}
                  busy={state.removing !== null && state.removing === discount.id}
                  onOpen={() => open({ kind: "condition", index })}
                />
              ),
          )}
        </ul>
        {!draft.discounts.some(({ kind }) => kind !== "voucher") && (
          <p className="ink-2">{t("discounts.none")}</p>
        )}
      </Card>
      {opened?.kind === "voucher" && (
        <ItemSheet<Voucher>
          title={found?.kind === "voucher" ? found.code : t("vouchers.new")}
          item={found?.kind === "voucher" ? found : { kind: "voucher", code: "", percent: 10 }}
          whatIsMissing={({ code }) => (CODE.test(code) ? null : t("vouchers.codeHint"))}
          onDone={item => {
            state.setItem("discounts", opened.index, item)
            close()
          }}
          onRemove={found?.kind === "voucher" ? remove(opened.index, found.code) : undefined}
          onClose={close}
          fields={(voucher, change) => (
            <>
              <TextInput
                className={css.wide ?? ""}
                label={t("vouchers.code")}
                description={t("vouchers.codeHint")}
                value={voucher.code}
                maxLength={30}
                data-autofocus
                onChange={event => change({ code: event.currentTarget.value.toUpperCase() })}
              />
              <Percent value={voucher.percent} onChange={percent => change({ percent })} />
            </>
          )}
        />
      )}
      {opened?.kind === "condition" && (
        <ItemSheet<Condition>
          title={t("discounts.title")}
          item={found && found.kind !== "voucher" ? found : { kind: "early", daysAhead: 14, percent: 10 }}
          whatIsMissing={() => null}
          onDone={item => {
            state.setItem("discounts", opened.index, item)
            close()
          }}
          onRemove={
            found && found.kind !== "voucher" ? remove(opened.index, conditionText(found)) : undefined
          }
          onClose={close}
          fields={(discount, change) => (
            <>
              <Select
                className={css.wide ?? ""}
                label={t("discounts.kind")}
                value={discount.kind}
                allowDeselect={false}
                data={(["early", "volume"] as const).map(kind => ({
                  value: kind,
                  label: t(`discounts.kinds.${kind}`),
                }))}
                onChange={kind => change(ofKind(discount, kind as Condition["kind"]))}
              />
              {discount.kind === "early" ? (
                <WholeNumberInput
                  label={t("discounts.days")}
                  value={discount.daysAhead}
                  min={1}
                  most={365}
                  onChange={daysAhead => change({ daysAhead })}
                />
              ) : (
                <WholeNumberInput
                  label={t("discounts.from")}
                  value={discount.sessions}
                  min={2}
                  most={100}
                  onChange={sessions => change({ sessions })}
                />
              )}
              <Percent value={discount.percent} onChange={percent => change({ percent })} />
            </>
          )}
        />
      )}
    </div>
  )
}

const Percent = ({ value, onChange }: { value: number; onChange: (percent: number) => void }) => {
  const { t } = useTranslation("pricing")
  return (
    <WholeNumberInput label={t("percent")} value={value} min={1} most={100} suffix=" %" onChange={onChange} />
  )
}

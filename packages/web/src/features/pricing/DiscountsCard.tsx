import { Select, TextInput } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { PricesBody } from "./api.ts"
import { ItemsCard } from "./ItemsCard.tsx"
import { WholeNumberInput } from "./number-inputs.tsx"
import type { PricesState } from "./use-prices.ts"

type Discount = PricesBody["discounts"][number]

const kinds = ["early", "volume", "voucher"] as const

/** Changes the kind of a discount: keeps the percentage and resets the kind's own field. */
const ofKind = (discount: Discount, kind: Discount["kind"]): Discount => {
  const kept = { ...(discount.id !== undefined && { id: discount.id }), percent: discount.percent }
  if (kind === "early") return { ...kept, kind, daysAhead: 14 }
  if (kind === "volume") return { ...kept, kind, sessions: 4 }
  return { ...kept, kind, code: "" }
}

export const DiscountsCard = ({ state, draft }: { state: PricesState; draft: PricesBody }) => {
  const { t } = useTranslation("pricing")
  const nameOf = (discount: Discount): string => {
    if (discount.kind === "early") return t("discounts.item_early", { days: discount.daysAhead })
    if (discount.kind === "volume") return t("discounts.item_volume", { from: discount.sessions })
    return t("discounts.item_voucher", { code: discount.code })
  }
  return (
    <ItemsCard<Discount>
      state={state}
      list="discounts"
      title={t("discounts.title")}
      text={t("discounts.text")}
      none={t("discounts.none")}
      items={draft.discounts}
      nameOf={nameOf}
      onChange={discounts => state.change({ discounts })}
      onAdd={() =>
        state.change({ discounts: [...draft.discounts, { kind: "early", daysAhead: 14, percent: 10 }] })
      }
      fields={(discount, change, errorOf) => (
        <>
          <Select
            label={t("discounts.kind")}
            value={discount.kind}
            allowDeselect={false}
            data={kinds.map(kind => ({ value: kind, label: t(`discounts.${kind}`) }))}
            onChange={kind => change(ofKind(discount, kind as Discount["kind"]))}
          />
          {discount.kind === "early" && (
            <WholeNumberInput
              label={t("discounts.days")}
              value={discount.daysAhead}
              most={365}
              onChange={daysAhead => change({ daysAhead })}
              error={errorOf("daysAhead")}
            />
          )}
          {discount.kind === "volume" && (
            <WholeNumberInput
              label={t("discounts.from")}
              value={discount.sessions}
              most={100}
              onChange={sessions => change({ sessions })}
              error={errorOf("sessions")}
            />
          )}
          {discount.kind === "voucher" && (
            <TextInput
              label={t("discounts.code")}
              description={t("discounts.codeHint")}
              value={discount.code}
              maxLength={30}
              onChange={event => change({ code: event.currentTarget.value.toUpperCase() })}
              error={errorOf("code")}
            />
          )}
          <WholeNumberInput
            label={t("percent")}
            value={discount.percent}
            most={100}
            onChange={percent => change({ percent })}
            error={errorOf("percent")}
          />
        </>
      )}
    />
  )
}

import { Select } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { Card } from "../../ui/layout/Card.tsx"
import type { PricesBody } from "./api.ts"
import { AmountInput } from "./number-inputs.tsx"
import css from "./prices.module.css"
import type { PricesState } from "./use-prices.ts"

const currencies = Intl.supportedValuesOf("currency")

export const BaseRateCard = ({ state, draft }: { state: PricesState; draft: PricesBody }) => {
  const { t } = useTranslation("pricing")
  return (
    <Card title={t("base.title")} sub={t("base.text")}>
      <div className={css.fields}>
        <AmountInput
          label={t("base.rate")}
          value={draft.baseRate}
          currency={draft.currency}
          onChange={baseRate => state.change({ baseRate })}
        />
        <Select
          label={t("base.currency")}
          value={draft.currency}
          data={currencies}
          searchable
          allowDeselect={false}
          onChange={currency => currency && state.change({ currency })}
        />
      </div>
    </Card>
  )
}

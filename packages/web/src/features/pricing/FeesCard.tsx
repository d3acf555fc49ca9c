import { NumberInput } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { Card } from "../../ui/layout/Card.tsx"
import type { PricesBody } from "./api.ts"
import { WholeNumberInput } from "./number-inputs.tsx"
import css from "./prices.module.css"
import type { PricesState } from "./use-prices.ts"

const BASIS_POINTS_PER_PERCENT = 100

/** What a late change and a missed session cost, and the tax that prices contain. */
export const FeesCard = ({ state, draft }: { state: PricesState; draft: PricesBody }) => {
  const { t } = useTranslation("pricing")
  return (
    <Card
      title={t("fees.title")}
      sub={
        <>
          {t("fees.text")}{" "}
          <Link to="/me/availability" search={{ tab: "cancellation" }}>
            {t("fees.rules")}
          </Link>
        </>
      }
    >
      <div className={css.fields}>
        <WholeNumberInput
          label={t("fees.late")}
          value={draft.lateCancelPercent}
          most={100}
          suffix=" %"
          onChange={lateCancelPercent => state.change({ lateCancelPercent })}
        />
        <WholeNumberInput
          label={t("fees.noShow")}
          value={draft.noShowPercent}
          most={100}
          suffix=" %"
          onChange={noShowPercent => state.change({ noShowPercent })}
        />
        <NumberInput
          label={t("fees.tax")}
          value={draft.taxBasisPoints / BASIS_POINTS_PER_PERCENT}
          min={0}
          max={50}
          decimalScale={2}
          suffix=" %"
          hideControls
          onChange={tax =>
            state.change({ taxBasisPoints: Math.round(Number(tax || 0) * BASIS_POINTS_PER_PERCENT) })
          }
        />
      </div>
    </Card>
  )
}

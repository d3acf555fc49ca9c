import { NumberInput, Switch } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { Card } from "../../ui/layout/Card.tsx"
import type { PricesBody } from "./api.ts"
import { WholeNumberInput } from "./number-inputs.tsx"
import css from "./prices.module.css"
import type { PricesState } from "./use-prices.ts"

const BASIS_POINTS_PER_PERCENT = 100
const DEFAULT_INTRO_MINUTES = 15

export const TermsCard = ({ state, draft }: { state: PricesState; draft: PricesBody }) => {
  const { t } = useTranslation("pricing")
  return (
    <Card title={t("terms.title")}>
      <Switch
        labelPosition="left"
        label={t("terms.intro")}
        description={t("terms.introText")}
        checked={draft.introCallMinutes !== null}
        onChange={event =>
          state.change({ introCallMinutes: event.currentTarget.checked ? DEFAULT_INTRO_MINUTES : null })
        }
      />
      <div className={css.fields}>
        {draft.introCallMinutes !== null && (
          <WholeNumberInput
            label={t("terms.introMinutes")}
            value={draft.introCallMinutes}
            min={5}
            most={60}
            onChange={introCallMinutes => state.change({ introCallMinutes })}
          />
        )}
        <WholeNumberInput
          label={t("terms.late")}
          value={draft.lateCancelPercent}
          most={100}
          onChange={lateCancelPercent => state.change({ lateCancelPercent })}
        />
        <WholeNumberInput
          label={t("terms.noShow")}
          value={draft.noShowPercent}
          most={100}
          onChange={noShowPercent => state.change({ noShowPercent })}
        />
        <NumberInput
          label={t("terms.tax")}
          value={draft.taxBasisPoints / BASIS_POINTS_PER_PERCENT}
          min={0}
          max={50}
          decimalScale={2}
          hideControls
          onChange={tax =>
            state.change({ taxBasisPoints: Math.round(Number(tax || 0) * BASIS_POINTS_PER_PERCENT) })
          }
        />
      </div>
    </Card>
  )
}

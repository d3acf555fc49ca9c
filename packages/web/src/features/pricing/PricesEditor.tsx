import { Button } from "@mantine/core"
import { useBlocker } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { confirm } from "../../ui/feedback/confirm.ts"
import { FormError } from "../../ui/feedback/form-errors.tsx"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { CardSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { Columns } from "../../ui/layout/Page.tsx"
import { CostCalculator } from "./CostCalculator.tsx"
import { DiscountCards } from "./DiscountCards.tsx"
import { FeesCard } from "./FeesCard.tsx"
import { PackagesCard } from "./PackagesCard.tsx"
import { PricePreview } from "./PricePreview.tsx"
import css from "./prices.module.css"
import { SessionPrices } from "./SessionPrices.tsx"
import type { PricesState } from "./use-prices.ts"

export const PricesEditor = ({ state }: { state: PricesState }) => {
  const { t } = useTranslation("pricing")
  const { dirty } = state
  useBlocker({
    shouldBlockFn: async () =>
      dirty &&
      !(await confirm({
        title: t("leave.title"),
        text: t("leave.text"),
        yes: t("leave.yes"),
        no: t("leave.no"),
      })),
    enableBeforeUnload: () => dirty,
  })
  return (
    <QueryState from={state.query} loading={<CardSkeleton />} what={t("what")}>
      {prices => (
        <form
          className={css.editor}
          noValidate
          onSubmit={event => {
            event.preventDefault()
            state.save()
          }}
        >
          <Columns
            width={356}
            side={
              state.draft && (
                <>
                  <PricePreview state={state} prices={prices} draft={state.draft} />
                  <CostCalculator state={state} draft={state.draft} />
                </>
              )
            }
          >
            {state.draft && (
              <>
                <SessionPrices state={state} draft={state.draft} />
                <PackagesCard state={state} draft={state.draft} />
                <DiscountCards state={state} draft={state.draft} />
                <FeesCard state={state} draft={state.draft} />
              </>
            )}
          </Columns>
          <SaveError state={state} />
        </form>
      )}
    </QueryState>
  )
}

const SaveError = ({ state }: { state: PricesState }) => {
  const { t } = useTranslation("pricing")
  if (state.saveError?.code !== "stale") return <FormError of={state.saveError} />
  return (
    <Notice
      live
      title={t("stale.title")}
      end={
        <Button variant="light" onClick={() => void state.rebaseOnSaved()}>
          {t("stale.useNewest")}
        </Button>
      }
    >
      {t("stale.text")}
    </Notice>
  )
}

import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { PricesEditor } from "../../features/pricing/PricesEditor.tsx"
import { usePrices } from "../../features/pricing/use-prices.ts"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"
import { SaveButtons } from "../../ui/layout/SaveButtons.tsx"

export default function PricesPage() {
  const { t } = useTranslation(["common", "pricing", "firstHour"])
  const navigate = useNavigate()
  const state = usePrices()
  return (
    <Page
      header={
        <PageHeader
          title={t("titles.prices")}
          sub={t("pricing:sub")}
          back={{ go: () => void navigate({ to: "/me" }), label: "" }}
          aside={
            <SaveButtons
              dirty={state.dirty}
              saving={state.saving}
              onSave={state.save}
              onDiscard={state.discard}
              save={t("firstHour:save.prices")}
              discard={t("firstHour:save.discard")}
              changes={t("firstHour:save.changed")}
            />
          }
        />
      }
    >
      <PricesEditor state={state} />
    </Page>
  )
}

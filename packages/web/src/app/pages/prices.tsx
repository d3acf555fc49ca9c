import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { PricesEditor } from "../../features/pricing/PricesEditor.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

export default function PricesPage() {
  const { t } = useTranslation(["common", "pricing"])
  const navigate = useNavigate()
  return (
    <Page
      header={
        <PageHeader
          title={t("titles.prices")}
          sub={t("pricing:sub")}
          back={{ go: () => void navigate({ to: "/me" }), label: "" }}
        />
      }
    >
      <PricesEditor />
    </Page>
  )
}

import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { DataCard, FoundCard, HereCard } from "../../features/me/PrivacyCards.tsx"
import { BlockedCard } from "../../features/ties/BlockedCard.tsx"
import { Page } from "../../ui/Page.tsx"
import { PageHeader } from "../../ui/PageHeader.tsx"

export default function PrivacyPage() {
  const { t } = useTranslation(["privacy", "common"])
  const navigate = useNavigate()
  return (
    <Page
      narrow
      header={
        <PageHeader
          title={t("common:titles.privacy")}
          back={{ go: () => void navigate({ to: "/me" }), label: t("back") }}
        />
      }
    >
      <FoundCard />
      <HereCard />
      <DataCard />
      <BlockedCard />
    </Page>
  )
}

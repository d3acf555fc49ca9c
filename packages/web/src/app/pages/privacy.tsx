import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { DataAccessCard, DiscoverabilityCard, PresenceCard } from "../../features/profiles/PrivacyCards.tsx"
import { BlockedCard } from "../../features/relationships/BlockedCard.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

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
      <DiscoverabilityCard />
      <PresenceCard />
      <DataAccessCard />
      <BlockedCard />
    </Page>
  )
}

import { useNavigate, useSearch } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { FeedCard } from "../../features/integrations/FeedCard.tsx"
import { SourcesCard } from "../../features/integrations/SourcesCard.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

export default function CalendarsPage() {
  const { t } = useTranslation(["integrations", "common"])
  const { calendar } = useSearch({ from: "/inside/me/calendars" })
  const navigate = useNavigate()
  return (
    <Page
      narrow
      header={
        <PageHeader
          title={t("common:titles.calendars")}
          back={{ go: () => void navigate({ to: "/me" }), label: t("back") }}
        />
      }
    >
      <SourcesCard
        chosen={calendar}
        onChoose={next => void navigate({ to: "/me/calendars", search: next ? { calendar: next } : {} })}
      />
      <FeedCard />
    </Page>
  )
}

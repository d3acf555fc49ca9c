import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { DigestCard } from "../../features/notifications/DigestCard.tsx"
import { PreferencesCard } from "../../features/notifications/PreferencesCard.tsx"
import { RemindersCard } from "../../features/notifications/RemindersCard.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

export default function NotificationSettingsPage() {
  const { t } = useTranslation(["notifications", "common"])
  const navigate = useNavigate()
  return (
    <Page
      narrow
      header={
        <PageHeader
          title={t("common:titles.notificationSettings")}
          back={{ go: () => void navigate({ to: "/me" }), label: t("preferences.back") }}
        />
      }
    >
      <PreferencesCard />
      <DigestCard />
      <RemindersCard />
    </Page>
  )
}

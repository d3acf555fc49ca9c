import { IconSettings } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { useUnread } from "../../features/notifications/api.ts"
import { MarkAllReadButton } from "../../features/notifications/MarkAllReadButton.tsx"
import { NotificationList } from "../../features/notifications/NotificationList.tsx"
import { RoundLink } from "../../ui/inputs/buttons.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

export default function NotificationsPage() {
  const { t } = useTranslation("notifications")
  const unread = useUnread()
  return (
    <Page
      narrow
      header={
        <PageHeader
          title={t("title")}
          sub={unread > 0 && t("count", { count: unread })}
          aside={
            <>
              <MarkAllReadButton />
              <RoundLink to="/me/notifications" icon={<IconSettings />} label={t("settings")} />
            </>
          }
        />
      }
    >
      <NotificationList />
    </Page>
  )
}

import { IconSettings } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { useUnread } from "../../features/notifications/api.ts"
import { NotificationList } from "../../features/notifications/NotificationList.tsx"
import { ReadAll } from "../../features/notifications/ReadAll.tsx"
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
              <ReadAll />
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

import { IconBell } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { RoundLink } from "../../ui/buttons.tsx"
import { useUnread } from "./waiting.ts"

export const Bell = () => {
  const { t } = useTranslation()
  const unread = useUnread()
  return (
    <RoundLink
      to="/notifications"
      icon={<IconBell aria-hidden="true" />}
      label={unread > 0 ? t("places.news") : t("places.notifications")}
      news={unread > 0}
    />
  )
}

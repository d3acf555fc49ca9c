import { IconBell } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { lazy, Suspense, type SyntheticEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import { loadWords } from "../../i18n/start.ts"
import { RoundButton } from "../../ui/inputs/buttons.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import { useUnread } from "./api.ts"
import css from "./bell.module.css"

const BellNotifications = lazy(async () => {
  await loadWords("notifications")
  return import("./BellNotifications.tsx")
})

/** Keeps a press on the bell from counting as a click outside the open popover, which would close and reopen it. */
const stopPropagation = (event: SyntheticEvent): void => event.stopPropagation()

/** The bell with the number of unread notifications: opens a popover, on phones the page. */
export const BellButton = () => {
  const { t } = useTranslation()
  const phone = usePhone()
  const navigate = useNavigate()
  const unread = useUnread()
  const [opened, setOpened] = useState<boolean>()
  return (
    <div className={css.bell}>
      <RoundButton
        icon={<IconBell aria-hidden="true" />}
        label={unread > 0 ? t("nav.unread", { count: unread }) : t("nav.notifications")}
        onMouseDown={stopPropagation}
        onTouchStart={stopPropagation}
        onClick={() => (phone ? void navigate({ to: "/notifications" }) : setOpened(!opened))}
        {...(!phone && { "aria-expanded": opened === true, "aria-haspopup": "dialog" })}
      />
      {unread > 0 && (
        <span className={css.count} aria-hidden="true">
          {unread > 99 ? "99+" : unread}
        </span>
      )}
      {opened !== undefined && !phone && (
        <Suspense fallback={null}>
          <BellNotifications opened={opened} close={() => setOpened(false)} />
        </Suspense>
      )}
    </div>
  )
}

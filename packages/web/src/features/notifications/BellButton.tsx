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

/** Pressing the bell while its news are open closes them; it does not count as pressing beside them. */
const stay = (event: SyntheticEvent): void => event.stopPropagation()

/** The bell with how many are unread: opens the newest, on phones the whole page. */
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
        label={unread > 0 ? t("places.unread", { count: unread }) : t("places.notifications")}
        onMouseDown={stay}
        onTouchStart={stay}
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

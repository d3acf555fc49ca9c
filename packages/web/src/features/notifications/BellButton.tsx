import { Popover } from "@mantine/core"
import { IconBell } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { lazy, Suspense, useState } from "react"
import { useTranslation } from "react-i18next"
import { loadWords } from "../../i18n/start.ts"
import { RoundButton } from "../../ui/buttons.tsx"
import { Rows } from "../../ui/Skeletons.tsx"
import { usePhone } from "../../ui/use-phone.ts"
import { useUnread } from "./api.ts"
import css from "./bell.module.css"

const BellNews = lazy(async () => {
  await loadWords("notifications")
  return import("./BellNews.tsx")
})

/** The bell with how many are unread: opens the newest, on phones the whole page. */
export const BellButton = () => {
  const { t } = useTranslation()
  const phone = usePhone()
  const navigate = useNavigate()
  const unread = useUnread()
  const [opened, setOpened] = useState(false)
  const close = (): void => setOpened(false)
  const label = unread > 0 ? t("places.unread", { count: unread }) : t("places.notifications")
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={400} trapFocus returnFocus>
      <Popover.Target>
        <div className={css.bell}>
          <RoundButton
            icon={<IconBell aria-hidden="true" />}
            label={label}
            onClick={() => (phone ? void navigate({ to: "/notifications" }) : setOpened(!opened))}
          />
          {unread > 0 && (
            <span className={css.count} aria-hidden="true">
              {unread > 99 ? "99+" : unread}
            </span>
          )}
        </div>
      </Popover.Target>
      <Popover.Dropdown className={css.dropdown ?? ""}>
        <Suspense fallback={<Rows count={3} />}>
          <BellNews close={close} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}

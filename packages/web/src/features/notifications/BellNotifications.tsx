import { Popover } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { useNow } from "../../lib/use-now.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { newestNotifications } from "./api.ts"
import css from "./bell.module.css"
import { MarkAllReadButton } from "./MarkAllReadButton.tsx"
import { NotificationRow } from "./NotificationRow.tsx"

interface Props {
  opened: boolean
  close: () => void
}

/** The newest notifications in a popover. */
export default function BellNotifications({ opened, close }: Props) {
  const { t } = useTranslation("notifications")
  return (
    <Popover
      opened={opened}
      onChange={open => !open && close()}
      position="bottom-end"
      width={400}
      withRoles={false}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <span className={css.anchor} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" className={css.dropdown ?? ""} aria-label={t("title")}>
        <NewestNotifications close={close} />
      </Popover.Dropdown>
    </Popover>
  )
}

const NewestNotifications = ({ close }: { close: () => void }) => {
  const { t } = useTranslation("notifications")
  const now = useNow()
  return (
    <div className={css.list}>
      <header className={css.head}>
        <h2>{t("title")}</h2>
        <MarkAllReadButton />
      </header>
      <QueryState
        from={useQuery(newestNotifications)}
        what={t("what")}
        loading={<RowsSkeleton count={3} />}
        empty={list => list.items.length === 0 && <p className="ink-2">{t("empty.text")}</p>}
      >
        {list => (
          <ul className={css.rows}>
            {list.items.map(item => (
              <NotificationRow key={item.id} of={item} now={now} onOpen={close} />
            ))}
          </ul>
        )}
      </QueryState>
      <LinkButton to="/notifications" variant="light" onClick={close}>
        {t("bell.all")}
      </LinkButton>
    </div>
  )
}

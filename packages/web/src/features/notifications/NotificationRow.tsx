import { IconX } from "@tabler/icons-react"
import { useRouter } from "@tanstack/react-router"
import type { MouseEvent } from "react"
import { useTranslation } from "react-i18next"
import { useLogin, useMe } from "../../lib/login.ts"
import { relativeTime } from "../../lib/times.ts"
import { IconTile } from "../../ui/illustrations/IconTile.tsx"
import { RoundButton } from "../../ui/inputs/buttons.tsx"
import { Avatar } from "../../ui/people/Avatar.tsx"
import type { Notification } from "./api.ts"
import { useMarkRead } from "./api.ts"
import { asksForAnswer, iconOf } from "./notification-icons.ts"
import css from "./notification-row.module.css"
import { notificationDetails, notificationText } from "./notification-text.ts"

interface Props {
  of: Notification
  now: number
  /** Without it the row has no remove button, as in the popover. */
  onRemove?: ((id: string) => void) | undefined
  onOpen?: (() => void) | undefined
  /** The row before is about the same person. */
  follows?: boolean | undefined
}

const opensElsewhere = (event: MouseEvent): boolean =>
  event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0

/** One notification; opening it marks it as read. */
export const NotificationRow = ({ of, now, onRemove, onOpen, follows = false }: Props) => {
  const { t } = useTranslation("notifications")
  const { timeZone } = useMe()
  const { side } = useLogin()
  const router = useRouter()
  const mark = useMarkRead()
  const unread = of.readAt === null
  const context = { zone: timeZone, now }
  const sentence = notificationText(t, of, context)
  const Icon = iconOf(of.what)
  const open = (event: MouseEvent): void => {
    if (unread) mark.mutate({ body: { ids: [of.id] } })
    if (opensElsewhere(event)) return
    event.preventDefault()
    onOpen?.()
    router.history.push(of.link)
  }
  return (
    <li className={css.row} data-unread={unread}>
      <a href={of.link} className={css.link} onClick={open}>
        <span className={css.tile}>
          {of.person && !follows ? (
            <>
              <Avatar person={of.person} side={side === "client" ? "coach" : "client"} size={48} />
              <span className={css.icon} aria-hidden="true">
                <Icon />
              </span>
            </>
          ) : (
            <IconTile
              icon={<Icon />}
              colour={unread ? (asksForAnswer(of.what) ? "honey" : "side") : "plain"}
            />
          )}
          {unread && <span className={css.dot} aria-hidden="true" />}
        </span>
        <span className={css.words}>
          <span className={css.sentence}>{sentence}</span>
          <span className={css.details}>
            {[...notificationDetails(t, of, context), relativeTime(of.at, now)].join(" · ")}
          </span>
        </span>
        {unread && <span className="visually-hidden">{t("unread")}</span>}
      </a>
      {onRemove && (
        <RoundButton
          variant="plain"
          size="sm"
          icon={<IconX aria-hidden="true" />}
          label={t("remove", { sentence })}
          onClick={() => onRemove(of.id)}
          className={css.remove ?? ""}
        />
      )}
    </li>
  )
}

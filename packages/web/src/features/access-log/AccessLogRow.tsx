import { useTranslation } from "react-i18next"
import { daySpan, longDay, span } from "../../lib/times.ts"
import { IconTile } from "../../ui/illustrations/IconTile.tsx"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { Time } from "../../ui/time/Time.tsx"
import css from "./access-log.module.css"
import type { AccessLogEntry } from "./api.ts"
import { noonOf, openSpanIn, spanIn } from "./days.ts"
import { seenIcons } from "./seen-icons.ts"

const dayMs = 86_400_000

/** One look: when, what, by whom; an admin's reason stands with it. */
export const AccessLogRow = ({ look, zone }: { look: AccessLogEntry; zone: string }) => {
  const { t } = useTranslation("audit")
  const Icon = seenIcons[look.seen]
  const part = look.part ? spanIn(look.part) : null
  const open = look.part ? openSpanIn(look.part) : null
  const name = look.viewer.firstName
  return (
    <li className={css.look}>
      <span className={css.time}>
        <Time at={look.at} zone={zone} size={21} />
      </span>
      <span className={css.tile}>
        <IconTile icon={<Icon />} colour="plain" />
        <Avatar
          person={look.viewer}
          side={look.viewer.role === "coach" ? "coach" : "client"}
          size={26}
          className={css.face ?? ""}
        />
      </span>
      <span className={css.words}>
        <span className={css.title}>
          {t(look.viewer.role === "admin" ? "sawAsAdmin" : "saw", { name, what: t(`seen.${look.seen}`) })}
        </span>
        {look.part && (
          <span className={css.part}>
            {part && daysOf(part.from, part.to)}
            {open && t(`open.${open.side}`, { day: longDay(noonOf(open.date), "UTC") })}
            {!part && !open && look.part}
          </span>
        )}
        {look.reason && <span className={css.part}>{t("reason", { reason: look.reason })}</span>}
      </span>
      {part && part.days > 1 && <span className={css.length}>{span(part.days * dayMs)}</span>}
    </li>
  )
}

const daysOf = (from: string, to: string): string =>
  from === to ? longDay(noonOf(from), "UTC") : daySpan(from, to)

import { useTranslation } from "react-i18next"
import { noonOf } from "../../lib/months.ts"
import { dateRangeText, durationText, longDay } from "../../lib/times.ts"
import { IconTile } from "../../ui/illustrations/IconTile.tsx"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { Time } from "../../ui/time/Time.tsx"
import css from "./access-log.module.css"
import type { AccessLogEntry } from "./api.ts"
import { categoryIcons } from "./category-icons.ts"
import { dateRangeIn, openRangeIn } from "./days.ts"

const DAY_MS = 86_400_000

/** One access: when, what and by whom, with an admin's reason. */
export const AccessLogRow = ({ entry, zone }: { entry: AccessLogEntry; zone: string }) => {
  const { t } = useTranslation("accessLog")
  const Icon = categoryIcons[entry.seen]
  const range = entry.part ? dateRangeIn(entry.part) : null
  const openRange = entry.part ? openRangeIn(entry.part) : null
  const name = entry.viewer.firstName
  return (
    <li className={css.entry}>
      <span className={css.time}>
        <Time at={entry.at} zone={zone} size={21} />
      </span>
      <span className={css.tile}>
        <IconTile icon={<Icon />} colour="plain" />
        <Avatar
          person={entry.viewer}
          side={entry.viewer.role === "coach" ? "coach" : "client"}
          size={26}
          className={css.face ?? ""}
        />
      </span>
      <span className={css.words}>
        <span className={css.title}>
          {t(entry.viewer.role === "admin" ? "sawAsAdmin" : "saw", { name, what: t(`seen.${entry.seen}`) })}
        </span>
        {entry.part && (
          <span className={css.part}>
            {range && rangeText(range.from, range.to)}
            {openRange && t(`open.${openRange.side}`, { day: longDay(noonOf(openRange.date), "UTC") })}
            {!range && !openRange && entry.part}
          </span>
        )}
        {entry.reason && <span className={css.part}>{t("reason", { reason: entry.reason })}</span>}
      </span>
      {range && range.days > 1 && <span className={css.length}>{durationText(range.days * DAY_MS)}</span>}
    </li>
  )
}

const rangeText = (from: string, to: string): string =>
  from === to ? longDay(noonOf(from), "UTC") : dateRangeText(from, to)

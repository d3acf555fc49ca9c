import { IconEye } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { formatLocale } from "../../i18n/language.ts"
import { noonOf } from "../../lib/months.ts"
import { dateRangeText, durationText, longDay } from "../../lib/times.ts"
import { IconTile } from "../../ui/illustrations/IconTile.tsx"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { Time } from "../../ui/time/Time.tsx"
import css from "./access-log.module.css"
import { categoryIcons } from "./category-icons.ts"
import { dateRangeIn, openRangeIn, type Visit } from "./days.ts"

const DAY_MS = 86_400_000

/** One visit: when, by whom, every part that was read, with an admin's reason. */
export const AccessLogRow = ({ visit, zone }: { visit: Visit; zone: string }) => {
  const { t } = useTranslation("accessLog")
  const partText = usePartText()
  const began = visit.at(-1)
  if (!began) return null
  const { viewer, reason } = began
  const categories = [...new Set(visit.map(({ seen }) => seen).toReversed())]
  const parts = [...new Set(visit.flatMap(({ part }) => part ?? []).toReversed())]
  const [first] = categories
  const Icon = first && categories.length === 1 ? categoryIcons[first] : IconEye
  const range = parts.length === 1 && parts[0] ? dateRangeIn(parts[0]) : null
  const what = listText(categories.map(seen => t(`seen.${seen}`)))
  return (
    <li className={css.entry}>
      <span className={css.time}>
        <Time at={began.at} zone={zone} size={21} />
      </span>
      <span className={css.tile}>
        <IconTile icon={<Icon />} colour="plain" />
        <Avatar
          person={viewer}
          side={viewer.role === "coach" ? "coach" : "client"}
          size={26}
          className={css.face ?? ""}
        />
      </span>
      <span className={css.words}>
        <span className={css.title}>
          {t(viewer.role === "admin" ? "sawAsAdmin" : "saw", { name: viewer.firstName, what })}
        </span>
        {parts.length > 0 && <span className={css.part}>{parts.map(partText).join(" · ")}</span>}
        {reason && <span className={css.part}>{t("reason", { reason })}</span>}
      </span>
      {range && range.days > 1 && <span className={css.length}>{durationText(range.days * DAY_MS)}</span>}
    </li>
  )
}

const usePartText = () => {
  const { t } = useTranslation("accessLog")
  return (part: string): string => {
    const range = dateRangeIn(part)
    if (range) return rangeText(range.from, range.to)
    const openRange = openRangeIn(part)
    return openRange ? t(`open.${openRange.side}`, { day: longDay(noonOf(openRange.date), "UTC") }) : part
  }
}

const rangeText = (from: string, to: string): string =>
  from === to ? longDay(noonOf(from), "UTC") : dateRangeText(from, to)

const listText = (words: readonly string[]): string =>
  new Intl.ListFormat(formatLocale(), { type: "conjunction" }).format(words)

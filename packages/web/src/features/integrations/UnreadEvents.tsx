import { IconAlertTriangle } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { dayAndMonth, timeText } from "../../lib/times.ts"
import type { Source } from "./api.ts"
import css from "./calendars.module.css"

type Unread = Source["unread"]["items"][number]

/** How many events of a calendar could not be read; nothing if all could. */
export const UnreadCount = ({ of: { unread, events } }: { of: Source }) => {
  const { t } = useTranslation("integrations")
  if (unread.count === 0) return null
  return (
    <p className={css.unread}>
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
      <span>{t("unread.count", { count: events ?? unread.count, unread: unread.count })}</span>
    </p>
  )
}

/** Their number and a list, so that the owner finds them in the calendar. */
export const UnreadEvents = ({ of }: { of: Source }) => {
  const { t } = useTranslation("integrations")
  const { count, items } = of.unread
  if (count === 0) return null
  return (
    <section className={css.unreadList} aria-label={t("unread.title")}>
      <UnreadCount of={of} />
      <p className="ink-2">{t("unread.what")}</p>
      <ul>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole by the next reading
          <li key={index}>
            <UnreadEvent of={item} />
          </li>
        ))}
      </ul>
      {count > items.length && <p className="ink-2">{t("unread.more", { count: count - items.length })}</p>}
    </section>
  )
}

const UnreadEvent = ({ of: { start, reason, value, line, calendar } }: { of: Unread }) => {
  const { t } = useTranslation("integrations")
  return (
    <>
      <strong>{start === null ? t("unread.noDay") : whenOf(start)}</strong>
      <p>{t(`unread.reasons.${reason}`)}</p>
      <p className={css.where}>
        {calendar !== null && <span>{t("unread.in", { name: calendar })}</span>}
        {line !== null && calendar === null && <span>{t("unread.line", { line })}</span>}
        {value !== null && <code>{value}</code>}
      </p>
    </>
  )
}

/** As written in the file; its zone does not matter for finding it. */
const whenOf = (start: string): string => {
  const [day, time] = start.split("T")
  const at = `${day}T${time ?? "00:00"}:00Z`
  return time === undefined ? dayAndMonth(at, "UTC") : `${dayAndMonth(at, "UTC")}, ${timeText(at, "UTC")}`
}

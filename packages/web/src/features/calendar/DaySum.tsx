import { useTranslation } from "react-i18next"
import type { Timed } from "../../lib/bookings.ts"
import { cityOf, dateOf, span } from "../../lib/times.ts"
import css from "./calendar.module.css"

interface Props {
  date: string
  zone: string
  sessions: readonly Timed[]
}

/** How many sessions a day has, how long they are together, and on whose clock. */
export const DaySum = ({ date, zone, sessions }: Props) => {
  const { t } = useTranslation("calendar")
  const day = sessions.filter(({ scheduledAt }) => dateOf(scheduledAt, zone) === date)
  const minutes = day.reduce((sum, session) => sum + session.minutes, 0)
  return (
    <p className={css.sum}>
      <b>{t("count", { count: day.length, span: span(minutes * 60_000) })}</b>
      <span className="ink-2">{cityOf(zone)}</span>
    </p>
  )
}

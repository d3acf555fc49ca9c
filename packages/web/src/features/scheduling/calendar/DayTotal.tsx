import { useTranslation } from "react-i18next"
import { cityOf, durationText } from "../../../lib/times.ts"
import css from "./calendar.module.css"
import { type Meeting, totalOf } from "./day-total.ts"

interface Props {
  date: string
  zone: string
  /** Sessions and groups. */
  meetings: readonly Meeting[]
}

/** How many sessions a day has, their total length, and in which zone. */
export const DayTotal = ({ date, zone, meetings }: Props) => {
  const { t } = useTranslation("calendar")
  const { count, minutes } = totalOf(meetings, date, zone)
  return (
    <p className={css.sum}>
      <b>{t("count", { count, span: durationText(minutes * 60_000) })}</b>
      <span className="ink-2">{cityOf(zone)}</span>
    </p>
  )
}

import { useTranslation } from "react-i18next"
import { cityOf, span } from "../../../lib/times.ts"
import css from "./calendar.module.css"
import { type Meeting, sumOf } from "./day-sum.ts"

interface Props {
  date: string
  zone: string
  /** Sessions and groups. */
  meetings: readonly Meeting[]
}

/** How many sessions a day has, how long they are together, and on whose clock. */
export const DaySum = ({ date, zone, meetings }: Props) => {
  const { t } = useTranslation("calendar")
  const { count, minutes } = sumOf(meetings, date, zone)
  return (
    <p className={css.sum}>
      <b>{t("count", { count, span: span(minutes * 60_000) })}</b>
      <span className="ink-2">{cityOf(zone)}</span>
    </p>
  )
}

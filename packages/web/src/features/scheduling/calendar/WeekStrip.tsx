import { useTranslation } from "react-i18next"
import { noonOf } from "../../../lib/months.ts"
import { dateOf, longDay, weekdayNames } from "../../../lib/times.ts"
import { FilledDome } from "../../../ui/time/SmallDomes.tsx"
import type { TimeRange } from "./bookable-hours.ts"
import { DayTotal } from "./DayTotal.tsx"
import { weekOf } from "./dates.ts"
import { type Meeting, totalOf } from "./day-total.ts"
import css from "./week-strip.module.css"

interface Props {
  date: string
  zone: string
  now: number
  /** Sessions and groups. */
  meetings: readonly Meeting[]
  free: readonly TimeRange[]
  onDay: (date: string) => void
}

const MINUTE = 60_000

/** The week of the day shown: each day with how much of it is booked. */
export const WeekStrip = ({ date, zone, now, meetings, free, onDay }: Props) => {
  const { t } = useTranslation("calendar")
  const today = dateOf(now, zone)
  const bookedTime = (day: string): number => totalOf(meetings, day, zone).minutes * MINUTE
  const freeTime = (day: string): number =>
    free.reduce((sum, { start, end }) => (dateOf(start, zone) === day ? sum + end - start : sum), 0)
  return (
    <div className={css.strip}>
      <ol className={css.days} aria-label={t("strip.label")}>
        {weekOf(date).map((day, index) => (
          <li key={day}>
            <button
              type="button"
              className={css.day}
              data-today={day === today}
              aria-current={day === date ? "date" : undefined}
              onClick={() => onDay(day)}
            >
              <span className="visually-hidden">
                {t("strip.day", {
                  day: longDay(noonOf(day), "UTC"),
                  count: totalOf(meetings, day, zone).count,
                })}
              </span>
              <span aria-hidden="true">{weekdayNames()[index]?.name}</span>
              <span className={`time ${css.number}`} aria-hidden="true">
                {Number(day.slice(8))}
              </span>
              <FilledDome
                width={18}
                fill="along"
                share={bookedTime(day) / Math.max(freeTime(day), bookedTime(day), 1)}
              />
            </button>
          </li>
        ))}
      </ol>
      <DayTotal date={date} zone={zone} meetings={meetings} />
    </div>
  )
}

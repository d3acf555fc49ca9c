import { addDays, mondayOf } from "@rapport/domain/logs/calendar-dates"
import { streakOf } from "@rapport/domain/logs/streak"
import { useTranslation } from "react-i18next"
import { noonOf, todayHere } from "../../entities/log/dates.ts"
import { useLog } from "../../entities/log/use-log.ts"
import { dayAndMonth, longDay, weekday } from "../../lib/times.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { WeekDomes } from "../../ui/time/SmallDomes.tsx"
import css from "./logs.module.css"

/** How many days in a row something was logged, and this week's days. */
export const StreakCard = () => {
  const { t } = useTranslation("log")
  const { view } = useLog()
  const today = todayHere()
  const dates = view.dates()
  const { days, since } = streakOf(dates, today)
  const monday = mondayOf(today)
  const week = Array.from({ length: 7 }, (_, index) => addDays(monday, index))
  return (
    <Card>
      {days > 0 ? (
        <p className={css.streak}>
          <span className="time">{days}</span>
          <b>{t("progress.streak", { count: days })}</b>
          {since && (
            <span className="ink-2">{t("progress.since", { day: dayAndMonth(noonOf(since), "UTC") })}</span>
          )}
        </p>
      ) : (
        <p className="ink-2">{t("progress.noStreak")}</p>
      )}
      <WeekDomes
        width={28}
        days={week.map(date => {
          const state = dates.has(date) ? "done" : date === today ? "today" : "open"
          return {
            name: weekday(noonOf(date), "UTC").slice(0, 2),
            state,
            label: t("progress.day", {
              day: longDay(noonOf(date), "UTC"),
              state: t(state === "done" ? "progress.done" : "progress.open2"),
            }),
          }
        })}
      />
    </Card>
  )
}

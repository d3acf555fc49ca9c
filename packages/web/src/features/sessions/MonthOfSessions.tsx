import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type Booking, hasTime } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { type Month, monthOf, noonOf, spanOf } from "../../lib/months.ts"
import { dateOf, longDay } from "../../lib/times.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { Bone } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { MonthNav } from "../../ui/time/MonthNav.tsx"
import { MonthTable } from "../../ui/time/MonthTable.tsx"
import { myBetween } from "./api.ts"
import css from "./client-calendar.module.css"
import { SessionRow } from "./SessionRow.tsx"

const stands = new Set<Booking["status"]>(["pending", "confirmed", "completed", "no_show"])

/** A month with a bead for each session, and the chosen day below it. */
export const MonthOfSessions = () => {
  const { t } = useTranslation("sessions")
  const { timeZone } = useMe()
  const today = dateOf(Date.now(), timeZone)
  const [month, showMonth] = useState<Month>(() => monthOf(Date.now(), timeZone))
  const [chosen, choose] = useState(today)
  const { from, to } = spanOf(month)
  const sessions = useQuery(myBetween(from, to))
  const days = Map.groupBy(
    (sessions.data?.items ?? [])
      .filter(each => stands.has(each.status))
      .filter(hasTime)
      .toReversed(),
    each => dateOf(each.scheduledAt, timeZone),
  )
  const on = days.get(chosen) ?? []
  return (
    <Card>
      <div className={css.nav}>
        <MonthNav
          month={month}
          zone={timeZone}
          previous={t("calendar.previous")}
          following={t("calendar.following")}
          onChange={next => {
            showMonth(next)
            choose(next === today.slice(0, 7) ? today : `${next}-01`)
          }}
        />
      </div>
      <QueryState
        from={sessions}
        waiting={<Bone height={300} round={16} />}
        what={t("calendar.whatUpcoming")}
      >
        {() => (
          <>
            <MonthTable
              month={month}
              zone={timeZone}
              chosen={chosen}
              onChoose={choose}
              old={sessions.isPlaceholderData}
              isFull={date => days.has(date)}
              labelOf={date => {
                const count = days.get(date)?.length ?? 0
                const day = longDay(noonOf(date), "UTC")
                return count === 0 ? t("calendar.day_zero", { day }) : t("calendar.day", { day, count })
              }}
              below={date => (
                <span className={css.beads} aria-hidden="true">
                  {(days.get(date) ?? []).slice(0, 3).map(booking => (
                    <span key={booking.id} className={css.bead} data-status={booking.status} />
                  ))}
                </span>
              )}
            />
            <div aria-live="polite">
              <h3 className={css.chosen}>{longDay(noonOf(chosen), "UTC")}</h3>
              {on.length === 0 ? (
                <p className="ink-2">{t("calendar.emptyDay")}</p>
              ) : (
                <ul className={css.rows}>
                  {on.map(booking => (
                    <SessionRow key={booking.id} booking={booking} narrow />
                  ))}
                </ul>
              )}
            </div>
          </>
        )}
      </QueryState>
    </Card>
  )
}

import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { myBookingsBetween } from "../../entities/booking/api.ts"
import { type Booking, hasTime } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { fetchRangeOf, type Month, monthOf, noonOf, weeksOf } from "../../lib/months.ts"
import { dateOf, longDay } from "../../lib/times.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { SkeletonBlock } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { MonthNav } from "../../ui/time/MonthNav.tsx"
import { MonthTable } from "../../ui/time/MonthTable.tsx"

import css from "./client-calendar.module.css"
import { SessionRow } from "./SessionRow.tsx"

const shownStatuses = new Set<Booking["status"]>(["pending", "confirmed", "completed", "no_show"])

/** A month with a dot for each session, and the chosen day's sessions below it. */
export const SessionMonth = () => {
  const { t } = useTranslation("sessions")
  const { timeZone } = useMe()
  const today = dateOf(Date.now(), timeZone)
  const [month, showMonth] = useState<Month>(() => monthOf(Date.now(), timeZone))
  const [chosen, choose] = useState(today)
  const { from, to } = fetchRangeOf(weeksOf(month))
  const sessions = useQuery(myBookingsBetween(from, to))
  const days = Map.groupBy(
    (sessions.data?.items ?? [])
      .filter(({ status }) => shownStatuses.has(status))
      .filter(hasTime)
      .toReversed(),
    ({ scheduledAt }) => dateOf(scheduledAt, timeZone),
  )
  const chosenSessions = days.get(chosen) ?? []
  return (
    <Card>
      <div className={css.nav}>
        <MonthNav
          month={month}
          zone={timeZone}
          previous={t("calendar.previous")}
          next={t("calendar.following")}
          onChange={next => {
            showMonth(next)
            choose(next === today.slice(0, 7) ? today : `${next}-01`)
          }}
        />
      </div>
      <QueryState
        from={sessions}
        loading={<SkeletonBlock height={300} round={16} />}
        what={t("calendar.whatUpcoming")}
      >
        {() => (
          <>
            <MonthTable
              weeks={weeksOf(month)}
              zone={timeZone}
              chosen={chosen}
              onChoose={choose}
              stale={sessions.isPlaceholderData}
              isMarked={date => days.has(date)}
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
              {chosenSessions.length === 0 ? (
                <p className="ink-2">{t("calendar.emptyDay")}</p>
              ) : (
                <ul className={css.rows}>
                  {chosenSessions.map(booking => (
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

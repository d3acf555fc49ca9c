import { useTranslation } from "react-i18next"
import type { Booking } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { dateOf, daysAway, dayWord, longDay } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { Card } from "../../ui/layout/Card.tsx"
import css from "./client-calendar.module.css"
import { SessionRow } from "./SessionRow.tsx"

/** Sessions grouped by day; those without a time come first. */
export const DayList = ({ bookings }: { bookings: readonly Booking[] }) => {
  const { t } = useTranslation("sessions")
  const { timeZone } = useMe()
  const now = useNow()
  const days = Map.groupBy(bookings, ({ scheduledAt }) => (scheduledAt ? dateOf(scheduledAt, timeZone) : ""))
  const withoutTime = days.get("") ?? []
  const dated = [...days].flatMap(([, list]) =>
    list[0]?.scheduledAt ? [{ at: list[0].scheduledAt, list }] : [],
  )
  return (
    <>
      {withoutTime.length > 0 && (
        <Card title={t("calendar.openTimes")}>
          <ul className={css.rows}>
            {withoutTime.map(booking => (
              <SessionRow key={booking.id} booking={booking} />
            ))}
          </ul>
        </Card>
      )}
      {dated.map(({ at, list }) => {
        const near = Math.abs(daysAway(at, timeZone, now)) <= 1
        return (
          <Card
            key={at}
            title={
              <span className={css.day}>{near ? dayWord(at, timeZone, now) : longDay(at, timeZone)}</span>
            }
            aside={near && longDay(at, timeZone)}
          >
            <ul className={css.rows}>
              {list.map(booking => (
                <SessionRow key={booking.id} booking={booking} />
              ))}
            </ul>
          </Card>
        )
      })}
    </>
  )
}

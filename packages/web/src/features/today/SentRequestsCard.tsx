import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { type Booking, kindText } from "../../entities/booking/booking.ts"
import { groupRequests } from "../../entities/booking/group-requests.ts"
import { useMe } from "../../lib/login.ts"
import { dayWord, timeText } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { Pair } from "../../ui/people/Pair.tsx"
import css from "./later-sessions.module.css"

/** The client's requests that a coach has not answered yet. */
export const SentRequestsCard = ({ bookings }: { bookings: readonly Booking[] }) => {
  const { t } = useTranslation("today")
  const me = useMe()
  const now = useNow()
  const zone = me.timeZone
  const moment = (at: string): string => `${dayWord(at, zone, now)} ${timeText(at, zone)}`
  return (
    <Card title={t("asked.title")}>
      <ul className={css.list}>
        {groupRequests(bookings).map(({ first: booking, more }) => {
          const until = booking.expiresAt ? moment(booking.expiresAt) : ""
          return (
            <li key={booking.id}>
              <Link to="/bookings/$bookingId" params={{ bookingId: booking.id }} className={css.line}>
                <Pair coach={booking.coach} client={me} size={44} />
                <span className={css.words}>
                  <span className={css.title}>{kindText(booking)}</span>
                  <span className={css.text}>
                    {booking.scheduledAt
                      ? t(more.length > 0 ? "asked.heldMore" : "asked.held", {
                          day: moment(booking.scheduledAt),
                          until,
                          count: more.length,
                        })
                      : t("asked.noTime", { until })}
                  </span>
                  <span className="visually-hidden">
                    {t("asked.waits", { name: booking.coach.firstName })}
                  </span>
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

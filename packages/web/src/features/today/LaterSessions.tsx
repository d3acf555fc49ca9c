import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { type Booking, bookingTitle, otherPerson } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { dayWord } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { Time } from "../../ui/time/Time.tsx"
import css from "./later-sessions.module.css"

interface Props {
  title: string
  bookings: readonly (Booking & { scheduledAt: string })[]
  /** Shown when there are none. */
  none?: string | undefined
}

const MAX_ROWS = 4

/** The next few sessions as a list. */
export const LaterSessions = ({ title, bookings, none }: Props) => {
  const { t } = useTranslation(["today", "scheduling"])
  const me = useMe()
  const now = useNow()
  return (
    <Card
      title={title}
      aside={
        <Link to="/calendar" className={css.all}>
          {t("after.all")}
        </Link>
      }
    >
      {bookings.length === 0 && none && <p className="ink-2">{none}</p>}
      {bookings.length > 0 && (
        <ul className={css.list}>
          {bookings.slice(0, MAX_ROWS).map(booking => {
            const other = otherPerson(booking, me.id)
            return (
              <li key={booking.id}>
                <Link to="/bookings/$bookingId" params={{ bookingId: booking.id }} className={css.line}>
                  <Avatar person={other} side={booking.coachId === me.id ? "client" : "coach"} size={48} />
                  <span className={css.words}>
                    <span className={css.title}>
                      {booking.group && booking.coachId === me.id
                        ? booking.group.title
                        : bookingTitle(booking, other.firstName)}
                    </span>
                    <span className={css.text}>
                      {t("after.row", {
                        day: dayWord(booking.scheduledAt, me.timeZone, now),
                        type: t(`scheduling:type.${booking.type}`).toLowerCase(),
                      })}
                    </span>
                  </span>
                  <Time at={booking.scheduledAt} zone={me.timeZone} size={27} />
                </Link>
              </li>
            )
          })}
        </ul>
      )}
    </Card>
  )
}

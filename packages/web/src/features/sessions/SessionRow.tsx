import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import {
  type Booking,
  bookingTitle,
  kindText,
  otherPerson,
  otherZone,
  sideOf,
} from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { cityOf, hourOf, timesDiffer, timeText } from "../../lib/times.ts"
import { usePhone } from "../../ui/layout/use-phone.ts"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { SunMark } from "../../ui/time/SunMark.tsx"
import { Time } from "../../ui/time/Time.tsx"
import { TypeIcon } from "../../ui/time/TypeIcon.tsx"
import { StatusChip } from "./StatusChip.tsx"
import css from "./session-row.module.css"

interface Props {
  booking: Booking
  /** In a narrow column the chip is below, as on phones. */
  narrow?: boolean | undefined
}

/** One session of a day, as a link to it. */
export const SessionRow = ({ booking, narrow = false }: Props) => {
  const { t } = useTranslation("sessions")
  const me = useMe()
  const other = otherPerson(booking, me.id)
  const theirs = otherZone(booking, me.id)
  const at = booking.scheduledAt
  const small = usePhone() || narrow
  return (
    <li>
      <Link
        to="/bookings/$bookingId"
        params={{ bookingId: booking.id }}
        className={css.row}
        data-narrow={small}
        data-status={booking.status}
      >
        {at && (
          <span className={css.time}>
            <Time at={at} zone={me.timeZone} size={small ? 21 : 27} />
          </span>
        )}
        <Avatar
          person={other}
          side={sideOf(booking, me.id) === "coach" ? "client" : "coach"}
          size={small ? 40 : 48}
        />
        <span className={css.words}>
          <span className={css.title}>{bookingTitle(booking, other.firstName)}</span>
          <span className={css.text}>
            <span className={css.part}>
              <TypeIcon type={booking.type} size={16} />
              {kindText(booking)}
            </span>
            {at && timesDiffer(at, me.timeZone, theirs) && (
              <span className={css.part}>
                <SunMark hour={hourOf(at, theirs)} />
                {t("calendar.there", { time: timeText(at, theirs), city: cityOf(theirs) })}
              </span>
            )}
          </span>
        </span>
        <span className={css.chip}>
          <StatusChip booking={booking} />
        </span>
      </Link>
    </li>
  )
}

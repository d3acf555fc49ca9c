import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { shortDay } from "../../lib/times.ts"
import { Pair } from "../../ui/people/Pair.tsx"
import { fullName } from "../../ui/people/person.ts"
import { Time } from "../../ui/time/Time.tsx"
import type { Booking } from "./api.ts"
import { BookingStatusLabel } from "./BookingStatusLabel.tsx"
import css from "./booking-list.module.css"

interface Props {
  of: Booking
  zone: string
  /** Shows the day beside the time, where no heading does. */
  showDay?: boolean
}

/** One booking, without the messages of the two people. */
export const BookingRow = ({ of, zone, showDay = false }: Props) => {
  const { t } = useTranslation("admin")
  return (
    <li className={css.row}>
      <span className={css.time} data-dated={showDay}>
        {showDay && of.scheduledAt && <span className="small ink-2">{shortDay(of.scheduledAt, zone)}</span>}
        {of.scheduledAt && <Time at={of.scheduledAt} zone={zone} size={21} />}
      </span>
      <Pair coach={of.coach} client={of.client} size={44} />
      <div className={css.words}>
        <p className={css.names}>
          <Link to="/admin/users/$userId" params={{ userId: of.coachId }}>
            {fullName(of.coach)}
          </Link>
          <span aria-hidden="true">·</span>
          <Link to="/admin/users/$userId" params={{ userId: of.clientId }}>
            {fullName(of.client)}
          </Link>
        </p>
        <p className="small ink-2">
          {t("bookings.kind", { type: t(`type.${of.type}`), minutes: of.minutes })}
          {!showDay && (
            <>
              {" · "}
              <Link
                to="/admin/coaches/$coachId"
                params={{ coachId: of.coachId }}
                search={of.scheduledAt ? { week: of.scheduledAt.slice(0, 10) } : {}}
              >
                {t("bookings.coach")}
              </Link>
            </>
          )}
        </p>
      </div>
      <BookingStatusLabel status={of.status} />
    </li>
  )
}

import { useTranslation } from "react-i18next"
import {
  type Booking,
  hasTime,
  isOpen,
  kindText,
  otherPerson,
  otherZone,
} from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import {
  daysAway,
  durationText,
  longDay,
  msOf,
  relativeTime,
  timesDiffer,
  timeText,
} from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { Time } from "../../ui/time/Time.tsx"
import { TypeIcon } from "../../ui/time/TypeIcon.tsx"
import { ZoneTime } from "../../ui/time/ZoneTime.tsx"
import css from "./booking.module.css"

/** When two people meet, in the zones of both. */
export const BookingWhen = ({ booking }: { booking: Booking }) => {
  const { t } = useTranslation("sessions")
  const me = useMe()
  const now = useNow()
  const zone = me.timeZone
  const { firstName: name } = otherPerson(booking, me.id)
  const otherTimeZone = otherZone(booking, me.id)
  if (!hasTime(booking))
    return (
      <div className={css.when}>
        <p className={css.noTime}>{t("when.none")}</p>
        {booking.status === "pending" && (
          <p className="ink-2">{t(booking.can.confirm ? "when.noneMine" : "when.noneText", { name })}</p>
        )}
        <p className={css.kind}>
          <TypeIcon type={booking.type} />
          {kindText(booking)}
        </p>
      </div>
    )
  const { scheduledAt: at, endsAt } = booking
  const values = { span: durationText(msOf(at) - now) }
  const ahead = msOf(at) > now
  const isNow = booking.status === "confirmed" && !ahead && now < msOf(endsAt)
  const relativeText = isNow
    ? t("when.now", { time: timeText(endsAt, zone) })
    : ahead
      ? t(daysAway(at, zone, now) === 0 && msOf(at) - now >= 3_600_000 ? "when.today" : "when.in", values)
      : relativeTime(at, now)
  return (
    <div className={css.when}>
      <p className={css.day}>
        <b>{longDay(at, zone)}</b>
        {(!ahead || isOpen(booking)) && <span className="ink-2">{relativeText}</span>}
      </p>
      <Time at={at} zone={zone} size={76} />
      <div className={css.zones}>
        <ZoneTime at={at} until={endsAt} zone={zone} who={t("you")} />
        {timesDiffer(at, zone, otherTimeZone) && (
          <ZoneTime at={at} until={endsAt} zone={otherTimeZone} who={name} />
        )}
      </div>
      <p className={css.kind}>
        <TypeIcon type={booking.type} />
        {kindText(booking)}
      </p>
    </div>
  )
}

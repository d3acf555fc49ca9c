import { useTranslation } from "react-i18next"
import { type Booking, hasTime, isOpen, kindOf, otherIn, otherZone } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { ago, clock, clocksDiffer, daysAway, longDay, msOf, span } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { Time } from "../../ui/time/Time.tsx"
import { TypeIcon } from "../../ui/time/TypeIcon.tsx"
import { Zone } from "../../ui/time/Zone.tsx"
import css from "./booking.module.css"

/** When two people meet, large, and on the clocks of both. */
export const BookingWhen = ({ booking }: { booking: Booking }) => {
  const { t } = useTranslation("sessions")
  const me = useMe()
  const now = useNow()
  const zone = me.timeZone
  const { firstName: name } = otherIn(booking, me.id)
  const theirs = otherZone(booking, me.id)
  if (!hasTime(booking))
    return (
      <div className={css.when}>
        <p className={css.noTime}>{t("when.none")}</p>
        {booking.status === "pending" && (
          <p className="ink-2">{t(booking.can.confirm ? "when.noneMine" : "when.noneText", { name })}</p>
        )}
        <p className={css.kind}>
          <TypeIcon type={booking.type} />
          {kindOf(booking)}
        </p>
      </div>
    )
  const { scheduledAt: at, endsAt } = booking
  const words = { span: span(msOf(at) - now) }
  const ahead = msOf(at) > now
  const isNow = booking.status === "confirmed" && !ahead && now < msOf(endsAt)
  const standing = isNow
    ? t("when.now", { time: clock(endsAt, zone) })
    : ahead
      ? t(daysAway(at, zone, now) === 0 && msOf(at) - now >= 3_600_000 ? "when.today" : "when.in", words)
      : ago(at, now)
  return (
    <div className={css.when}>
      <p className={css.day}>
        <b>{longDay(at, zone)}</b>
        {(!ahead || isOpen(booking)) && <span className="ink-2">{standing}</span>}
      </p>
      <Time at={at} zone={zone} size={76} />
      <div className={css.zones}>
        <Zone at={at} until={endsAt} zone={zone} who={t("you")} />
        {clocksDiffer(at, zone, theirs) && <Zone at={at} until={endsAt} zone={theirs} who={name} />}
      </div>
      <p className={css.kind}>
        <TypeIcon type={booking.type} />
        {kindOf(booking)}
      </p>
    </div>
  )
}

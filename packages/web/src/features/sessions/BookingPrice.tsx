import { IconCalendarX } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { type Booking, freeUntil, hasTime, isOpen, otherIn, sideIn } from "../../lib/bookings.ts"
import { useMe } from "../../lib/login.ts"
import { clock, longDay, msOf } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { Card } from "../../ui/Card.tsx"
import { Money } from "../../ui/Money.tsx"
import css from "./booking.module.css"

/** Came to nothing, so nothing is due. */
const fallen = new Set<Booking["status"]>(["cancelled", "declined", "expired"])

/** What the booking froze: price, how it came about, and until when it may be changed freely. */
export const BookingPrice = ({ booking }: { booking: Booking }) => {
  const { t } = useTranslation("sessions")
  const me = useMe()
  const now = useNow()
  const { firstName: name } = otherIn(booking, me.id)
  const { lines, amount, currency, settlement } = booking.price
  const until =
    hasTime(booking) && booking.status === "confirmed" && freeUntil(booking.scheduledAt, booking.policy)
  const ahead = hasTime(booking) && msOf(booking.scheduledAt) > now
  return (
    <Card title={t("price.title")}>
      <dl className={css.lines}>
        {lines.map(line => (
          <div key={`${line.kind}-${line.label}`} data-quiet={line.kind === "tax_included"}>
            <dt>{line.label}</dt>
            <dd>
              <Money amount={line.amount} currency={currency} exact />
            </dd>
          </div>
        ))}
        {!fallen.has(booking.status) && (
          <div className={css.total}>
            <dt>{t(isOpen(booking) ? "price.total" : "price.title")}</dt>
            <dd className="time">
              <Money amount={amount} currency={currency} />
            </dd>
          </div>
        )}
      </dl>
      <p className="small ink-2">
        {settlement === "free" || fallen.has(booking.status)
          ? t("price.free")
          : t(sideIn(booking, me.id) === "client" ? "price.client" : "price.coach", { name })}
      </p>
      {until !== false && ahead && (
        <p className={css.policy}>
          <IconCalendarX size={20} stroke={1.75} aria-hidden="true" />
          <span>
            {until > now
              ? t("price.policyUntil", {
                  when: `${longDay(until, me.timeZone)}, ${clock(until, me.timeZone)}`,
                })
              : t("price.policyNever", { name })}
          </span>
        </p>
      )}
    </Card>
  )
}

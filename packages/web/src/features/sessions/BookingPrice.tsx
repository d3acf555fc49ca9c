import { IconCalendarX } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { type Booking, hasTime, isOpen, otherPerson, sideOf } from "../../entities/booking/booking.ts"
import { policySentences } from "../../entities/booking/policy-text.ts"
import { useMe } from "../../lib/login.ts"
import { msOf } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { Money } from "../../ui/charts/Money.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import css from "./booking.module.css"

/** With these statuses nothing is due but a fee. */
const withoutPrice = new Set<Booking["status"]>(["cancelled", "declined", "expired", "no_show"])

/** The price that the booking fixed, its parts, and the cancellation policy. */
export const BookingPrice = ({ booking }: { booking: Booking }) => {
  const { t } = useTranslation("sessions")
  const { t: tPolicy } = useTranslation("scheduling")
  const me = useMe()
  const now = useNow()
  const { firstName: name } = otherPerson(booking, me.id)
  const { lines, amount, currency, settlement } = booking.price
  const side = sideOf(booking, me.id)
  const changeable = hasTime(booking) && isOpen(booking) && msOf(booking.scheduledAt) > now && booking
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
        {!withoutPrice.has(booking.status) && (
          <div className={css.total}>
            <dt>{t(isOpen(booking) ? "price.total" : "price.title")}</dt>
            <dd className="time">
              <Money amount={amount} currency={currency} />
            </dd>
          </div>
        )}
      </dl>
      <p className="small ink-2">
        {settlement === "free" || withoutPrice.has(booking.status)
          ? t(booking.fee && booking.fee.waivedAt === null ? "price.feeOnly" : "price.free")
          : t(side === "client" ? "price.client" : "price.coach", { name })}
      </p>
      {changeable && (
        <p className={css.policy}>
          <IconCalendarX size={20} stroke={1.75} aria-hidden="true" />
          <span>
            {policySentences(tPolicy, {
              at: changeable.scheduledAt,
              policy: changeable.policy,
              price: { amount, currency },
              zone: me.timeZone,
              side,
              name,
              now,
            }).join(" ")}
          </span>
        </p>
      )}
    </Card>
  )
}

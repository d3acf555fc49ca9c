import { IconCalendarX } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { type Booking, hasTime, isOpen, otherIn, sideIn } from "../../entities/booking/booking.ts"
import { policyWords } from "../../entities/booking/policy-text.ts"
import { useMe } from "../../lib/login.ts"
import { msOf } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { Money } from "../../ui/charts/Money.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import css from "./booking.module.css"

/** Came to nothing, so nothing is due but a fee. */
const fallen = new Set<Booking["status"]>(["cancelled", "declined", "expired", "no_show"])

/** What the booking froze: price, how it came about, and until when it may be changed freely. */
export const BookingPrice = ({ booking }: { booking: Booking }) => {
  const { t } = useTranslation("sessions")
  const { t: words } = useTranslation("scheduling")
  const me = useMe()
  const now = useNow()
  const { firstName: name } = otherIn(booking, me.id)
  const { lines, amount, currency, settlement } = booking.price
  const side = sideIn(booking, me.id)
  const rules = hasTime(booking) && isOpen(booking) && msOf(booking.scheduledAt) > now && booking
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
          ? t(booking.fee && booking.fee.waivedAt === null ? "price.feeOnly" : "price.free")
          : t(side === "client" ? "price.client" : "price.coach", { name })}
      </p>
      {rules && (
        <p className={css.policy}>
          <IconCalendarX size={20} stroke={1.75} aria-hidden="true" />
          <span>
            {policyWords(words, {
              at: rules.scheduledAt,
              policy: rules.policy,
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

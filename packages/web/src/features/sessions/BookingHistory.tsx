import { useTranslation } from "react-i18next"
import { type Booking, otherIn, sideIn } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { clock, shortDay } from "../../lib/times.ts"
import { Card } from "../../ui/layout/Card.tsx"
import css from "./history.module.css"

type HistoryEntry = NonNullable<Booking["history"]>[number]

/** Who did what when; the newest last, as it happened. */
export const BookingHistory = ({
  booking,
  history,
}: {
  booking: Booking
  history: readonly HistoryEntry[]
}) => {
  const { t } = useTranslation("sessions")
  const me = useMe()
  const { firstName: name } = otherIn(booking, me.id)
  const side = sideIn(booking, me.id)
  const moment = (at: string): string => `${shortDay(at, me.timeZone)} ${clock(at, me.timeZone)}`
  const teller = (by: HistoryEntry["by"]) => {
    if (by === "clock" || by === "admin") return "system"
    return by === side ? "you" : "them"
  }
  return (
    <Card title={t("history.title")}>
      <ol className={css.lines}>
        {history.map(line => (
          <li key={`${line.at}-${line.what}`} className={css.line} data-by={line.by}>
            <span className={css.mark} aria-hidden="true" />
            <div>
              <p>
                {t(`history.${teller(line.by)}.${line.what}`, {
                  name,
                  when: line.scheduledAt ? moment(line.scheduledAt) : "",
                })}
                {line.because && <span className="ink-2"> {t(`history.because.${line.because}`)}</span>}
                {line.what === "rescheduled" && line.scheduledAt && (
                  <span className="ink-2"> {t("history.movedTo", { when: moment(line.scheduledAt) })}</span>
                )}
              </p>
              {line.reason && <q className={css.reason}>{line.reason}</q>}
              <time className="least ink-3" dateTime={line.at}>
                {moment(line.at)}
              </time>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}

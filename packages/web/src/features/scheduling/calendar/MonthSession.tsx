import { useTranslation } from "react-i18next"
import { kindText } from "../../../entities/booking/booking.ts"
import { timeText } from "../../../lib/times.ts"
import { fullName } from "../../../ui/people/person.ts"
import { statusKeyOf } from "./appearance.ts"
import type { SessionEvent } from "./events.ts"
import css from "./month-session.module.css"
import { SessionIcon } from "./SessionIcon.tsx"

interface Props {
  of: SessionEvent
  zone: string
  phone: boolean
}

/** A session in a month: one line, on phones a short bar with its time. */
export const MonthSession = ({ of, zone, phone }: Props) => {
  const { booking, at, appearance } = of
  const { t } = useTranslation("calendar")
  return (
    <span className={css.mark} data-event={booking.id} data-appearance={appearance}>
      <span className="visually-hidden">
        {t("session", {
          time: timeText(at, zone),
          name: fullName(booking.client),
          kind: kindText(booking),
          state: t(`state.${statusKeyOf(booking, appearance)}`, { name: booking.client.firstName }),
        })}
      </span>
      <span aria-hidden="true" className={css.words}>
        <b>{timeText(at, zone)}</b>
        {!phone && <span>{booking.client.firstName}</span>}
      </span>
      {!phone && <SessionIcon of={of} className={css.icon} />}
    </span>
  )
}

import { useTranslation } from "react-i18next"
import { kindOf } from "../../../entities/booking/booking.ts"
import { clock } from "../../../lib/times.ts"
import { fullName } from "../../../ui/people/person.ts"
import type { Drawn } from "./events.ts"
import { Mark } from "./Mark.tsx"
import css from "./month-mark.module.css"
import { stateOf } from "./state-of.ts"

interface Props {
  of: Drawn
  zone: string
  phone: boolean
}

/** A session in a month: one line, on phones a short bar with its time. */
export const MonthMark = ({ of, zone, phone }: Props) => {
  const { booking, at, look } = of
  const { t } = useTranslation("calendar")
  return (
    <span className={css.mark} data-event={booking.id} data-look={look}>
      <span className="visually-hidden">
        {t("session", {
          time: clock(at, zone),
          name: fullName(booking.client),
          kind: kindOf(booking),
          state: t(`state.${stateOf(of)}`, { name: booking.client.firstName }),
        })}
      </span>
      <span aria-hidden="true" className={css.words}>
        <b>{clock(at, zone)}</b>
        {!phone && <span>{booking.client.firstName}</span>}
      </span>
      {!phone && <Mark of={of} className={css.icon} />}
    </span>
  )
}

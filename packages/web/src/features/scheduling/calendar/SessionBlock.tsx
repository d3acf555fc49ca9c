import { useTranslation } from "react-i18next"
import { kindOf } from "../../../entities/booking/booking.ts"
import { clock } from "../../../lib/times.ts"
import { Avatar } from "../../../ui/people/Avatar.tsx"
import { fullName } from "../../../ui/people/person.ts"
import type { Drawn } from "./events.ts"
import { Mark } from "./Mark.tsx"
import css from "./session-block.module.css"
import { stateOf } from "./state-of.ts"

interface Props {
  of: Drawn
  zone: string
  /** A narrow column has no room for the face and the family name. */
  wide: boolean
  short: boolean
}

/** A session in the calendar: when, who, and by its icon how. */
export const SessionBlock = ({ of, zone, wide, short }: Props) => {
  const { t } = useTranslation("calendar")
  const { booking, look, at } = of
  const { client } = booking
  const state = stateOf(of)
  return (
    <span className={css.block} data-short={short} data-wide={wide} data-event={booking.id} data-look={look}>
      <span className="visually-hidden">
        {t("session", {
          time: clock(at, zone),
          name: fullName(client),
          kind: kindOf(booking),
          state: t(`state.${state}`, { name: client.firstName }),
        })}
      </span>
      {wide && !short && <Avatar person={client} size={34} />}
      <span className={css.words} aria-hidden="true">
        <b>{clock(at, zone)}</b>
        {!short && !wide && <Mark of={of} className={css.mark} />}
        <span className={css.name}>{wide ? fullName(client) : client.firstName}</span>
      </span>
      {(short || wide) && <Mark of={of} className={css.mark} />}
    </span>
  )
}

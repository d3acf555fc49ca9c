import { useTranslation } from "react-i18next"
import { kindText } from "../../../entities/booking/booking.ts"
import { timeText } from "../../../lib/times.ts"
import { Avatar } from "../../../ui/people/Avatar.tsx"
import { fullName } from "../../../ui/people/person.ts"
import { statusKeyOf } from "./appearance.ts"
import type { SessionEvent } from "./events.ts"
import { SessionIcon } from "./SessionIcon.tsx"
import css from "./session-block.module.css"

interface Props {
  of: SessionEvent
  zone: string
  /** There is room for the picture and the family name. */
  wide: boolean
  short: boolean
}

/** A session in the calendar: time, client, and an icon for its type. */
export const SessionBlock = ({ of, zone, wide, short }: Props) => {
  const { t } = useTranslation(["calendar", "visits"])
  const { booking, appearance, at } = of
  const { client } = booking
  const status = statusKeyOf(booking, appearance)
  return (
    <span
      className={css.block}
      data-short={short}
      data-wide={wide}
      data-event={booking.id}
      data-appearance={appearance}
    >
      <span className="visually-hidden">
        {t("session", {
          time: timeText(at, zone),
          name: fullName(client),
          kind: kindText(booking),
          state: t(`state.${status}`, { name: client.firstName }),
        })}
      </span>
      {wide && !short && <Avatar person={client} size={34} />}
      <span className={css.words} aria-hidden="true">
        <b>{timeText(at, zone)}</b>
        {!short && !wide && <SessionIcon of={of} className={css.mark} />}
        <span className={css.name}>{wide ? fullName(client) : client.firstName}</span>
      </span>
      {(short || wide) && <SessionIcon of={of} className={css.mark} />}
      {status === "waits" && (wide || !short) && (
        // The whole block is one button, which may hold no other. By keyboard it opens the popover with the same answer.
        <span className={css.accept} data-accept aria-hidden="true">
          {t("visits:accept")}
        </span>
      )}
    </span>
  )
}

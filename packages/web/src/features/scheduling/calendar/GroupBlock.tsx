import { IconUsersGroup } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { kindText } from "../../../entities/booking/booking.ts"
import { timeText } from "../../../lib/times.ts"
import type { GroupEvent } from "./events.ts"
import month from "./month-session.module.css"
import css from "./session-block.module.css"

interface Props {
  of: GroupEvent
  zone: string
  wide: boolean
  short: boolean
  inMonth: boolean
}

/** A group session in the calendar: its time, its name and how many seats are taken. */
export const GroupBlock = ({ of: { group, appearance, at, minutes }, zone, wide, short, inMonth }: Props) => {
  const { t } = useTranslation("calendar")
  const { id, title, type, seats, taken } = group
  const time = timeText(at, zone)
  const spokenText = (
    <span className="visually-hidden">
      {t("group.said", {
        time,
        title,
        kind: kindText({ type, minutes }),
        seats: t("group.seats", { taken, count: seats }),
      })}
    </span>
  )
  const icon = <IconUsersGroup size={16} stroke={1.75} aria-hidden="true" />
  if (inMonth)
    return (
      <span className={month.mark} data-event={id} data-appearance={appearance}>
        {spokenText}
        <span aria-hidden="true" className={month.words}>
          <b>{time}</b>
          {wide ? null : <span>{title}</span>}
        </span>
        {!wide && <span className={month.icon}>{icon}</span>}
      </span>
    )
  return (
    <span
      className={css.block}
      data-short={short}
      data-wide={wide}
      data-event={id}
      data-appearance={appearance}
    >
      {spokenText}
      <span className={css.words} aria-hidden="true">
        <b>{time}</b>
        {!short && !wide && <span className={css.mark}>{icon}</span>}
        <span className={css.name}>{title}</span>
        {!short && <span className={css.seats}>{t("group.seats", { taken, count: seats })}</span>}
      </span>
      {(short || wide) && <span className={css.mark}>{icon}</span>}
    </span>
  )
}

import { IconUsersGroup } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { kindOf } from "../../../entities/booking/booking.ts"
import { clock } from "../../../lib/times.ts"
import type { DrawnGroup } from "./events.ts"
import month from "./month-mark.module.css"
import css from "./session-block.module.css"

interface Props {
  of: DrawnGroup
  zone: string
  wide: boolean
  short: boolean
  inMonth: boolean
}

/** A group session in the calendar, once: its time, its name and how many seats are taken. */
export const GroupBlock = ({ of: { group, look, at, minutes }, zone, wide, short, inMonth }: Props) => {
  const { t } = useTranslation("calendar")
  const { id, title, type, seats, taken } = group
  const time = clock(at, zone)
  const said = (
    <span className="visually-hidden">
      {t("group.said", {
        time,
        title,
        kind: kindOf({ type, minutes }),
        seats: t("group.seats", { taken, count: seats }),
      })}
    </span>
  )
  const icon = <IconUsersGroup size={16} stroke={1.75} aria-hidden="true" />
  if (inMonth)
    return (
      <span className={month.mark} data-event={id} data-look={look}>
        {said}
        <span aria-hidden="true" className={month.words}>
          <b>{time}</b>
          {wide ? null : <span>{title}</span>}
        </span>
        {!wide && <span className={month.icon}>{icon}</span>}
      </span>
    )
  return (
    <span className={css.block} data-short={short} data-wide={wide} data-event={id} data-look={look}>
      {said}
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

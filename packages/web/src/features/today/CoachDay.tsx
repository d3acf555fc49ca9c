import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { type Booking, kindOf } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { clock, hourOf, msOf } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import { DayHill, type HillSession } from "../../ui/time/DayHill.tsx"
import { hoursAround } from "../../ui/time/day-hill.ts"
import { TypeIcon } from "../../ui/time/TypeIcon.tsx"
import { availability, type Group } from "./api.ts"
import css from "./coach-day.module.css"
import { dayLine } from "./day-line.ts"
import { freeHours } from "./free-hours.ts"
import { NextAside, NextBlock, type NextProps } from "./NextUp.tsx"

type Timed = Booking & { scheduledAt: string; endsAt: string }

interface Props extends Pick<NextProps, "join"> {
  /** Today's single sessions. */
  day: readonly Timed[]
  /** Today's group sessions, with and without somebody in them. */
  groups: readonly Group[]
  /** The next one, today or later. */
  next: Timed | undefined
}

/** The coach's day over a hill, and who comes next. */
export const CoachDay = ({ day, groups, next, join }: Props) => {
  const { t } = useTranslation("today")
  const { timeZone } = useMe()
  const now = useNow(30_000)
  const phone = usePhone()
  const hours = useQuery(availability)
  const free = hours.data ? freeHours(hours.data, now, timeZone) : []
  const sessions = [
    ...day.map(booking => ({ ...onHill(booking, timeZone), ...ofOne(booking, now) })),
    ...groups.map(group => ({ ...onHill(group, timeZone), ...ofGroup(group, now) })),
  ].toSorted((a, b) => a.from - b.from)
  const shown = hoursAround([...sessions, ...free])
  const line = dayLine([...day, ...groups])
  return (
    <Card
      tone="hero"
      flush
      className={css.day}
      {...(!phone && { title: line, aside: next && <NextAside next={next} join={join} /> })}
    >
      <div className={css.hill}>
        <DayHill label={t("day.label")} now={hourOf(now, timeZone)} sessions={sessions} free={free} />
        {phone && (
          <p className={css.feet}>
            <span aria-hidden="true">{footText(shown.from)}</span>
            <span>{line}</span>
            <span aria-hidden="true">{footText(shown.to)}</span>
          </p>
        )}
      </div>
      {phone && next && <NextBlock next={next} join={join} />}
    </Card>
  )
}

const footText = (hour: number): string => `${String(hour).padStart(2, "0")}:00`

const onHill = (
  { id, scheduledAt, minutes, type }: Pick<Timed, "id" | "scheduledAt" | "minutes" | "type">,
  zone: string,
) => {
  const from = hourOf(scheduledAt, zone)
  return {
    id,
    from,
    to: Math.min(24, from + minutes / 60),
    time: clock(scheduledAt, zone),
    icon: <TypeIcon type={type} size={16} />,
    type: kindOf({ type, minutes }),
  }
}

const whether = (isDone: boolean) => (isDone ? "done" : "planned")

const ofOne = ({ client, status, endsAt }: Timed, now: number): Pick<HillSession, "who" | "state"> => ({
  who: client,
  state: status === "pending" ? "asked" : whether(status === "completed" || msOf(endsAt) <= now),
})

const ofGroup = ({ title, status, endsAt }: Group, now: number): Pick<HillSession, "who" | "state"> => ({
  who: { group: title },
  state: whether(status === "completed" || msOf(endsAt) <= now),
})

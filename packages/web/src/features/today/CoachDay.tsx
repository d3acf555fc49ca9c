import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { type Booking, kindOf } from "../../lib/bookings.ts"
import { useMe } from "../../lib/login.ts"
import { clock, hourOf, msOf } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { Card } from "../../ui/Card.tsx"
import { DayHill, type HillSession } from "../../ui/DayHill.tsx"
import { hoursAround } from "../../ui/day-hill.ts"
import { TypeIcon } from "../../ui/TypeIcon.tsx"
import { usePhone } from "../../ui/use-phone.ts"
import { availability } from "./api.ts"
import css from "./coach-day.module.css"
import { dayLine } from "./day-line.ts"
import { freeHours } from "./free-hours.ts"
import { NextAside, NextBlock, type NextProps } from "./NextUp.tsx"

type Timed = Booking & { scheduledAt: string; endsAt: string }

interface Props extends Pick<NextProps, "join"> {
  /** Today's sessions in order. */
  day: readonly Timed[]
  /** The next one, today or later. */
  next: Timed | undefined
}

/** The coach's day over a hill, and who comes next. */
export const CoachDay = ({ day, next, join }: Props) => {
  const { t } = useTranslation("today")
  const { timeZone } = useMe()
  const now = useNow(30_000)
  const phone = usePhone()
  const hours = useQuery(availability)
  const free = hours.data ? freeHours(hours.data, now, timeZone) : []
  const sessions = day.map(booking => onHill(booking, timeZone, now))
  const shown = hoursAround([...sessions, ...free])
  const line = dayLine(day)
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

const onHill = (booking: Timed, zone: string, now: number): HillSession => {
  const from = hourOf(booking.scheduledAt, zone)
  const isDone = booking.status === "completed" || msOf(booking.endsAt) <= now
  return {
    id: booking.id,
    person: booking.client,
    from,
    to: Math.min(24, from + booking.minutes / 60),
    time: clock(booking.scheduledAt, zone),
    state: booking.status === "pending" ? "asked" : isDone ? "done" : "planned",
    icon: <TypeIcon type={booking.type} size={16} />,
    type: kindOf(booking),
  }
}

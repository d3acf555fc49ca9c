import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { availability } from "../../entities/availability/api.ts"
import { kindText, type ScheduledBooking } from "../../entities/booking/booking.ts"
import type { OwnGroup } from "../../entities/group/api.ts"
import { useMe } from "../../lib/login.ts"
import { hourOf, msOf, timeText } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import { DayHill } from "../../ui/time/DayHill.tsx"
import { type HillSession, hoursAround } from "../../ui/time/day-hill.ts"
import { TypeIcon } from "../../ui/time/TypeIcon.tsx"
import { NextAside, NextBlock, type NextProps } from "./CoachNextSession.tsx"
import css from "./coach-day.module.css"
import { daySummary } from "./day-summary.ts"
import { bookableHoursToday } from "./todays-hours.ts"

interface Props extends Pick<NextProps, "join"> {
  /** Today's single sessions. */
  day: readonly ScheduledBooking[]
  /** Today's group sessions, with and without somebody in them. */
  groups: readonly OwnGroup[]
  /** The next one, today or later. */
  next: ScheduledBooking | undefined
}

/** The coach's sessions of today on a hill from morning to evening, and the next one. */
export const CoachDay = ({ day, groups, next, join }: Props) => {
  const { t } = useTranslation("today")
  const { timeZone } = useMe()
  const now = useNow(30_000)
  const phone = usePhone()
  const hours = useQuery(availability)
  const free = hours.data ? bookableHoursToday(hours.data, now, timeZone) : []
  const sessions = [
    ...day.map(booking => ({ ...hillSession(booking, timeZone), ...clientAndState(booking, now) })),
    ...groups.map(group => ({ ...hillSession(group, timeZone), ...groupAndState(group, now) })),
  ].toSorted((a, b) => a.from - b.from)
  const shown = hoursAround([...sessions, ...free])
  const summary = daySummary([...day, ...groups])
  return (
    <Card
      tone="hero"
      flush
      className={css.day}
      {...(!phone && { title: summary, aside: next && <NextAside next={next} join={join} /> })}
    >
      <div className={css.hill}>
        <DayHill label={t("day.label")} now={hourOf(now, timeZone)} sessions={sessions} free={free} />
        {phone && (
          <p className={css.feet}>
            <span aria-hidden="true">{hourText(shown.from)}</span>
            <span>{summary}</span>
            <span aria-hidden="true">{hourText(shown.to)}</span>
          </p>
        )}
      </div>
      {phone && next && <NextBlock next={next} join={join} />}
    </Card>
  )
}

const hourText = (hour: number): string => `${String(hour).padStart(2, "0")}:00`

const hillSession = (
  { id, scheduledAt, minutes, type }: Pick<ScheduledBooking, "id" | "scheduledAt" | "minutes" | "type">,
  zone: string,
) => {
  const from = hourOf(scheduledAt, zone)
  return {
    id,
    from,
    to: Math.min(24, from + minutes / 60),
    time: timeText(scheduledAt, zone),
    icon: <TypeIcon type={type} size={16} />,
    type: kindText({ type, minutes }),
  }
}

const stateOf = (isDone: boolean) => (isDone ? "done" : "planned")

const clientAndState = (
  { client, status, endsAt }: ScheduledBooking,
  now: number,
): Pick<HillSession, "person" | "state"> => ({
  person: client,
  state: status === "pending" ? "asked" : stateOf(status === "completed" || msOf(endsAt) <= now),
})

const groupAndState = (
  { title, status, endsAt }: OwnGroup,
  now: number,
): Pick<HillSession, "person" | "state"> => ({
  person: { group: title },
  state: stateOf(status === "completed" || msOf(endsAt) <= now),
})

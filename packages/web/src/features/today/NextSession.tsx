import { IconArrowsLeftRight, IconDots } from "@tabler/icons-react"
import i18next from "i18next"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { type Booking, bookingTitle, isShortAgenda, kindText } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { daysAway, hourOf, msOf, timesDiffer, timeText } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { RoundLink } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import { Pair } from "../../ui/people/Pair.tsx"
import { DayDome, type DomeBead } from "../../ui/time/DayDome.tsx"
import { TypeIcon } from "../../ui/time/TypeIcon.tsx"
import { ZoneTime } from "../../ui/time/ZoneTime.tsx"
import css from "./next-session.module.css"
import { useTimeUntil } from "./time-until.ts"

interface Props {
  next: Booking & { scheduledAt: string }
  /** All of that day's sessions. */
  day: readonly Booking[]
  /** The button into the room. */
  join: ReactNode
}

/** Hours between the pictures and the ends of the arc, so that they stay on the card; the arc is smaller on phones. */
const MARGIN_HOURS = 1.5
const MARGIN_HOURS_PHONE = 3.5

/** The next session on the arc of its day. */
export const NextSession = ({ next, day, join }: Props) => {
  const { t } = useTranslation("today")
  const me = useMe()
  const phone = usePhone()
  const zone = me.timeZone
  const now = useNow(30_000)
  const below = useTimeUntil(next, now)
  const name = next.coach.firstName
  const title = bookingTitle(next, name)
  const hour = hourOf(next.scheduledAt, zone)
  const note = next.notes ?? (isShortAgenda(next.agenda) ? null : next.agenda)
  const isToday = daysAway(next.scheduledAt, zone, now) <= 0
  const margin = phone ? MARGIN_HOURS_PHONE : MARGIN_HOURS
  const from = Math.min(6, Math.floor(hour - margin))
  const to = Math.max(22, Math.ceil(hour + margin))
  const beads: DomeBead[] = [
    ...day.flatMap(other => (other.id === next.id ? [] : beadOf(other, zone, now))),
    {
      hour,
      label: t("next.bead", { time: timeText(next.scheduledAt, zone), title }),
      mark: <Pair coach={next.coach} client={me} size={48} />,
    },
  ]
  const twoZones = timesDiffer(next.scheduledAt, zone, next.coachTimeZone)
  return (
    <Card tone="hero" className={css.next}>
      <div className={css.dome}>
        <DayDome
          now={isToday ? hourOf(now, zone) : -1}
          from={from}
          to={to}
          ends={[hourText(from), hourText(to)]}
          time={timeText(next.scheduledAt, zone)}
          below={below}
          beads={beads}
        />
      </div>
      <div className={css.words}>
        <div>
          <h2 className={css.title}>{title}</h2>
          <p className={css.kind}>
            <TypeIcon type={next.type} />
            {kindText(next)}
          </p>
        </div>
        {twoZones && (
          <div className={css.zones}>
            <ZoneTime at={next.scheduledAt} zone={zone} {...(!phone && { who: t("you") })} />
            <IconArrowsLeftRight size={20} stroke={1.5} aria-hidden="true" className={css.between} />
            <ZoneTime at={next.scheduledAt} zone={next.coachTimeZone} {...(!phone && { who: name })} />
          </div>
        )}
        {note && <p className={css.said}>{t("next.quote", { text: note })}</p>}
        <div className={css.actions}>
          {join}
          <RoundLink
            to="/bookings/$bookingId"
            params={{ bookingId: next.id }}
            variant="outline"
            size="lg"
            label={t("next.details")}
            icon={<IconDots />}
          />
        </div>
      </div>
    </Card>
  )
}

const hourText = (hour: number): string => `${String((hour + 24) % 24).padStart(2, "0")}:00`

const beadOf = (booking: Booking, zone: string, now: number): DomeBead[] => {
  if (!booking.scheduledAt || !booking.endsAt) return []
  const done = booking.status === "completed" || msOf(booking.endsAt) < now
  const values = {
    time: timeText(booking.scheduledAt, zone),
    title: bookingTitle(booking, booking.coach.firstName),
  }
  const label = done ? i18next.t("today:next.beadDone", values) : i18next.t("today:next.bead", values)
  return [{ hour: hourOf(booking.scheduledAt, zone), done, label }]
}

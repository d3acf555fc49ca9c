import { IconNotes } from "@tabler/icons-react"
import type { ReactNode } from "react"
import { Trans, useTranslation } from "react-i18next"
import { type Booking, clientOrGroupName, kindText } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { daysAway, dayWord, durationText, msOf, timeText } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { RoundLink } from "../../ui/inputs/buttons.tsx"
import { Portrait } from "../../ui/people/Portrait.tsx"
import { fullName } from "../../ui/people/person.ts"
import { Time } from "../../ui/time/Time.tsx"
import { TypeIcon } from "../../ui/time/TypeIcon.tsx"
import css from "./coach-day.module.css"
import { useTimeUntil } from "./time-until.ts"

export interface NextProps {
  next: Booking & { scheduledAt: string; endsAt: string }
  /** The button into the room, with the client's name where that is not shown beside it. */
  join: (booking: Booking, named: boolean) => ReactNode
}

const HOUR = 3_600_000

/** Beside the card's title: "Leila in 8 min" and the button. */
export const NextAside = ({ next, join }: NextProps) => {
  const { t } = useTranslation("today")
  const { timeZone } = useMe()
  const now = useNow(30_000)
  const left = msOf(next.scheduledAt) - now
  const today = daysAway(next.scheduledAt, timeZone, now) === 0
  const at = timeText(next.scheduledAt, timeZone)
  const name = clientOrGroupName(next)
  const bold = { b: <b className={css.bold} /> }
  return (
    <div className={css.aside}>
      <span>
        {left <= 0 ? (
          <Trans
            t={t}
            i18nKey="day.running"
            values={{ name, time: timeText(next.endsAt, timeZone) }}
            components={bold}
          />
        ) : left < 3 * HOUR ? (
          <Trans t={t} i18nKey="day.nextIn" values={{ name, span: durationText(left) }} components={bold} />
        ) : (
          <Trans
            t={t}
            i18nKey="day.nextAt"
            values={{ name, when: today ? at : `${dayWord(next.scheduledAt, timeZone, now)} ${at}` }}
            components={bold}
          />
        )}
      </span>
      {join(next, true)}
    </div>
  )
}

/** On phones: the next session in large type below the hill. */
export const NextBlock = ({ next, join }: NextProps) => {
  const { t } = useTranslation("today")
  const { timeZone } = useMe()
  const now = useNow(30_000)
  const until = useTimeUntil(next, now)
  return (
    <div className={css.next}>
      <div className={css.who}>
        <div className={css.words}>
          <p className={css.until}>{until}</p>
          <Time at={next.scheduledAt} zone={timeZone} size={54} />
          <p className={css.name}>{next.group?.title ?? fullName(next.client)}</p>
          <p className={css.kind}>
            <TypeIcon type={next.type} />
            {kindText(next)}
          </p>
        </div>
        <Portrait person={next.client} side="client" crop="dome" size={92} />
      </div>
      <div className={css.actions}>
        {join(next, false)}
        <RoundLink
          to="/bookings/$bookingId"
          params={{ bookingId: next.id }}
          variant="outline"
          size="lg"
          label={t("day.details", { name: clientOrGroupName(next) })}
          icon={<IconNotes />}
        />
      </div>
    </div>
  )
}

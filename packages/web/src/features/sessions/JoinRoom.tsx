import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { type Booking, otherPerson, roomStatus } from "../../entities/booking/booking.ts"
import type { Reply } from "../../lib/contract.ts"
import { useMe } from "../../lib/login.ts"
import { useCall } from "../../lib/queries.ts"
import { daysAway, durationText, longDay, msOf, timeText } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { ErrorState } from "../../ui/feedback/ErrorState.tsx"
import { SkeletonBlock } from "../../ui/feedback/Skeletons.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { Pair } from "../../ui/people/Pair.tsx"
import { Time } from "../../ui/time/Time.tsx"
import { RoomOpen } from "./RoomOpen.tsx"
import css from "./room.module.css"

type Room = Reply<"POST /bookings/bookings/{bookingId}/join">

/** Opens the call in a new tab at once, unless there is a notice to read first. */
const openAtOnce = ({ url, notice }: Room): void => {
  if (url && notice === null && navigator.userActivation?.isActive) window.open(url, "_blank", "noopener")
}

/** Joins a session's room as soon as it opens; before that it shows when. */
export const JoinRoom = ({ booking }: { booking: Booking }) => {
  const { t } = useTranslation("sessions")
  const me = useMe()
  const now = useNow(5_000)
  const { firstName: name } = otherPerson(booking, me.id)
  const room = roomStatus(booking, now)
  const join = useCall("POST /bookings/bookings/{bookingId}/join", { done: openAtOnce })
  const { mutate } = join
  const attempted = useRef<string>(undefined)
  useEffect(() => {
    if (room !== "open" || attempted.current === booking.id) return
    attempted.current = booking.id
    mutate({ params: { bookingId: booking.id } })
  }, [room, booking.id, mutate])
  return (
    <Card tone="hero" className={css.room}>
      <Pair coach={booking.coach} client={booking.client} size={132} />
      {room === "early" && booking.scheduledAt && booking.joinOpensAt && (
        <NotOpenYet at={booking.scheduledAt} opens={booking.joinOpensAt} now={now} />
      )}
      {room === "open" &&
        (join.data ? (
          <RoomOpen room={join.data} name={name} coach={booking.coach.firstName} />
        ) : join.isError ? (
          <ErrorState
            error={join.error}
            retry={() => mutate({ params: { bookingId: booking.id } })}
            retrying={join.isPending}
            what={t("room.title")}
          />
        ) : (
          <div className={css.words} role="status">
            <h2>{t("room.opening")}</h2>
            <SkeletonBlock width={220} height={52} round={26} />
          </div>
        ))}
      {(room === null || room === "over") && (
        <div className={css.words}>
          <h2>{t(room === "over" ? "room.over" : "room.notConfirmed")}</h2>
          <p className="ink-2">{t(room === "over" ? "room.overText" : "room.notConfirmedText")}</p>
          <LinkButton to="/bookings/$bookingId" params={{ bookingId: booking.id }} variant="light">
            {t("room.see")}
          </LinkButton>
        </div>
      )}
    </Card>
  )
}

const NotOpenYet = ({ at, opens, now }: { at: string; opens: string; now: number }) => {
  const { t } = useTranslation("sessions")
  const { timeZone } = useMe()
  const time = timeText(opens, timeZone)
  const today = daysAway(opens, timeZone, now) === 0
  return (
    <div className={css.words}>
      <Time at={at} zone={timeZone} size={76} />
      <p className={css.opens}>{t("room.opens", { in: durationText(msOf(opens) - now) })}</p>
      <p className="ink-2">
        {today ? t("room.opensAt", { time }) : t("room.opensOn", { time, day: longDay(opens, timeZone) })}
      </p>
    </div>
  )
}

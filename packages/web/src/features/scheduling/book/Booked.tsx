import { Button } from "@mantine/core"
import { IconCalendarPlus, IconSend, IconX } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import type { Booking } from "../../../entities/booking/booking.ts"
import type { BookedSeries } from "../../../entities/series/api.ts"
import { dayWord, longDay, timesDiffer, timeText } from "../../../lib/times.ts"
import { Sunrise } from "../../../ui/illustrations/Sunrise.tsx"
import { LinkButton, RoundButton } from "../../../ui/inputs/buttons.tsx"
import { Pair } from "../../../ui/people/Pair.tsx"
import { Time } from "../../../ui/time/Time.tsx"
import { ZoneTime } from "../../../ui/time/ZoneTime.tsx"

import css from "./booked.module.css"
import { saveToCalendar } from "./calendar-file.ts"
import type { BookState } from "./use-book.ts"

/** The end of booking: a sunrise behind the two people where the session stands; a request only says that it is sent. */
export const Booked = ({ state, booking }: { state: BookState; booking: Booking }) => {
  const { t } = useTranslation(["scheduling", "visits"])
  const navigate = useNavigate()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const { coach, me, zone } = state
  const name = coach.firstName
  const at = booking.scheduledAt
  const several = (state.series?.bookings.length ?? 1) > 1
  const stands = booking.status === "confirmed"
  const heading = at === null ? "book.done.open" : stands ? "book.done.confirmed" : "book.done.pending"
  return (
    <div className={css.done}>
      <RoundButton
        className={css.close}
        label={t("book.done.close")}
        icon={<IconX />}
        onClick={() => void navigate({ to: "/coaches/$coachId", params: { coachId: coach.id } })}
      />
      {stands ? (
        <Sunrise coach={coach} client={me} />
      ) : (
        <>
          <Pair coach={coach} client={me} size={96} />
          <p className={css.sent}>
            <IconSend size={18} stroke={1.75} aria-hidden="true" />
            {t("visits:book.sent")}
          </p>
        </>
      )}
      <h1 ref={title} tabIndex={-1} className={css.title}>
        {t(heading, { name })}
      </h1>
      {at !== null && (
        <>
          <p className="ink-2">
            {t("book.done.line", {
              day: longDay(at, zone),
              type: t(`type.${booking.type}`).toLowerCase(),
              minutes: booking.minutes,
            })}
          </p>
          <Time at={at} zone={zone} size={stands ? 76 : 54} />
          {timesDiffer(at, zone, booking.coachTimeZone) && (
            <p className={css.zones}>
              <ZoneTime at={at} zone={zone} />
              <ZoneTime at={at} zone={booking.coachTimeZone} />
            </p>
          )}
        </>
      )}
      {state.series && <OtherDates series={state.series} zone={zone} />}
      {booking.status === "pending" && booking.expiresAt && (
        <p className="ink-2">
          {t(several ? "book.done.pendingTexts" : "book.done.pendingText", {
            when: `${dayWord(booking.expiresAt, zone)}, ${timeText(booking.expiresAt, zone)}`,
          })}
        </p>
      )}
      <div className={css.actions}>
        {stands && at !== null && (
          <Button
            size="lg"
            fullWidth
            leftSection={<IconCalendarPlus size={20} />}
            onClick={() => saveToCalendar(booking, name)}
          >
            {t("book.done.add")}
          </Button>
        )}
        <LinkButton
          to="/bookings/$bookingId"
          params={{ bookingId: booking.id }}
          variant="light"
          size="lg"
          fullWidth
        >
          {t("book.done.see")}
        </LinkButton>
      </div>
      {stands && <p className="small ink-2">{t("book.done.mail", { email: me.email })}</p>}
    </div>
  )
}

/** What was booked besides the first session. */
const OtherDates = ({ series, zone }: { series: BookedSeries; zone: string }) => {
  const { t } = useTranslation("series")
  const last = series.bookings.at(-1)?.scheduledAt
  return (
    <p>
      {last && series.bookings.length > 1 && (
        <b>{t("done.more", { count: series.bookings.length - 1, day: longDay(last, zone) })}</b>
      )}{" "}
      {series.skipped.length > 0 && (
        <span className="ink-2">{t("done.skipped", { count: series.skipped.length })}</span>
      )}
    </p>
  )
}

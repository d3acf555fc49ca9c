import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type Booking, isOpen, otherPerson } from "../../entities/booking/booking.ts"
import { type Series, series } from "../../entities/series/api.ts"
import { useMe } from "../../lib/login.ts"
import { msOf, shortDay, timeText } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"

import { SeriesActions } from "./SeriesActions.tsx"
import { StatusChip } from "./StatusChip.tsx"
import css from "./series-card.module.css"

/** The series that a session belongs to, and actions on all sessions that follow. */
export const SeriesCard = ({ booking, seriesId }: { booking: Booking; seriesId: string }) => {
  const { t } = useTranslation("series")
  const query = useQuery(series(seriesId))
  return (
    <Card
      title={t("card.title")}
      sub={query.data && t(query.data.everyWeeks === 2 ? "card.every_2" : "card.every_1")}
    >
      <QueryState from={query} loading={<RowsSkeleton count={3} />} what={t("card.what")}>
        {found => <Dates series={found} booking={booking} />}
      </QueryState>
    </Card>
  )
}

const SHOWN = 6

const Dates = ({ series, booking }: { series: Series; booking: Booking }) => {
  const { t } = useTranslation("series")
  const me = useMe()
  const now = useNow()
  const [all, showAll] = useState(false)
  const { bookings } = series
  const ahead = bookings.filter(other => isOpen(other) && msOf(other.scheduledAt ?? 0) > now)
  const here = bookings.findIndex(({ id }) => id === booking.id)
  const first = all ? 0 : Math.max(0, Math.min(here - 1, bookings.length - SHOWN))
  const shown = all ? bookings : bookings.slice(first, first + SHOWN)
  return (
    <>
      <p className="ink-2">{t("card.open", { open: ahead.length, count: bookings.length })}</p>
      <ol className={css.dates}>
        {shown.map(other => (
          <li key={other.id}>
            <Link
              to="/bookings/$bookingId"
              params={{ bookingId: other.id }}
              className={css.date}
              aria-current={other.id === booking.id ? "page" : undefined}
            >
              <span>{shortDay(other.scheduledAt ?? now, me.timeZone)}</span>
              <span className="time">{timeText(other.scheduledAt ?? now, me.timeZone)}</span>
              <span className={css.chip}>
                <StatusChip booking={other} />
              </span>
            </Link>
          </li>
        ))}
      </ol>
      {shown.length < bookings.length && (
        <Button variant="subtle" onClick={() => showAll(true)}>
          {t("card.showAll", { count: bookings.length - shown.length })}
        </Button>
      )}
      <SeriesActions
        booking={booking}
        following={ahead.filter(other => msOf(other.scheduledAt ?? 0) >= msOf(booking.scheduledAt ?? 0))}
        name={otherPerson(booking, me.id).firstName}
      />
    </>
  )
}

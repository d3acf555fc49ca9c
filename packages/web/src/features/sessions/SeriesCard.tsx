import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type Booking, isOpen, otherIn } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { clock, msOf, shortDay } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { Rows } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { type Series, seriesOf } from "./api.ts"
import { SeriesActions } from "./SeriesActions.tsx"
import { StatusChip } from "./StatusChip.tsx"
import css from "./series-card.module.css"

/** The other sessions of the series that this one belongs to, and what can be done to all that follow. */
export const SeriesCard = ({ booking, seriesId }: { booking: Booking; seriesId: string }) => {
  const { t } = useTranslation("series")
  const series = useQuery(seriesOf(seriesId))
  return (
    <Card
      title={t("card.title")}
      sub={series.data && t(series.data.everyWeeks === 2 ? "card.every_2" : "card.every_1")}
    >
      <QueryState from={series} waiting={<Rows count={3} />} what={t("card.what")}>
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
  const ahead = bookings.filter(each => isOpen(each) && msOf(each.scheduledAt ?? 0) > now)
  const here = bookings.findIndex(each => each.id === booking.id)
  const first = all ? 0 : Math.max(0, Math.min(here - 1, bookings.length - SHOWN))
  const shown = all ? bookings : bookings.slice(first, first + SHOWN)
  return (
    <>
      <p className="ink-2">{t("card.open", { open: ahead.length, count: bookings.length })}</p>
      <ol className={css.dates}>
        {shown.map(each => (
          <li key={each.id}>
            <Link
              to="/bookings/$bookingId"
              params={{ bookingId: each.id }}
              className={css.date}
              aria-current={each.id === booking.id ? "page" : undefined}
            >
              <span>{shortDay(each.scheduledAt ?? now, me.timeZone)}</span>
              <span className="time">{clock(each.scheduledAt ?? now, me.timeZone)}</span>
              <span className={css.chip}>
                <StatusChip booking={each} />
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
        following={ahead.filter(each => msOf(each.scheduledAt ?? 0) >= msOf(booking.scheduledAt ?? 0))}
        name={otherIn(booking, me.id).firstName}
      />
    </>
  )
}

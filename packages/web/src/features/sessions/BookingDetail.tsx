import { useTranslation } from "react-i18next"
import { type Booking, isOver, isShortAgenda, sideOf } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { useNow } from "../../lib/use-now.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { Columns } from "../../ui/layout/Page.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import { Pair } from "../../ui/people/Pair.tsx"
import { BookingActions } from "./BookingActions.tsx"
import { BookingHistory } from "./BookingHistory.tsx"
import { BookingJoins } from "./BookingJoins.tsx"
import { BookingNotes } from "./BookingNotes.tsx"
import { BookingPrice } from "./BookingPrice.tsx"
import { BookingStatusNotice } from "./BookingStatusNotice.tsx"
import { BookingWhen } from "./BookingWhen.tsx"
import css from "./booking.module.css"
import { FeeNotice } from "./FeeNotice.tsx"
import { ReviewCard } from "./ReviewCard.tsx"
import { SeriesCard } from "./SeriesCard.tsx"

interface Props {
  booking: Booking
  /** Adds the session to the person's own calendar; undefined where that is not possible. */
  onCalendar: (() => void) | undefined
}

/** The whole of one session: when, what, its actions, its price and its history. */
export const BookingDetail = ({ booking, onCalendar }: Props) => {
  const { t } = useTranslation("sessions")
  const phone = usePhone()
  const me = useMe()
  const isOverForClient = isOver(booking, useNow()) && sideOf(booking, me.id) === "client"
  return (
    <Columns
      side={
        <>
          {booking.seriesId && <SeriesCard booking={booking} seriesId={booking.seriesId} />}
          <BookingPrice booking={booking} />
          <BookingJoins booking={booking} />
          {booking.history && booking.history.length > 0 && (
            <BookingHistory booking={booking} history={booking.history} />
          )}
        </>
      }
    >
      <Card tone="hero">
        <div className={css.top}>
          <BookingWhen booking={booking} />
          <Pair
            coach={booking.coach}
            client={booking.client}
            size={phone ? 72 : 132}
            className={css.pair ?? ""}
          />
        </div>
        <BookingStatusNotice booking={booking} />
        {booking.fee && <FeeNotice booking={booking} fee={booking.fee} />}
        <BookingActions booking={booking} onCalendar={onCalendar} />
      </Card>
      {!isShortAgenda(booking.agenda) && (
        <Card title={t("agenda.title")}>
          <p className={booking.agenda ? "prose" : "ink-2"}>{booking.agenda ?? t("agenda.none")}</p>
        </Card>
      )}
      {(booking.status === "completed" || isOverForClient) && <ReviewCard booking={booking} />}
      <BookingNotes booking={booking} />
    </Columns>
  )
}

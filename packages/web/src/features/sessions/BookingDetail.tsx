import { useTranslation } from "react-i18next"
import { type Booking, namesSession } from "../../entities/booking/booking.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { Columns } from "../../ui/layout/Page.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import { Pair } from "../../ui/people/Pair.tsx"
import { BookingActions } from "./BookingActions.tsx"
import { BookingHistory } from "./BookingHistory.tsx"
import { BookingJoins } from "./BookingJoins.tsx"
import { BookingNotes } from "./BookingNotes.tsx"
import { BookingPrice } from "./BookingPrice.tsx"
import { BookingState } from "./BookingState.tsx"
import { BookingWhen } from "./BookingWhen.tsx"
import css from "./booking.module.css"
import { FeeNotice } from "./FeeNotice.tsx"
import { ReviewCard } from "./ReviewCard.tsx"
import { SeriesCard } from "./SeriesCard.tsx"

interface Props {
  booking: Booking
  /** Hands the session to the person's own calendar, where there is one to hand over. */
  onCalendar: (() => void) | undefined
}

/** All of one session: when, what, what can be done, what it costs and what became of it. */
export const BookingDetail = ({ booking, onCalendar }: Props) => {
  const { t } = useTranslation("sessions")
  const phone = usePhone()
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
        <BookingState booking={booking} />
        {booking.fee && <FeeNotice booking={booking} fee={booking.fee} />}
        <BookingActions booking={booking} onCalendar={onCalendar} />
      </Card>
      {!namesSession(booking.agenda) && (
        <Card title={t("agenda.title")}>
          <p className={booking.agenda ? "prose" : "ink-2"}>{booking.agenda ?? t("agenda.none")}</p>
        </Card>
      )}
      {booking.status === "completed" && <ReviewCard booking={booking} />}
      <BookingNotes booking={booking} />
    </Columns>
  )
}

import { IconPlus } from "@tabler/icons-react"
import { type ReactNode, Suspense, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Booking } from "../../../entities/booking/booking.ts"
import { useMe } from "../../../lib/login.ts"
import { onDemand } from "../../../lib/on-demand.ts"
import { useNow } from "../../../lib/use-now.ts"
import { ErrorState } from "../../../ui/feedback/ErrorState.tsx"
import { RoundButton } from "../../../ui/inputs/buttons.tsx"
import { usePhone } from "../../../ui/layout/use-phone.ts"
import { CalendarFrame } from "./CalendarFrame.tsx"
import { CalendarSkeleton } from "./CalendarSkeleton.tsx"
import { CalendarStage } from "./CalendarStage.tsx"
import { ClientSidebar } from "./ClientSidebar.tsx"
import css from "./calendar.module.css"
import { DayTotal } from "./DayTotal.tsx"
import { shownDates } from "./dates.ts"
import type { BookingPrefill } from "./use-booking-form.ts"
import { useCalendarData } from "./use-calendar-data.ts"
import { useCalendarNavigation } from "./use-calendar-navigation.ts"
import { WeekStrip } from "./WeekStrip.tsx"

const BookSheet = onDemand(async () => (await import("./BookSheet.tsx")).BookSheet)
const InviteSheet = onDemand(async () => (await import("./InviteSheet.tsx")).InviteSheet)

interface Props {
  /** The sheet that gives a session another time; it belongs to another feature, so the page supplies it. */
  rescheduleSheet: (booking: Booking, close: () => void) => ReactNode
}

/** A coach's sessions and free hours by day, week and month, where both can be moved and booked. */
export const CoachCalendar = ({ rescheduleSheet }: Props) => {
  const { t } = useTranslation("calendar")
  const zone = useMe().timeZone
  const now = useNow(30_000)
  const phone = usePhone()
  const navigation = useCalendarNavigation(zone, now)
  const { view, date } = navigation
  const isTimed = view === "week" || view === "day"
  const data = useCalendarData(shownDates(phone && view === "day" ? "week" : view, date), zone, isTimed)
  const { failed, free, meetings, usual } = data
  const [booking, book] = useState<BookingPrefill | null>(null)
  const [inviting, invite] = useState(false)
  const [rescheduling, reschedule] = useState<Booking | null>(null)

  return (
    <CalendarFrame navigation={navigation} phone={phone} zone={zone}>
      <div className={css.columns}>
        <div className={css.main}>
          {phone && isTimed && (
            <WeekStrip
              date={date}
              zone={zone}
              now={now}
              meetings={meetings}
              free={free}
              onDay={navigation.goTo}
            />
          )}
          {!phone && view === "day" && <DayTotal date={date} zone={zone} meetings={meetings} />}
          {failed ? (
            <ErrorState
              error={failed.error}
              retry={() => void failed.refetch()}
              retrying={failed.isFetching}
              what={t("what")}
            />
          ) : (
            <Suspense fallback={<CalendarSkeleton phone={phone} />}>
              {usual && data.isReady ? (
                <CalendarStage
                  data={data}
                  usual={usual}
                  navigation={navigation}
                  phone={phone}
                  zone={zone}
                  now={now}
                  onBook={book}
                  onReschedule={reschedule}
                />
              ) : (
                <CalendarSkeleton phone={phone} />
              )}
            </Suspense>
          )}
        </div>
        <ClientSidebar
          zone={zone}
          now={now}
          onBook={clientId => book({ clientId })}
          onInvite={() => invite(true)}
          onTimeless={reschedule}
        />
      </div>
      <BookButton onClick={() => book({})} />
      {booking && usual && (
        <BookSheet
          prefill={booking}
          offers={usual.offers}
          zone={zone}
          onClose={() => book(null)}
          onInvite={() => {
            book(null)
            invite(true)
          }}
        />
      )}
      <InviteSheet opened={inviting} zone={zone} onClose={() => invite(false)} />
      {rescheduling && rescheduleSheet(rescheduling, () => reschedule(null))}
    </CalendarFrame>
  )
}

/** On phones booking is always at hand above the navigation bar. */
const BookButton = ({ onClick }: { onClick: () => void }) => {
  const { t } = useTranslation("calendar")
  return (
    <RoundButton
      variant="side"
      size="lg"
      className={css.plus ?? ""}
      label={t("book.title")}
      icon={<IconPlus />}
      onClick={onClick}
    />
  )
}

import { Button } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { kindText, type ScheduledBooking } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { timeText } from "../../lib/times.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { DividedList } from "../../ui/layout/DividedList.tsx"
import { Row } from "../../ui/layout/Row.tsx"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { fullName } from "../../ui/people/person.ts"
import { useBookingActions } from "./use-booking-actions.ts"

/** For the coach: sessions that are over and not closed yet. */
export const SessionsToClose = ({ bookings }: { bookings: readonly ScheduledBooking[] }) => {
  const { t } = useTranslation("visits")
  return (
    <Card title={t("over.toClose")}>
      <DividedList>
        {bookings.map(booking => (
          <SessionToClose key={booking.id} booking={booking} />
        ))}
      </DividedList>
    </Card>
  )
}

const SessionToClose = ({ booking }: { booking: ScheduledBooking }) => {
  const { t } = useTranslation("visits")
  const { timeZone } = useMe()
  const { name, setStatus, pending } = useBookingActions(booking)
  return (
    <Row
      as="li"
      start={<Avatar person={booking.client} side="client" size={56} />}
      title={
        <Link to="/bookings/$bookingId" params={{ bookingId: booking.id }}>
          {fullName(booking.client)}
        </Link>
      }
      text={`${timeText(booking.scheduledAt, timeZone)}–${timeText(booking.endsAt, timeZone)} · ${kindText(booking)}`}
      end={
        <Button variant="light" loading={pending} onClick={() => setStatus("completed")}>
          {t("over.close")}
          <span className="visually-hidden">{t("over.of", { name })}</span>
        </Button>
      }
    />
  )
}

import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { kindText, type ScheduledBooking } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { timeText } from "../../lib/times.ts"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { Row } from "../../ui/layout/Row.tsx"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { reviewOfBooking } from "./reviews-api.ts"

/** For the client: today's last session is over, what they thought of it, and the next one. */
export const OverSession = ({ booking }: { booking: ScheduledBooking }) => {
  const { t } = useTranslation("visits")
  const { timeZone } = useMe()
  const review = useQuery(reviewOfBooking(booking.id))
  const { firstName: name } = booking.coach
  return (
    <Card title={t("over.title", { name })}>
      <Row
        start={<Avatar person={booking.coach} side="coach" size={56} />}
        title={kindText(booking)}
        text={t("over.until", { time: timeText(booking.endsAt, timeZone) })}
        wraps
        end={
          <>
            {review.data?.can.write && (
              <LinkButton
                to="/bookings/$bookingId"
                params={{ bookingId: booking.id }}
                hash="review"
                variant="light"
              >
                {t("over.how")}
              </LinkButton>
            )}
            <LinkButton
              to="/coaches/$coachId/book"
              params={{ coachId: booking.coachId }}
              variant={review.data?.can.write ? "default" : "light"}
            >
              {t("over.again")}
            </LinkButton>
          </>
        }
      />
    </Card>
  )
}

import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { type Booking, roomStatus } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { read } from "../../lib/queries.ts"
import { msOf, timeText } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { DescriptionList } from "../../ui/layout/DescriptionList.tsx"

const REFETCH_MS = 30_000

const joins = (bookingId: string) =>
  read("GET /bookings/bookings/{bookingId}/joins", { params: { bookingId } })

const hadRoom = ({ status, joinOpensAt }: Booking, now: number): boolean =>
  joinOpensAt !== null &&
  msOf(joinOpensAt) <= now &&
  (status === "confirmed" || status === "completed" || status === "no_show")

/** Who joined the room, and when for the first time; shown once the room has opened. */
export const BookingJoins = ({ booking }: { booking: Booking }) => {
  const now = useNow()
  return hadRoom(booking, now) ? (
    <JoinsCard booking={booking} open={roomStatus(booking, now) === "open"} />
  ) : null
}

const JoinsCard = ({ booking, open }: { booking: Booking; open: boolean }) => {
  const { t } = useTranslation("sessions")
  const me = useMe()
  const query = useQuery({ ...joins(booking.id), refetchInterval: open ? REFETCH_MS : false })
  return (
    <Card title={t("joins.title")}>
      <QueryState from={query} loading={<RowsSkeleton count={2} />} what={t("joins.what")}>
        {({ items }) => (
          <DescriptionList
            items={[booking.coach, booking.client].map(person => {
              const join = items.find(({ personId }) => personId === person.id)
              return {
                name: person.id === me.id ? t("joins.you") : person.firstName,
                value: join
                  ? t("joins.at", { time: timeText(join.firstJoinedAt, me.timeZone) })
                  : t(open ? "joins.notYet" : "joins.never"),
              }
            })}
          />
        )}
      </QueryState>
    </Card>
  )
}

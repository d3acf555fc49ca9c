import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { type Booking, roomAt } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { read } from "../../lib/queries.ts"
import { clock, msOf } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { Rows } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { Facts } from "../../ui/layout/Facts.tsx"

const LOOK_AGAIN_MS = 30_000

const joins = (bookingId: string) =>
  read("GET /bookings/bookings/{bookingId}/joins", { params: { bookingId } })

const hadRoom = ({ status, joinOpensAt }: Booking, now: number): boolean =>
  joinOpensAt !== null &&
  msOf(joinOpensAt) <= now &&
  (status === "confirmed" || status === "completed" || status === "no_show")

/** Who came into the room and when first, from the moment it opens. */
export const BookingJoins = ({ booking }: { booking: Booking }) => {
  const now = useNow()
  return hadRoom(booking, now) ? <JoinsCard booking={booking} open={roomAt(booking, now) === "open"} /> : null
}

const JoinsCard = ({ booking, open }: { booking: Booking; open: boolean }) => {
  const { t } = useTranslation("sessions")
  const me = useMe()
  const query = useQuery({ ...joins(booking.id), refetchInterval: open ? LOOK_AGAIN_MS : false })
  return (
    <Card title={t("joins.title")}>
      <QueryState from={query} waiting={<Rows count={2} />} what={t("joins.what")}>
        {({ items }) => (
          <Facts
            facts={[booking.coach, booking.client].map(person => {
              const join = items.find(each => each.personId === person.id)
              return {
                name: person.id === me.id ? t("joins.you") : person.firstName,
                value: join
                  ? t("joins.at", { time: clock(join.firstJoinedAt, me.timeZone) })
                  : t(open ? "joins.notYet" : "joins.never"),
              }
            })}
          />
        )}
      </QueryState>
    </Card>
  )
}

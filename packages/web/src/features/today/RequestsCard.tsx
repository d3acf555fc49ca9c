import { IconArrowRight } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import type { Booking } from "../../entities/booking/booking.ts"
import { groupRequests } from "../../entities/booking/group-requests.ts"
import type { Connection } from "../../entities/connection/api.ts"
import { msOf } from "../../lib/times.ts"
import { TitleWithCount } from "../../ui/illustrations/IconTile.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { DividedList } from "../../ui/layout/DividedList.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import { BookingRequestRow } from "./BookingRequestRow.tsx"
import { ConnectionRequestRow } from "./ConnectionRequestRow.tsx"
import css from "./requests.module.css"

interface Props {
  connections?: readonly Connection[] | undefined
  bookings: readonly Booking[]
  /** Opens the choice of another time. */
  onOtherTime: (booking: Booking) => void
  /** Links to the page with all of them; only coaches have one. */
  seeAll?: boolean | undefined
  title?: string | undefined
  /** How many are shown; null for all. */
  limit?: number | null | undefined
}

const MAX_ROWS = 5

/** The requests that wait for this person's answer, newest first. */
export const RequestsCard = (props: Props) => {
  const { connections = [], bookings, onOtherTime, seeAll = false, title, limit = MAX_ROWS } = props
  const { t } = useTranslation("today")
  const phone = usePhone()
  const requests = groupRequests(bookings)
  const count = connections.length + requests.length
  const rows = [
    ...connections.map(connection => ({
      at: msOf(connection.requestedAt),
      row: <ConnectionRequestRow key={connection.id} connection={connection} />,
    })),
    ...requests.map(({ first, more }) => ({
      at: msOf(first.updatedAt),
      row: (
        <BookingRequestRow
          key={first.id}
          booking={first}
          more={more}
          onOtherTime={() => onOtherTime(first)}
        />
      ),
    })),
  ]
    .toSorted((a, b) => b.at - a.at)
    .slice(0, limit ?? undefined)
  const all = seeAll && count > 0 && (
    <Link to="/clients" search={{ tab: "requests" }} className={css.all}>
      {t("waiting.all")}
      <IconArrowRight size={20} stroke={1.75} className="turns" aria-hidden="true" />
    </Link>
  )
  return (
    <Card
      title={
        <TitleWithCount count={count} label={t("waiting.count", { count })}>
          {title ?? t("waiting.title")}
        </TitleWithCount>
      }
      aside={!phone && all}
    >
      {count === 0 ? (
        <p className="ink-2">{t("waiting.none")}</p>
      ) : (
        <DividedList live>{rows.map(({ row }) => row)}</DividedList>
      )}
      {phone && all}
    </Card>
  )
}

import { IconArrowRight } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import type { Booking } from "../../entities/booking/booking.ts"
import { msOf } from "../../lib/times.ts"
import { Counted } from "../../ui/illustrations/IconTile.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { LinedList } from "../../ui/layout/LinedList.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import type { Connection } from "./api.ts"
import { asksOf } from "./asks.ts"
import { WaitingBooking } from "./WaitingBooking.tsx"
import { WaitingConnection } from "./WaitingConnection.tsx"
import css from "./waiting.module.css"

interface Props {
  connections?: readonly Connection[] | undefined
  bookings: readonly Booking[]
  /** Opens the choice of another time. */
  otherTime: (booking: Booking) => void
  /** Where all of them stand; only coaches have such a page. */
  seeAll?: boolean | undefined
  title?: string | undefined
  /** How many are shown at most; all of them where it is null. */
  most?: number | null | undefined
}

const MAX_ROWS = 5

/** What waits for my yes or no, answered in place; the newest first. */
export const Waiting = (props: Props) => {
  const { connections = [], bookings, otherTime, seeAll = false, title, most = MAX_ROWS } = props
  const { t } = useTranslation("today")
  const phone = usePhone()
  const asks = asksOf(bookings)
  const count = connections.length + asks.length
  const rows = [
    ...connections.map(of => ({
      id: of.id,
      at: msOf(of.requestedAt),
      row: <WaitingConnection key={of.id} of={of} />,
    })),
    ...asks.map(({ first, more }) => ({
      id: first.id,
      at: msOf(first.updatedAt),
      row: <WaitingBooking key={first.id} of={first} more={more} otherTime={() => otherTime(first)} />,
    })),
  ]
    .toSorted((a, b) => b.at - a.at)
    .slice(0, most ?? undefined)
  const all = seeAll && count > 0 && (
    <Link to="/clients" search={{ tab: "requests" }} className={css.all}>
      {t("waiting.all")}
      <IconArrowRight size={20} stroke={1.75} className="turns" aria-hidden="true" />
    </Link>
  )
  return (
    <Card
      title={
        <Counted count={count} label={t("waiting.count", { count })}>
          {title ?? t("waiting.title")}
        </Counted>
      }
      aside={!phone && all}
    >
      {count === 0 ? (
        <p className="ink-2">{t("waiting.none")}</p>
      ) : (
        <LinedList live>{rows.map(({ row }) => row)}</LinedList>
      )}
      {phone && all}
    </Card>
  )
}

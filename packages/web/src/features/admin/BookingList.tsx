import { Button } from "@mantine/core"
import { IconX } from "@tabler/icons-react"
import { useInfiniteQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { groupByDay } from "../../lib/group-by-day.ts"
import { useMe } from "../../lib/login.ts"
import { dayWord } from "../../lib/times.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { fullName } from "../../ui/people/person.ts"
import { type Booking, bookings } from "./api.ts"
import { BookingRow } from "./BookingRow.tsx"
import css from "./booking-list.module.css"
import { ShowMoreButton } from "./ShowMoreButton.tsx"
import type { BookingsSearch } from "./search.ts"
import { addDays, instantAtHour } from "./week.ts"

interface Props {
  search: BookingsSearch
  onSearch: (search: BookingsSearch) => void
}

const queryOf = ({ when, q, status, type, coach, client, from, to }: BookingsSearch, zone: string) => ({
  ...(when !== "all" && { when: when ?? ("upcoming" as const) }),
  ...(q && { q }),
  ...(status && { status }),
  ...(type && { type }),
  ...(coach && { coachId: coach }),
  ...(client && { clientId: client }),
  ...(from && { from: new Date(instantAtHour(from, 0, zone)).toISOString() }),
  ...(to && { to: new Date(instantAtHour(addDays(to, 1), 0, zone)).toISOString() }),
})

export const BookingList = ({ search, onSearch }: Props) => {
  const { t } = useTranslation("admin")
  const { timeZone } = useMe()
  const query = useInfiniteQuery(bookings(queryOf(search, timeZone)))
  return (
    <>
      <PersonFilterNotice search={search} onSearch={onSearch} first={query.data?.[0]} />
      <Card>
        <QueryState
          from={query}
          what={t("bookings.what")}
          loading={<RowsSkeleton count={6} />}
          empty={items =>
            items.length === 0 && (
              <EmptyState
                object="calendar"
                title={t("bookings.empty")}
                text={t("bookings.emptyText")}
                action={
                  <Button variant="light" onClick={() => onSearch({ when: "all" })}>
                    {t("bookings.showAll")}
                  </Button>
                }
              />
            )
          }
        >
          {items => (
            <div className={css.days}>
              {groupByDay(items, item => item.scheduledAt, timeZone).map(({ day, items: ofDay }) => (
                <section key={day} className={css.day}>
                  <h2 className={css.heading}>
                    {day ? dayWord(ofDay[0]?.scheduledAt ?? day, timeZone) : t("bookings.open")}
                  </h2>
                  <ul className={css.rows}>
                    {ofDay.map(booking => (
                      <BookingRow key={booking.id} of={booking} zone={timeZone} />
                    ))}
                  </ul>
                </section>
              ))}
            </div>
          )}
        </QueryState>
        <ShowMoreButton from={query} />
      </Card>
    </>
  )
}

/** Shown when the list is filtered by one person, whose name comes with the first booking. */
const PersonFilterNotice = ({ search, onSearch, first }: Props & { first: Booking | undefined }) => {
  const { t } = useTranslation("admin")
  if (!search.coach && !search.client) return null
  const person = search.coach ? first?.coach : first?.client
  const { coach: _coach, client: _client, ...rest } = search
  return (
    <div className={css.narrowed}>
      <strong>{person ? t("bookings.of", { name: fullName(person) }) : t("bookings.ofOne")}</strong>
      <Button
        variant="subtle"
        leftSection={<IconX size={18} aria-hidden="true" />}
        onClick={() => onSearch(rest)}
      >
        {t("bookings.ofOneRemove")}
      </Button>
    </div>
  )
}

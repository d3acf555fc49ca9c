import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type Booking, groupsOnce, hasTime, waitsForMe, whomOf } from "../../entities/booking/booking.ts"
import { JoinButton } from "../../features/sessions/JoinButton.tsx"
import { MoveSheet } from "../../features/sessions/MoveSheet.tsx"
import { AfterThat } from "../../features/today/AfterThat.tsx"
import { askedMe, coachDay, coachUpcoming, groupsOfDay } from "../../features/today/api.ts"
import { CoachDay } from "../../features/today/CoachDay.tsx"
import { OpenDoor } from "../../features/today/OpenDoor.tsx"
import { Places } from "../../features/today/Places.tsx"
import { TodaySkeleton } from "../../features/today/TodaySkeleton.tsx"
import { Waiting } from "../../features/today/Waiting.tsx"
import { useMe } from "../../lib/login.ts"
import { cityOf, dateOf, longDay, msOf } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { ErrorState } from "../../ui/feedback/ErrorState.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { Rows } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { Columns, Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"
import { useHello } from "./use-hello.ts"

const onToday = new Set<Booking["status"]>(["pending", "confirmed", "completed"])

export const CoachToday = () => {
  const { t } = useTranslation("today")
  const { timeZone } = useMe()
  const now = useNow()
  const today = dateOf(now, timeZone)
  const day = useQuery(coachDay(today))
  const groups = useQuery(groupsOfDay(today))
  const upcoming = useQuery(coachUpcoming)
  const requests = useQuery(askedMe)
  const [moving, move] = useState<Booking | null>(null)

  const isToday = ({ scheduledAt }: { scheduledAt: string }): boolean =>
    dateOf(scheduledAt, timeZone) === today
  const ahead = groupsOnce((upcoming.data?.items ?? []).filter(hasTime))
  const planned = ahead.filter(booking => booking.status === "confirmed" && msOf(booking.endsAt) > now)
  const later = planned.filter(booking => dateOf(booking.scheduledAt, timeZone) > today)
  const mine = (upcoming.data?.items ?? []).filter(waitsForMe)
  const isQuiet =
    day.data?.items.length === 0 &&
    groups.data?.items.length === 0 &&
    upcoming.data?.items.length === 0 &&
    requests.data?.items.length === 0
  const failed = [requests, upcoming].find(each => each.isError && !each.data)

  return (
    <Page
      header={
        <PageHeader
          title={useHello(now)}
          sub={t("day.where", { day: longDay(now, timeZone), city: cityOf(timeZone) })}
        />
      }
    >
      <QueryState from={day} waiting={<TodaySkeleton hill />} what={t("day.what")}>
        {({ items }) => (
          <QueryState from={groups} waiting={<TodaySkeleton hill />} what={t("day.what")}>
            {together => (
              <CoachDay
                day={items
                  .filter(hasTime)
                  .filter(each => each.group === null && onToday.has(each.status) && isToday(each))}
                groups={together.items.filter(each => each.status !== "cancelled" && isToday(each))}
                next={planned[0]}
                join={(booking, named) => (
                  <JoinButton
                    booking={booking}
                    size={named ? "md" : "lg"}
                    {...(named && { name: whomOf(booking) })}
                  />
                )}
              />
            )}
          </QueryState>
        )}
      </QueryState>
      {day.data && (
        <Columns
          side={
            <>
              <AfterThat title={t("soon.title")} bookings={later} none={t("soon.none")} />
              <Places />
            </>
          }
        >
          {isQuiet ? (
            <OpenDoor />
          ) : failed ? (
            <Card title={t("waiting.title")}>
              <ErrorState error={failed.error} retry={() => void failed.refetch()} what={t("waiting.what")} />
            </Card>
          ) : requests.data && upcoming.data ? (
            <Waiting connections={requests.data.items} bookings={mine} otherTime={move} seeAll />
          ) : (
            <Card title={t("waiting.title")}>
              <Rows count={2} />
            </Card>
          )}
        </Columns>
      )}
      {moving && <MoveSheet booking={moving} onClose={() => move(null)} />}
    </Page>
  )
}

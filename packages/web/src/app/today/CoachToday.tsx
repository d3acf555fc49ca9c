import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { coachBookingsOn, coachUpcoming } from "../../entities/booking/api.ts"
import {
  type Booking,
  clientOrGroupName,
  hasTime,
  isOver,
  needsMyAnswer,
  oncePerGroup,
} from "../../entities/booking/booking.ts"
import { ownPage } from "../../entities/coach/api.ts"
import { pendingConnections } from "../../entities/connection/api.ts"
import { ownGroupsOn } from "../../entities/group/api.ts"
import { JoinButton } from "../../features/sessions/JoinButton.tsx"
import { SessionsToClose } from "../../features/sessions/SessionsToClose.tsx"
import { CapacityCard } from "../../features/today/CapacityCard.tsx"
import { CoachDay } from "../../features/today/CoachDay.tsx"
import { SetupCard } from "../../features/today/first-hour/SetupCard.tsx"
import { doneSteps, STEPS } from "../../features/today/first-hour/steps.ts"
import { LaterSessions } from "../../features/today/LaterSessions.tsx"
import { NoClientsYet } from "../../features/today/NoClientsYet.tsx"
import { RequestsCard } from "../../features/today/RequestsCard.tsx"
import { TodaySkeleton } from "../../features/today/TodaySkeleton.tsx"
import { useMe } from "../../lib/login.ts"
import { onDemand } from "../../lib/on-demand.ts"
import { shownWith } from "../../lib/shown-with.ts"
import { cityOf, dateOf, longDay, msOf } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { ErrorState } from "../../ui/feedback/ErrorState.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { Columns, Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"
import { useGreeting } from "./use-greeting.ts"

const RescheduleSheet = onDemand(
  async () => (await import("../../features/sessions/RescheduleSheet.tsx")).RescheduleSheet,
)
const FirstHour = onDemand(
  async () => (await import("../../features/today/first-hour/FirstHour.tsx")).FirstHour,
)

const onToday = new Set<Booking["status"]>(["pending", "confirmed", "completed"])

export const CoachToday = () => {
  const { t } = useTranslation("today")
  const { timeZone } = useMe()
  const now = useNow()
  const today = dateOf(now, timeZone)
  const day = useQuery(coachBookingsOn(today))
  const groups = useQuery(ownGroupsOn(today))
  const upcoming = useQuery(coachUpcoming)
  const requests = useQuery(pendingConnections("coach"))
  const page = useQuery(ownPage)
  const shown = shownWith(day, groups, upcoming, requests)
  const [moving, move] = useState<Booking | null>(null)
  const [startedHere, setStartedHere] = useState(false)

  const isToday = ({ scheduledAt }: { scheduledAt: string }): boolean =>
    dateOf(scheduledAt, timeZone) === today
  const ahead = oncePerGroup((upcoming.data?.items ?? []).filter(hasTime))
  const planned = ahead.filter(booking => booking.status === "confirmed" && msOf(booking.endsAt) > now)
  const later = planned.filter(booking => dateOf(booking.scheduledAt, timeZone) > today)
  const mine = (upcoming.data?.items ?? []).filter(needsMyAnswer)
  const toClose = (day.data?.items ?? [])
    .filter(hasTime)
    .filter(booking => booking.group === null && isOver(booking, now))
  const isQuiet =
    day.data?.items.length === 0 &&
    groups.data?.items.length === 0 &&
    upcoming.data?.items.length === 0 &&
    requests.data?.items.length === 0
  const isSettingUp = isQuiet && page.data !== undefined && doneSteps(page.data) < STEPS
  // The finished steps stay until the coach leaves the page, with the link that was just copied.
  if (isSettingUp && !startedHere) setStartedHere(true)
  const failed = [requests, upcoming].find(query => query.isError && !query.data)

  return (
    <Page
      header={
        <PageHeader
          title={useGreeting(now)}
          sub={t("day.where", { day: longDay(now, timeZone), city: cityOf(timeZone) })}
        />
      }
    >
      {startedHere && isQuiet ? (
        <FirstHour />
      ) : (
        <>
          <QueryState from={shown} loading={<TodaySkeleton hill />} what={t("day.what")}>
            {({ items }) => (
              <QueryState from={groups} loading={<TodaySkeleton hill />} what={t("day.what")}>
                {together => (
                  <CoachDay
                    day={items
                      .filter(hasTime)
                      .filter(
                        booking => booking.group === null && onToday.has(booking.status) && isToday(booking),
                      )}
                    groups={together.items.filter(group => group.status !== "cancelled" && isToday(group))}
                    next={planned[0]}
                    join={(booking, named) => (
                      <JoinButton
                        booking={booking}
                        size={named ? "md" : "lg"}
                        {...(named && { name: clientOrGroupName(booking) })}
                      />
                    )}
                  />
                )}
              </QueryState>
            )}
          </QueryState>
          {shown.data && (
            <Columns
              side={
                <>
                  <LaterSessions title={t("soon.title")} bookings={later} none={t("soon.none")} />
                  <CapacityCard />
                  <SetupCard />
                </>
              }
            >
              {toClose.length > 0 && <SessionsToClose bookings={toClose} />}
              {isQuiet ? (
                <NoClientsYet />
              ) : failed ? (
                <Card title={t("waiting.title")}>
                  <ErrorState
                    error={failed.error}
                    retry={() => void failed.refetch()}
                    what={t("waiting.what")}
                  />
                </Card>
              ) : requests.data && upcoming.data ? (
                <RequestsCard connections={requests.data.items} bookings={mine} onOtherTime={move} seeAll />
              ) : (
                <Card title={t("waiting.title")}>
                  <RowsSkeleton count={2} />
                </Card>
              )}
            </Columns>
          )}
        </>
      )}
      {moving && <RescheduleSheet booking={moving} onClose={() => move(null)} />}
    </Page>
  )
}

import { useQuery } from "@tanstack/react-query"
import { lazy, Suspense, useState } from "react"
import { useTranslation } from "react-i18next"
import { myBookingsOn, myUpcoming } from "../../entities/booking/api.ts"
import { type Booking, hasTime, isOver, needsMyAnswer } from "../../entities/booking/booking.ts"
import { myCoachesBySlot } from "../../entities/coach/api.ts"
import { acceptedConnections } from "../../entities/connection/api.ts"
import { AcceptedMoment } from "../../features/network/AcceptedMoment.tsx"
import { MyWaitlistCard } from "../../features/scheduling/waitlist/MyWaitlistCard.tsx"
import { JoinButton } from "../../features/sessions/JoinButton.tsx"
import { OverSession } from "../../features/sessions/OverSession.tsx"
import { LaterSessions } from "../../features/today/LaterSessions.tsx"
import { MyCoaches } from "../../features/today/MyCoaches.tsx"
import { NextSession } from "../../features/today/NextSession.tsx"
import { NoSessions } from "../../features/today/NoSessions.tsx"
import { RequestsCard } from "../../features/today/RequestsCard.tsx"
import { SentRequestsCard } from "../../features/today/SentRequestsCard.tsx"
import { TodaySkeleton } from "../../features/today/TodaySkeleton.tsx"
import { useMe } from "../../lib/login.ts"
import { onDemand } from "../../lib/on-demand.ts"
import { shownWith } from "../../lib/shown-with.ts"
import { dateOf, longDay, msOf } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { SkeletonBlock } from "../../ui/feedback/Skeletons.tsx"
import { Columns, Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"
import { useGreeting } from "./use-greeting.ts"

/** The log reads the device's own store, which Today's first sight does not wait for. */
const LogCard = lazy(() => import("../../features/logs/LogCard.tsx"))

const RescheduleSheet = onDemand(
  async () => (await import("../../features/sessions/RescheduleSheet.tsx")).RescheduleSheet,
)

/** How long a new connection without a session is greeted. */
const MOMENT_MS = 3 * 86_400_000

export const ClientToday = () => {
  const { t } = useTranslation("today")
  const { timeZone } = useMe()
  const now = useNow()
  const upcoming = useQuery(myUpcoming)
  const others = [
    useQuery(myBookingsOn(dateOf(now, timeZone))),
    useQuery(acceptedConnections("client")),
    useQuery(myCoachesBySlot),
  ]
  return (
    <Page header={<PageHeader title={useGreeting(now)} sub={longDay(now, timeZone)} />}>
      <QueryState from={shownWith(upcoming, ...others)} loading={<TodaySkeleton />} what={t("next.what")}>
        {({ items }) => <Day upcoming={items} now={now} />}
      </QueryState>
    </Page>
  )
}

const Day = ({ upcoming, now }: { upcoming: readonly Booking[]; now: number }) => {
  const { t } = useTranslation("today")
  const { timeZone } = useMe()
  const [moving, move] = useState<Booking | null>(null)
  const planned = upcoming
    .filter(hasTime)
    .filter(booking => booking.status === "confirmed" && msOf(booking.endsAt) > now)
  const [next, ...after] = planned
  const mine = upcoming.filter(needsMyAnswer)
  const sent = upcoming.filter(booking => booking.status === "pending" && !mine.includes(booking))
  const date = next && dateOf(next.scheduledAt, timeZone)
  const day = useQuery({ ...myBookingsOn(date ?? dateOf(now, timeZone)), enabled: next !== undefined })
  const today = useQuery(myBookingsOn(dateOf(now, timeZone)))
  const justOver = (today.data?.items ?? [])
    .filter(hasTime)
    .filter(booking => booking.status === "completed" || isOver(booking, now))
    .filter(booking => dateOf(booking.endsAt, timeZone) === dateOf(now, timeZone))
    .toSorted((a, b) => msOf(b.endsAt) - msOf(a.endsAt))[0]
  const accepted = useQuery(acceptedConnections("client")).data?.items.find(
    ({ coachId, statusSince }) =>
      now - msOf(statusSince) < MOMENT_MS &&
      ![...upcoming, ...(today.data?.items ?? [])].some(booking => booking.coachId === coachId),
  )
  const sameDay = (day.data?.items ?? [])
    .filter(hasTime)
    .filter(booking => booking.status === "confirmed" || booking.status === "completed")
    .filter(booking => dateOf(booking.scheduledAt, timeZone) === date)
  const main = (
    <>
      {justOver && <OverSession booking={justOver} />}
      {accepted && <AcceptedMoment connection={accepted} />}
      {next && <NextSession next={next} day={sameDay} join={<JoinButton booking={next} />} />}
      {!next && !accepted && <NoSessions />}
      {mine.length > 0 && <RequestsCard bookings={mine} onOtherTime={move} />}
      <MyWaitlistCard />
      <Suspense fallback={<SkeletonBlock height={132} round={22} />}>
        <LogCard />
      </Suspense>
    </>
  )
  const hasSide = after.length > 0 || sent.length > 0
  const isNew = useQuery(myCoachesBySlot).data?.items.length === 0 && !hasSide
  return (
    <>
      {isNew ? (
        main
      ) : (
        <Columns
          side={
            <>
              {after.length > 0 && <LaterSessions title={t("after.title")} bookings={after} />}
              {sent.length > 0 && <SentRequestsCard bookings={sent} />}
              {hasSide || <MyCoaches />}
            </>
          }
        >
          {main}
          {hasSide && <MyCoaches />}
        </Columns>
      )}
      {moving && <RescheduleSheet booking={moving} onClose={() => move(null)} />}
    </>
  )
}

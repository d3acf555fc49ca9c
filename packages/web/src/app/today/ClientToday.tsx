import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type Booking, hasTime, waitsForMe } from "../../entities/booking/booking.ts"
import { MyWaits } from "../../features/scheduling/waitlist/MyWaits.tsx"
import { JoinButton } from "../../features/sessions/JoinButton.tsx"
import { MoveSheet } from "../../features/sessions/MoveSheet.tsx"
import { AfterThat } from "../../features/today/AfterThat.tsx"
import { AskedFor } from "../../features/today/AskedFor.tsx"
import { myCoaches, myDay, myUpcoming } from "../../features/today/api.ts"
import { MyCoaches } from "../../features/today/MyCoaches.tsx"
import { NextSession } from "../../features/today/NextSession.tsx"
import { NothingPlanned } from "../../features/today/NothingPlanned.tsx"
import { TodaySkeleton } from "../../features/today/TodaySkeleton.tsx"
import { Waiting } from "../../features/today/Waiting.tsx"
import { useMe } from "../../lib/login.ts"
import { dateOf, longDay, msOf } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { Columns, Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"
import { useHello } from "./use-hello.ts"

export const ClientToday = () => {
  const { t } = useTranslation("today")
  const { timeZone } = useMe()
  const now = useNow()
  const upcoming = useQuery(myUpcoming)
  return (
    <Page header={<PageHeader title={useHello(now)} sub={longDay(now, timeZone)} />}>
      <QueryState from={upcoming} waiting={<TodaySkeleton />} what={t("next.what")}>
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
  const mine = upcoming.filter(waitsForMe)
  const asked = upcoming.filter(booking => booking.status === "pending" && !mine.includes(booking))
  const date = next && dateOf(next.scheduledAt, timeZone)
  const day = useQuery({ ...myDay(date ?? dateOf(now, timeZone)), enabled: next !== undefined })
  const sameDay = (day.data?.items ?? [])
    .filter(hasTime)
    .filter(booking => booking.status === "confirmed" || booking.status === "completed")
    .filter(booking => dateOf(booking.scheduledAt, timeZone) === date)
  const main = (
    <>
      {next ? (
        <NextSession next={next} day={sameDay} join={<JoinButton booking={next} />} />
      ) : (
        <NothingPlanned />
      )}
      {mine.length > 0 && <Waiting bookings={mine} otherTime={move} />}
      <MyWaits />
    </>
  )
  const hasSide = after.length > 0 || asked.length > 0
  const isNew = useQuery(myCoaches).data?.items.length === 0 && !hasSide
  return (
    <>
      {isNew ? (
        main
      ) : (
        <Columns
          side={
            <>
              {after.length > 0 && <AfterThat title={t("after.title")} bookings={after} />}
              {asked.length > 0 && <AskedFor bookings={asked} />}
              {hasSide || <MyCoaches />}
            </>
          }
        >
          {main}
          {hasSide && <MyCoaches />}
        </Columns>
      )}
      {moving && <MoveSheet booking={moving} onClose={() => move(null)} />}
    </>
  )
}

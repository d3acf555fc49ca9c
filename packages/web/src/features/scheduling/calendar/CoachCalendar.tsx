import { useQuery } from "@tanstack/react-query"
import { lazy, type ReactNode, Suspense, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Booking, Timed } from "../../../entities/booking/booking.ts"
import { useMe } from "../../../lib/login.ts"
import { cityOf, msOf } from "../../../lib/times.ts"
import { useNow } from "../../../lib/use-now.ts"
import { ErrorState } from "../../../ui/feedback/ErrorState.tsx"
import { usePhone } from "../../../ui/layout/use-phone.ts"
import { availability, schedules } from "./api.ts"
import { BookButton } from "./BookButton.tsx"
import { BookSheet } from "./BookSheet.tsx"
import { CalendarFrame } from "./CalendarFrame.tsx"
import { CalendarSkeleton } from "./CalendarSkeleton.tsx"
import { ClientSide } from "./ClientSide.tsx"
import css from "./calendar.module.css"
import { DaySum } from "./DaySum.tsx"
import { shownDates } from "./dates.ts"
import { GroupBubble } from "./GroupBubble.tsx"
import { freeOfAll, hoursShown, isFree, snapMinutes, timesAway } from "./hours.ts"
import { InviteSheet } from "./InviteSheet.tsx"
import { otherLengths } from "./lengths.ts"
import { MoveBubble } from "./MoveBubble.tsx"
import { MoveGroupBubble } from "./MoveGroupBubble.tsx"
import { NoHours } from "./NoHours.tsx"
import { SessionBubble } from "./SessionBubble.tsx"
import { type Chosen, StretchBubble } from "./StretchBubble.tsx"
import { TimeCursor } from "./TimeCursor.tsx"
import type { BookFrom } from "./use-book-for.ts"
import { useElsewhere } from "./use-elsewhere.ts"
import { useMoving } from "./use-moving.ts"
import { useCalendarPlace } from "./use-place.ts"
import { useGroups, useSessions } from "./use-sessions.ts"
import { WeekStrip } from "./WeekStrip.tsx"

const Grid = lazy(() => import("./Grid.tsx"))

interface Props {
  /** How a session gets another time without dragging; the page has it from its own feature. */
  another: (booking: Booking, close: () => void) => ReactNode
}

/** A coach's sessions and free hours by day, week and month, where both can be moved and booked. */
export const CoachCalendar = ({ another }: Props) => {
  const { t } = useTranslation("calendar")
  const zone = useMe().timeZone
  const now = useNow(30_000)
  const phone = usePhone()
  const place = useCalendarPlace(zone, now)
  const { view, date } = place
  const timed = view === "week" || view === "day"
  const { first, last } = shownDates(phone && view === "day" ? "week" : view, date)
  const { query, sessions } = useSessions(first, last)
  const hours = useQuery(availability)
  const named = useQuery(schedules)
  const groups = useGroups(first, last)
  const { moving, move, noSuchLength, stop } = useMoving({ sessions, groups, zone })
  const [chosen, choose] = useState<Chosen | null>(null)
  const [group, openGroup] = useState<string | null>(null)
  const [opened, open] = useState<string | null>(null)
  const [booking, book] = useState<BookFrom | null>(null)
  const [inviting, invite] = useState(false)
  const [changing, change] = useState<Booking | null>(null)
  const stage = useRef<HTMLDivElement>(null)
  const busy = useRef(false)

  const free = hours.data ? freeOfAll(hours.data, named.data?.items ?? [], first, last) : []
  const away = hours.data ? timesAway(hours.data, first, last) : []
  const elsewhere = useElsewhere(first, last, timed)
  const meetings = [...sessions, ...groups]
  const bounds = hoursShown([...free, ...meetings.map(spanOf)], zone)
  const found = sessions.find(session => session.id === opened)
  const foundGroup = groups.find(({ id }) => id === group)
  const offers = hours.data?.offers ?? []
  const failed = [hours, query].find(each => each.isError && each.data === undefined)
  const ready = hours.data !== undefined && query.data !== undefined

  const bookAt = (at: number, clientId?: string): void => {
    if (busy.current || at <= Date.now()) return
    book({ at, ...(clientId !== undefined && { clientId }) })
  }

  const stretchOver = (stretch: Chosen): void => {
    if (!busy.current && (stretch.days !== undefined || stretch.start > Date.now())) choose(stretch)
  }
  const resize = (session: Timed, minutes: number): void => {
    open(null)
    move({ booking: session, to: msOf(session.scheduledAt), minutes })
  }

  return (
    <CalendarFrame place={place} phone={phone} zone={zone}>
      <div className={css.columns}>
        <div className={css.main}>
          {phone && timed && (
            <WeekStrip date={date} zone={zone} now={now} meetings={meetings} free={free} onDay={place.goTo} />
          )}
          {!phone && view === "day" && <DaySum date={date} zone={zone} meetings={meetings} />}
          {failed ? (
            <ErrorState
              error={failed.error}
              retry={() => void failed.refetch()}
              retrying={failed.isFetching}
              what={t("what")}
            />
          ) : (
            <Suspense fallback={<CalendarSkeleton phone={phone} />}>
              {ready ? (
                <section
                  ref={stage}
                  className={css.stage}
                  aria-label={t("label", { when: place.title })}
                  aria-busy={query.isPlaceholderData}
                  onPointerDownCapture={() => {
                    busy.current = [opened, moving, chosen, group].some(each => each !== null)
                  }}
                >
                  {hours.data.weekly.length === 0 && sessions.length === 0 && <NoHours />}
                  {timed && (
                    <TimeCursor
                      days={phone || view === "day" ? [date] : place.week}
                      bounds={bounds}
                      step={snapMinutes(hours.data)}
                      zone={zone}
                      free={free}
                      sessions={sessions}
                      groups={groups}
                      onTime={bookAt}
                      onStretch={choose}
                    />
                  )}
                  {!phone && view === "week" && <span className={css.zone}>{cityOf(zone)}</span>}
                  <Grid
                    view={view}
                    date={date}
                    phone={phone}
                    zone={zone}
                    now={now}
                    sessions={sessions}
                    free={free}
                    away={[...away, ...elsewhere]}
                    hours={bounds}
                    snap={snapMinutes(hours.data)}
                    moving={moving}
                    groups={groups}
                    offers={offers}
                    chosen={chosen}
                    onStretch={stretchOver}
                    onOpenGroup={openGroup}
                    onMoved={move}
                    onNoLength={noSuchLength}
                    onOpen={session => open(session.id)}
                    onTime={bookAt}
                    onDay={place.openDay}
                  />
                  {found && (
                    <SessionBubble
                      booking={found}
                      stage={stage}
                      zone={zone}
                      now={now}
                      onClose={() => open(null)}
                      lengths={otherLengths(found, offers, now)}
                      onResize={minutes => resize(found, minutes)}
                      onMove={() => {
                        open(null)
                        change(found)
                      }}
                    />
                  )}
                  {foundGroup && (
                    <GroupBubble
                      group={foundGroup}
                      stage={stage}
                      zone={zone}
                      onClose={() => openGroup(null)}
                    />
                  )}
                  {chosen && named.data && (
                    <StretchBubble
                      chosen={chosen}
                      stage={stage}
                      zone={zone}
                      free={free}
                      hours={{ usual: hours.data, named: named.data.items }}
                      onBook={() => {
                        choose(null)
                        book({ at: chosen.start, minutes: (chosen.end - chosen.start) / 60_000 })
                      }}
                      onClose={() => choose(null)}
                    />
                  )}
                  {moving && "group" in moving && (
                    <MoveGroupBubble moving={moving} stage={stage} zone={zone} now={now} onClose={stop} />
                  )}
                  {moving && "booking" in moving && (
                    <MoveBubble
                      moving={moving}
                      stage={stage}
                      zone={zone}
                      now={now}
                      outside={
                        !isFree(
                          free,
                          moving.to,
                          moving.to + (moving.minutes ?? moving.booking.minutes) * 60_000,
                        )
                      }
                      onClose={stop}
                    />
                  )}
                </section>
              ) : (
                <CalendarSkeleton phone={phone} />
              )}
            </Suspense>
          )}
        </div>
        <ClientSide
          zone={zone}
          now={now}
          onBook={clientId => book({ clientId })}
          onInvite={() => invite(true)}
          onTimeless={change}
        />
      </div>
      <BookButton onClick={() => book({})} />
      {booking && hours.data && (
        <BookSheet
          from={booking}
          offers={hours.data.offers}
          zone={zone}
          onClose={() => book(null)}
          onInvite={() => {
            book(null)
            invite(true)
          }}
        />
      )}
      <InviteSheet opened={inviting} zone={zone} onClose={() => invite(false)} />
      {changing && another(changing, () => change(null))}
    </CalendarFrame>
  )
}

const spanOf = ({ scheduledAt, endsAt }: Pick<Timed, "scheduledAt" | "endsAt">) => ({
  start: msOf(scheduledAt),
  end: msOf(endsAt),
})

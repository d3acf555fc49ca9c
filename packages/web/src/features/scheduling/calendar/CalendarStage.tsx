import { lazy, type RefObject, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Availability } from "../../../entities/availability/api.ts"
import { useAnswerBooking } from "../../../entities/booking/api.ts"
import type { Booking, ScheduledBooking } from "../../../entities/booking/booking.ts"
import { onDemand } from "../../../lib/on-demand.ts"
import { cityOf, dayWord, msOf, timeText } from "../../../lib/times.ts"
import { EmptyState } from "../../../ui/feedback/EmptyState.tsx"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { LinkButton } from "../../../ui/inputs/buttons.tsx"
import { isBookable, type SelectedRange, snapMinutes } from "./bookable-hours.ts"
import css from "./calendar.module.css"
import { otherLengths } from "./lengths.ts"
import { TimeCursor } from "./TimeCursor.tsx"
import type { BookingPrefill } from "./use-booking-form.ts"
import type { CalendarData } from "./use-calendar-data.ts"
import type { CalendarNavigation } from "./use-calendar-navigation.ts"
import { usePendingMove } from "./use-pending-move.ts"

const GroupPopover = onDemand(async () => (await import("./GroupPopover.tsx")).GroupPopover)
const MoveGroupPopover = onDemand(async () => (await import("./MoveGroupPopover.tsx")).MoveGroupPopover)
const MoveSessionPopover = onDemand(async () => (await import("./MoveSessionPopover.tsx")).MoveSessionPopover)
const SessionPopover = onDemand(async () => (await import("./SessionPopover.tsx")).SessionPopover)
const TimeRangePopover = onDemand(async () => (await import("./TimeRangePopover.tsx")).TimeRangePopover)

const Grid = lazy(() => import("./Grid.tsx"))
const MINUTE = 60_000

interface Props {
  data: CalendarData
  usual: Availability
  navigation: CalendarNavigation
  phone: boolean
  zone: string
  now: number
  onBook: (prefill: BookingPrefill) => void
  onReschedule: (booking: Booking) => void
}

/** The days with their sessions, and the popovers beside them. */
export const CalendarStage = (props: Props) => {
  const { data, usual, navigation, phone, zone, now, onBook } = props
  const { sessions, groups, free, bounds } = data
  const { view, date } = navigation
  const { t } = useTranslation("calendar")
  const stage = useRef<HTMLDivElement>(null)
  /** A press that only closes a popover must not also book. */
  const hadPopover = useRef(false)
  const popovers = usePopovers(data, zone)
  const isTimed = view === "week" || view === "day"
  const accept = useAccept(zone)

  const bookAt = (at: number, clientId?: string): void => {
    if (hadPopover.current || at <= Date.now()) return
    onBook({ at, ...(clientId !== undefined && { clientId }) })
  }
  const select = (range: SelectedRange): void => {
    if (!hadPopover.current && (range.days !== undefined || range.start > Date.now())) popovers.select(range)
  }

  return (
    <section
      ref={stage}
      className={css.stage}
      aria-label={t("label", { when: navigation.title })}
      aria-busy={data.isStale}
      onPointerDownCapture={() => {
        hadPopover.current = popovers.isAnyOpen
      }}
    >
      {usual.weekly.length === 0 && sessions.length === 0 && <NoHours />}
      {isTimed && (
        <TimeCursor
          days={phone || view === "day" ? [date] : navigation.week}
          bounds={bounds}
          step={snapMinutes(usual)}
          zone={zone}
          free={free}
          sessions={sessions}
          groups={groups}
          onTime={bookAt}
          onSelect={popovers.select}
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
        groups={groups}
        offers={usual.offers}
        free={free}
        unavailable={data.unavailable}
        hours={bounds}
        snap={snapMinutes(usual)}
        moving={popovers.moving}
        selected={popovers.selected}
        onSelect={select}
        onOpenGroup={popovers.openGroup}
        onMoved={popovers.move}
        onNoLength={popovers.refuseLength}
        onOpen={session => popovers.openSession(session.id)}
        onAccept={accept}
        onTime={bookAt}
        onDay={navigation.openDay}
      />
      <Popovers {...props} stage={stage} popovers={popovers} />
    </section>
  )
}

const useAccept = (zone: string) => {
  const { t } = useTranslation("calendar")
  const answer = useAnswerBooking({
    done: ({ client, scheduledAt }) =>
      toast({
        text: t("bubble.confirmed", {
          name: client.firstName,
          when: scheduledAt ? `${dayWord(scheduledAt, zone)} ${timeText(scheduledAt, zone)}` : "",
        }),
      }),
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  return ({ id }: ScheduledBooking): void =>
    answer.mutate({ params: { bookingId: id }, body: { status: "confirmed" } })
}

/** Which session, group, time range or move has its popover open. */
const usePopovers = ({ sessions, groups }: CalendarData, zone: string) => {
  const [sessionId, openSession] = useState<string | null>(null)
  const [groupId, openGroup] = useState<string | null>(null)
  const [selected, select] = useState<SelectedRange | null>(null)
  const { moving, move, refuseLength, cancel } = usePendingMove({ sessions, groups, zone })
  return {
    session: sessions.find(({ id }) => id === sessionId),
    openSession,
    group: groups.find(({ id }) => id === groupId),
    openGroup,
    selected,
    select,
    moving,
    move,
    refuseLength,
    cancelMove: cancel,
    isAnyOpen: [sessionId, groupId, selected, moving].some(open => open !== null),
  }
}

interface PopoversProps extends Props {
  stage: RefObject<HTMLDivElement | null>
  popovers: ReturnType<typeof usePopovers>
}

const Popovers = ({ data, usual, zone, now, onBook, onReschedule, stage, popovers }: PopoversProps) => {
  const { session, group, selected, moving } = popovers
  const closeSession = (): void => popovers.openSession(null)
  const resize = (booking: ScheduledBooking, minutes: number): void => {
    closeSession()
    popovers.move({ booking, to: msOf(booking.scheduledAt), minutes })
  }
  return (
    <>
      {session && (
        <SessionPopover
          booking={session}
          stage={stage}
          zone={zone}
          now={now}
          lengths={otherLengths(session, usual.offers, now)}
          onClose={closeSession}
          onResize={minutes => resize(session, minutes)}
          onMove={() => {
            closeSession()
            onReschedule(session)
          }}
        />
      )}
      {group && (
        <GroupPopover group={group} stage={stage} zone={zone} onClose={() => popovers.openGroup(null)} />
      )}
      {selected && data.named && (
        <TimeRangePopover
          selected={selected}
          stage={stage}
          zone={zone}
          free={data.free}
          hours={{ usual, named: data.named }}
          onBook={() => {
            popovers.select(null)
            onBook({ at: selected.start, minutes: (selected.end - selected.start) / MINUTE })
          }}
          onClose={() => popovers.select(null)}
        />
      )}
      {moving && "group" in moving && (
        <MoveGroupPopover moving={moving} stage={stage} zone={zone} now={now} onClose={popovers.cancelMove} />
      )}
      {moving && "booking" in moving && (
        <MoveSessionPopover
          moving={moving}
          stage={stage}
          zone={zone}
          now={now}
          isOutsideHours={
            !isBookable(data.free, moving.to, moving.to + (moving.minutes ?? moving.booking.minutes) * MINUTE)
          }
          onClose={popovers.cancelMove}
        />
      )}
    </>
  )
}

const NoHours = () => {
  const { t } = useTranslation("calendar")
  return (
    <EmptyState
      object="calendar"
      title={t("empty.title")}
      text={t("empty.text")}
      action={<LinkButton to="/me/availability">{t("empty.action")}</LinkButton>}
    />
  )
}

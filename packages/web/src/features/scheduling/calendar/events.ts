import type { EventInput } from "@fullcalendar/react"
import type { Offer } from "../../../entities/availability/api.ts"
import type { ScheduledBooking } from "../../../entities/booking/booking.ts"
import type { OwnGroup } from "../../../entities/group/api.ts"
import { dateOf, msOf } from "../../../lib/times.ts"
import { type Appearance, appearanceOf } from "./appearance.ts"
import type { TimeRange, UnavailableRange } from "./bookable-hours.ts"
import { addDays } from "./dates.ts"
import { lastingInGrid, toGrid } from "./grid-time.ts"
import { otherLengths } from "./lengths.ts"

interface MoveTarget {
  to: number
  /** Where its length changes too. */
  minutes?: number
}

export type PendingSessionMove = MoveTarget & { booking: ScheduledBooking }
export type PendingGroupMove = MoveTarget & { group: OwnGroup }
/** A session or a group that was dragged to another time and is not moved until that is confirmed. */
export type PendingMove = PendingSessionMove | PendingGroupMove

export const movedItem = (move: PendingMove): ScheduledBooking | OwnGroup =>
  "group" in move ? move.group : move.booking

export interface SessionEvent {
  booking: ScheduledBooking
  appearance: Appearance
  /** Where it is drawn: a ghost and a proposal are elsewhere than the session. */
  at: number
  moving: boolean
  /** How long it is drawn. */
  minutes: number
}

export interface GroupEvent {
  group: OwnGroup
  appearance: "group" | "past" | "ghost"
  at: number
  moving: boolean
  minutes: number
}

const sessionEvent = (
  session: SessionEvent,
  zone: string,
  editable: boolean,
  resizable = false,
): EventInput => ({
  id: `${session.appearance === "proposed" || session.appearance === "ghost" ? `${session.appearance}-` : ""}${session.booking.id}`,
  ...lastingInGrid(session.at, session.minutes, zone),
  title: session.booking.client.firstName,
  startEditable: editable,
  durationEditable: resizable,
  extendedProps: { session },
})

/** The session itself, a ghost at its old time while it is moved, and the time that is proposed for it. */
const sessionEvents = (
  booking: ScheduledBooking,
  { moving, now, offers, zone }: Pick<Content, "moving" | "now" | "offers" | "zone">,
): EventInput[] => {
  const start = msOf(booking.scheduledAt)
  const move = moving && movedItem(moving).id === booking.id ? moving : null
  const own: SessionEvent = {
    booking,
    appearance: appearanceOf(booking, now),
    at: move?.to ?? start,
    moving: move !== null,
    minutes: move?.minutes ?? booking.minutes,
  }
  const events = [
    sessionEvent(own, zone, booking.can.reschedule, otherLengths(booking, offers, now).length > 0),
  ]
  const still = { booking, moving: false, minutes: booking.minutes }
  if (move) events.push(sessionEvent({ ...still, appearance: "ghost", at: start }, zone, false))
  else if (booking.proposal?.scheduledAt)
    events.push(
      sessionEvent({ ...still, appearance: "proposed", at: msOf(booking.proposal.scheduledAt) }, zone, false),
    )
  return events
}

const groupEvent = (group: GroupEvent, zone: string, editable: boolean): EventInput => ({
  id: `${group.appearance === "ghost" ? "ghost-" : ""}group-${group.group.id}`,
  ...lastingInGrid(group.at, group.minutes, zone),
  title: group.group.title,
  startEditable: editable,
  durationEditable: editable,
  extendedProps: { group },
})

/** The group itself, and a ghost at its old time while it is moved. */
const groupEvents = (
  group: OwnGroup,
  { moving, now, zone }: Pick<Content, "moving" | "now" | "zone">,
): EventInput[] => {
  const start = msOf(group.scheduledAt)
  const move = moving && movedItem(moving).id === group.id ? moving : null
  const own: GroupEvent = {
    group,
    appearance: msOf(group.endsAt) <= now ? "past" : "group",
    at: move?.to ?? start,
    moving: move !== null,
    minutes: move?.minutes ?? group.minutes,
  }
  const ghost = { group, appearance: "ghost", at: start, moving: false, minutes: group.minutes } as const
  const events = [groupEvent(own, zone, group.status === "open" && start > now)]
  if (move) events.push(groupEvent(ghost, zone, false))
  return events
}

interface Content {
  sessions: readonly ScheduledBooking[]
  free: readonly TimeRange[]
  unavailable: readonly UnavailableRange[]
  /** The time range that is selected. */
  selected: TimeRange | null
  groups: readonly OwnGroup[]
  offers: readonly Offer[]
  moving: PendingMove | null
  now: number
  zone: string
  /** A month shows backgrounds as whole days. */
  inMonth: boolean
}

const spanOf = ({ start, end }: TimeRange, zone: string, inMonth = false): EventInput =>
  inMonth
    ? { start: dateOf(start, zone), end: addDays(dateOf(end - 1, zone), 1), allDay: true }
    : { start: toGrid(start, zone), end: toGrid(end, zone) }

export type Background = "free" | "timeOff" | "external" | "selected"

const backgroundEvent = (id: string, background: Background, span: EventInput, title = ""): EventInput => ({
  id,
  ...span,
  title,
  display: "background",
  extendedProps: { background },
})

export const calendarEvents = ({
  sessions,
  groups,
  free,
  unavailable,
  selected,
  inMonth,
  ...rest
}: Content): EventInput[] => [
  ...free.map(range => backgroundEvent(`free-${range.start}`, "free", spanOf(range, rest.zone))),
  ...unavailable.map(({ id, note, external, ...range }) =>
    backgroundEvent(`away-${id}`, external ? "external" : "timeOff", spanOf(range, rest.zone, inMonth), note),
  ),
  ...(selected ? [backgroundEvent("selected", "selected", spanOf(selected, rest.zone, inMonth))] : []),
  ...groups.flatMap(group => groupEvents(group, rest)),
  ...sessions.flatMap(booking => sessionEvents(booking, rest)),
]

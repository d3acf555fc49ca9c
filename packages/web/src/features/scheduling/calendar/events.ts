import type { EventInput } from "@fullcalendar/react"
import type { Offer } from "../../../entities/availability/api.ts"
import type { ScheduledBooking } from "../../../entities/booking/booking.ts"
import type { OwnGroup } from "../../../entities/group/api.ts"
import { dateOf, msOf } from "../../../lib/times.ts"
import { type Appearance, appearanceOf } from "./appearance.ts"
import type { TimeRange, UnavailableRange } from "./bookable-hours.ts"
import { addDays } from "./dates.ts"
import { otherLengths } from "./lengths.ts"

const MINUTE = 60_000

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

const iso = (at: number): string => new Date(at).toISOString()

const sessionEvent = (session: SessionEvent, editable: boolean, resizable = false): EventInput => ({
  id: `${session.appearance === "proposed" || session.appearance === "ghost" ? `${session.appearance}-` : ""}${session.booking.id}`,
  start: iso(session.at),
  end: iso(session.at + session.minutes * MINUTE),
  title: session.booking.client.firstName,
  startEditable: editable,
  durationEditable: resizable,
  extendedProps: { session },
})

/** The session itself, a ghost at its old time while it is moved, and the time that is proposed for it. */
const sessionEvents = (
  booking: ScheduledBooking,
  { moving, now, offers }: Pick<Content, "moving" | "now" | "offers">,
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
  const events = [sessionEvent(own, booking.can.reschedule, otherLengths(booking, offers, now).length > 0)]
  const still = { booking, moving: false, minutes: booking.minutes }
  if (move) events.push(sessionEvent({ ...still, appearance: "ghost", at: start }, false))
  else if (booking.proposal?.scheduledAt)
    events.push(
      sessionEvent({ ...still, appearance: "proposed", at: msOf(booking.proposal.scheduledAt) }, false),
    )
  return events
}

const groupEvent = (group: GroupEvent, editable: boolean): EventInput => ({
  id: `${group.appearance === "ghost" ? "ghost-" : ""}group-${group.group.id}`,
  start: iso(group.at),
  end: iso(group.at + group.minutes * MINUTE),
  title: group.group.title,
  startEditable: editable,
  durationEditable: editable,
  extendedProps: { group },
})

/** The group itself, and a ghost at its old time while it is moved. */
const groupEvents = (group: OwnGroup, { moving, now }: Pick<Content, "moving" | "now">): EventInput[] => {
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
  const events = [groupEvent(own, group.status === "open" && start > now)]
  if (move) events.push(groupEvent(ghost, false))
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
  /** A month shows backgrounds as whole days of this zone; null in the other views. */
  monthIn: string | null
}

const spanOf = ({ start, end }: TimeRange, monthIn: string | null): EventInput =>
  monthIn === null
    ? { start: iso(start), end: iso(end) }
    : { start: dateOf(start, monthIn), end: addDays(dateOf(end - 1, monthIn), 1), allDay: true }

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
  monthIn,
  ...rest
}: Content): EventInput[] => [
  ...free.map(range => backgroundEvent(`free-${range.start}`, "free", spanOf(range, null))),
  ...unavailable.map(({ id, note, external, ...range }) =>
    backgroundEvent(`away-${id}`, external ? "external" : "timeOff", spanOf(range, monthIn), note),
  ),
  ...(selected ? [backgroundEvent("selected", "selected", spanOf(selected, monthIn))] : []),
  ...groups.flatMap(group => groupEvents(group, rest)),
  ...sessions.flatMap(booking => sessionEvents(booking, rest)),
]

import type { EventInput } from "@fullcalendar/react"
import type { Timed } from "../../../entities/booking/booking.ts"
import { dateOf, msOf } from "../../../lib/times.ts"
import type { Group, Offer } from "./api.ts"
import { addDays } from "./dates.ts"
import type { Away, Stretch } from "./hours.ts"
import { otherLengths } from "./lengths.ts"
import { type Look, lookOf } from "./looks.ts"

const MINUTE = 60_000

interface Moved {
  to: number
  /** Where its length is another one too. */
  minutes?: number
}

export type MovingSession = Moved & { booking: Timed }
export type MovingGroup = Moved & { group: Group }
/** A session or a group dragged to another time and not yet moved. */
export type Moving = MovingSession | MovingGroup

export const movedOf = (moving: Moving): Timed | Group => ("group" in moving ? moving.group : moving.booking)

export interface Drawn {
  booking: Timed
  look: Look
  /** Where it stands in this drawing; a ghost and a proposal stand elsewhere than the session. */
  at: number
  moving: boolean
  /** How long it is drawn. */
  minutes: number
}

export interface DrawnGroup {
  group: Group
  look: "group" | "past" | "ghost"
  at: number
  moving: boolean
  minutes: number
}

const iso = (at: number): string => new Date(at).toISOString()

const drawn = (of: Drawn, editable: boolean, resizable = false): EventInput => ({
  id: `${of.look === "proposed" || of.look === "ghost" ? `${of.look}-` : ""}${of.booking.id}`,
  start: iso(of.at),
  end: iso(of.at + of.minutes * MINUTE),
  title: of.booking.client.firstName,
  startEditable: editable,
  durationEditable: resizable,
  extendedProps: { drawn: of },
})

/** What the calendar draws of a session: itself, its dashed old place while it is moved, a time proposed for it. */
const eventsOf = (
  booking: Timed,
  { moving, now, offers }: Pick<Content, "moving" | "now" | "offers">,
): EventInput[] => {
  const start = msOf(booking.scheduledAt)
  const look = lookOf(booking, now)
  const moved = moving && movedOf(moving).id === booking.id ? moving : null
  const minutes = moved?.minutes ?? booking.minutes
  const own = { booking, look, at: moved?.to ?? start, moving: moved !== null, minutes }
  const events = [drawn(own, booking.can.reschedule, otherLengths(booking, offers, now).length > 0)]
  const still = { booking, moving: false, minutes: booking.minutes }
  if (moved) events.push(drawn({ ...still, look: "ghost", at: start }, false))
  else if (booking.proposal?.scheduledAt)
    events.push(drawn({ ...still, look: "proposed", at: msOf(booking.proposal.scheduledAt) }, false))
  return events
}

const drawnGroup = (of: DrawnGroup, editable: boolean): EventInput => ({
  id: `${of.look === "ghost" ? "ghost-" : ""}group-${of.group.id}`,
  start: iso(of.at),
  end: iso(of.at + of.minutes * MINUTE),
  title: of.group.title,
  startEditable: editable,
  durationEditable: editable,
  extendedProps: { group: of },
})

/** A group as it stands, or where it is moved to with its dashed old place. */
const groupEvents = (group: Group, { moving, now }: Pick<Content, "moving" | "now">): EventInput[] => {
  const start = msOf(group.scheduledAt)
  const moved = moving && movedOf(moving).id === group.id ? moving : null
  const own: DrawnGroup = {
    group,
    look: msOf(group.endsAt) <= now ? "past" : "group",
    at: moved?.to ?? start,
    moving: moved !== null,
    minutes: moved?.minutes ?? group.minutes,
  }
  const still = { group, look: "ghost", at: start, moving: false, minutes: group.minutes } as const
  const events = [drawnGroup(own, group.status === "open" && start > now)]
  if (moved) events.push(drawnGroup(still, false))
  return events
}

interface Content {
  sessions: readonly Timed[]
  free: readonly Stretch[]
  away: readonly Away[]
  /** The stretch that was drawn over empty time. */
  chosen: Stretch | null
  groups: readonly Group[]
  offers: readonly Offer[]
  moving: Moving | null
  now: number
  /** A month shows grounds as whole days of this zone, and no others. */
  monthIn: string | null
}

const spanOf = ({ start, end }: Stretch, monthIn: string | null): EventInput =>
  monthIn === null
    ? { start: iso(start), end: iso(end) }
    : { start: dateOf(start, monthIn), end: addDays(dateOf(end - 1, monthIn), 1), allDay: true }

export const calendarEvents = ({
  sessions,
  groups,
  free,
  away,
  chosen,
  monthIn,
  ...rest
}: Content): EventInput[] => [
  ...free.map(({ start, end }) => ({
    id: `free-${start}`,
    start: iso(start),
    end: iso(end),
    display: "background",
    extendedProps: { ground: "free" },
  })),
  ...away.map(({ id, start, end, note, elsewhere }) => ({
    id: `away-${id}`,
    ...spanOf({ start, end }, monthIn),
    display: "background",
    title: note ?? "",
    extendedProps: { ground: elsewhere ? "elsewhere" : "away" },
  })),
  ...(chosen
    ? [
        {
          id: "chosen",
          ...spanOf(chosen, monthIn),
          display: "background",
          extendedProps: { ground: "chosen" },
        },
      ]
    : []),
  ...groups.flatMap(group => groupEvents(group, rest)),
  ...sessions.flatMap(booking => eventsOf(booking, rest)),
]

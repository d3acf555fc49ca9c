import type { EventInput } from "@fullcalendar/react"
import type { Timed } from "../../lib/bookings.ts"
import { dateOf, msOf } from "../../lib/times.ts"
import type { Group, Offer } from "./api.ts"
import { addDays } from "./dates.ts"
import type { Away, Stretch } from "./hours.ts"
import { otherLengths } from "./lengths.ts"
import { type Look, lookOf } from "./looks.ts"

const MINUTE = 60_000

/** A session dragged to another time and not yet moved. */
export interface Moving {
  booking: Timed
  to: number
  /** Where its length is another one too. */
  minutes?: number
}

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
  past: boolean
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
  const moved = moving?.booking.id === booking.id ? moving : null
  const minutes = moved?.minutes ?? booking.minutes
  const own = { booking, look, at: moved?.to ?? start, moving: moved !== null, minutes }
  const events = [drawn(own, booking.can.reschedule, otherLengths(booking, offers, now).length > 0)]
  const still = { booking, moving: false, minutes: booking.minutes }
  if (moved) events.push(drawn({ ...still, look: "ghost", at: start }, false))
  else if (booking.proposal?.scheduledAt)
    events.push(drawn({ ...still, look: "proposed", at: msOf(booking.proposal.scheduledAt) }, false))
  return events
}

const groupEvent = (group: Group, now: number): EventInput => ({
  id: `group-${group.id}`,
  start: group.scheduledAt,
  end: group.endsAt,
  title: group.title,
  editable: false,
  extendedProps: { group: { group, past: msOf(group.endsAt) <= now } satisfies DrawnGroup },
})

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
  ...groups.map(group => groupEvent(group, rest.now)),
  ...sessions.flatMap(booking => eventsOf(booking, rest)),
]

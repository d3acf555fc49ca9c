import type { EventInput } from "@fullcalendar/react"
import type { Timed } from "../../lib/bookings.ts"
import { msOf } from "../../lib/times.ts"
import type { Away, Stretch } from "./hours.ts"
import { type Look, lookOf } from "./looks.ts"

const MINUTE = 60_000

/** A session dragged to another time and not yet moved. */
export interface Moving {
  booking: Timed
  to: number
}

export interface Drawn {
  booking: Timed
  look: Look
  /** Where it stands in this drawing; a ghost and a proposal stand elsewhere than the session. */
  at: number
  moving: boolean
}

const iso = (at: number): string => new Date(at).toISOString()

const drawn = (of: Drawn, editable: boolean): EventInput => ({
  id: `${of.look === "proposed" || of.look === "ghost" ? `${of.look}-` : ""}${of.booking.id}`,
  start: iso(of.at),
  end: iso(of.at + of.booking.minutes * MINUTE),
  title: of.booking.client.firstName,
  startEditable: editable,
  durationEditable: false,
  extendedProps: { drawn: of },
})

/** What the calendar draws of a session: itself, its dashed old place while it is moved, a time proposed for it. */
const eventsOf = (booking: Timed, moving: Moving | null, now: number): EventInput[] => {
  const start = msOf(booking.scheduledAt)
  const look = lookOf(booking, now)
  const moved = moving?.booking.id === booking.id ? moving : null
  const events = [
    drawn({ booking, look, at: moved?.to ?? start, moving: moved !== null }, booking.can.reschedule),
  ]
  if (moved) events.push(drawn({ booking, look: "ghost", at: start, moving: false }, false))
  else if (booking.proposal?.scheduledAt)
    events.push(
      drawn({ booking, look: "proposed", at: msOf(booking.proposal.scheduledAt), moving: false }, false),
    )
  return events
}

interface Content {
  sessions: readonly Timed[]
  free: readonly Stretch[]
  away: readonly Away[]
  moving: Moving | null
  now: number
}

export const calendarEvents = ({ sessions, free, away, moving, now }: Content): EventInput[] => [
  ...free.map(({ start, end }) => ({
    id: `free-${start}`,
    start: iso(start),
    end: iso(end),
    display: "background",
    extendedProps: { ground: "free" },
  })),
  ...away.map(({ id, start, end, note, elsewhere }) => ({
    id: `away-${id}`,
    start: iso(start),
    end: iso(end),
    display: "background",
    title: note ?? "",
    extendedProps: { ground: elsewhere ? "elsewhere" : "away" },
  })),
  ...sessions.flatMap(booking => eventsOf(booking, moving, now)),
]

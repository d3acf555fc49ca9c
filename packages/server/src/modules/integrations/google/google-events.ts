import type { calendar_v3 } from "@googleapis/calendar"
import type { UnreadEvent } from "@rapport/domain/integrations/schema"
import type { ExternalBusy } from "../../scheduling/index.ts"
import { busyStatusOf, type EventAttributes } from "../external/busy-status.ts"
import type { ImportOptions } from "../external/import-options.ts"
import { newestVersions } from "../external/newest-versions.ts"
import { parseTime } from "../ics-text/values.ts"
import { isOwnEvent } from "../session-events/own-events.ts"

type GoogleEvent = calendar_v3.Schema$Event

export const EVENT_FIELDS =
  "nextPageToken,items(id,iCalUID,status,transparency,eventType,start,end,attendees(self,email,responseStatus)," +
  "sequence,updated,originalStartTime,extendedProperties/private)"

/** An event with the name of its calendar. */
export interface FoundEvent {
  readonly calendar: string
  readonly event: GoogleEvent
}

type EventOptions = Omit<ImportOptions, "zones">

/** Busy times of an account. An event that is in several of its calendars counts once, in its newest version. */
export const readEvents = (found: readonly FoundEvent[], options: EventOptions) => {
  const busy: { fixed: ExternalBusy[]; floating: ExternalBusy[] } = { fixed: [], floating: [] }
  const unread: UnreadEvent[] = []
  const foreign = found.filter(({ event }) => !isOwnGoogleEvent(event, options.ownHost))
  const own = new Set(options.ownAddresses.map(address => address.toLowerCase()))
  for (const { calendar, event } of newest(foreign)) {
    const kind = busyStatusOf(attributesOf(event, own))
    if (kind === "free") continue
    const span = spanOf(event)
    if (span === "unread") unread.push(unreadEvent(calendar, event))
    else if (span) {
      const { list, start, end } = clipped(span, options)
      if (start < end) busy[list].push({ start, end, kind })
    }
  }
  return { busy, unread, events: foreign.length }
}

const isOwnGoogleEvent = ({ iCalUID, extendedProperties }: GoogleEvent, ownHost: string): boolean =>
  isOwnEvent(iCalUID ?? "", ownHost) || extendedProperties?.private?.rapport === ownHost

const newest = (found: readonly FoundEvent[]): FoundEvent[] =>
  newestVersions(
    found.map(item => ({ ...item, version: versionOf(item.event) })),
    ({ event, calendar }) => {
      const occurrence = event.originalStartTime ?? event.start
      return event.iCalUID
        ? `${event.iCalUID} ${occurrence?.dateTime ?? occurrence?.date ?? ""}`
        : `${calendar} ${event.id ?? ""}`
    },
  )

const versionOf = ({ sequence, updated }: GoogleEvent) => ({
  sequence: sequence ?? 0,
  stamped: Date.parse(updated ?? "") || 0,
  modified: 0,
})

const PARTICIPATION: Readonly<Record<string, EventAttributes["participation"]>> = {
  accepted: "accepted",
  declined: "declined",
  tentative: "tentative",
  needsAction: "needs_action",
}
const CATEGORIES: Readonly<Record<string, EventAttributes["category"]>> = {
  outOfOffice: "out_of_office",
  workingLocation: "working_location",
  birthday: "birthday",
}

const attributesOf = (event: GoogleEvent, own: ReadonlySet<string>): EventAttributes => {
  const attendees = event.attendees ?? []
  const self =
    attendees.find(attendee => attendee.self) ??
    attendees.find(attendee => own.has((attendee.email ?? "").toLowerCase()))
  return {
    isCancelled: event.status === "cancelled",
    isTransparent: event.transparency === "transparent",
    isTentative: event.status === "tentative",
    participation: PARTICIPATION[self?.responseStatus ?? ""] ?? null,
    category: CATEGORIES[event.eventType ?? ""] ?? null,
  }
}

interface Span extends Pick<ExternalBusy, "start" | "end"> {
  readonly list: "fixed" | "floating"
}

/** Null for an event without duration. */
const spanOf = ({ start, end }: GoogleEvent): Span | "unread" | null => {
  const list = start?.date ? "floating" : "fixed"
  const [from, to] = [pointOf(start), pointOf(end)]
  if (from === null || to === null || to < from) return "unread"
  if (list === "floating") return { list, start: from, end: Math.max(to, from + DAY) }
  return from === to ? null : { list, start: from, end: to }
}

const pointOf = (at: calendar_v3.Schema$EventDateTime | undefined): number | null => {
  if (!at?.dateTime) return parseTime(at?.date ?? "")?.localTime ?? null
  const instant = Date.parse(at.dateTime)
  return Number.isNaN(instant) ? null : instant
}

const DAY = 86_400_000

const clipped = ({ list, start, end }: Span, { from, to }: EventOptions): Span => {
  const margin = list === "floating" ? 2 * DAY : 0
  return { list, start: Math.max(start, from - margin), end: Math.min(end, to + margin) }
}

const unreadEvent = (calendar: string, { start, end }: GoogleEvent): UnreadEvent => {
  const begins = pointOf(start)
  const written = start?.date ?? start?.dateTime ?? null
  return {
    reason: begins === null ? "no_start" : "no_end",
    calendar,
    start: begins === null ? null : (written?.slice(0, 16) ?? null),
    value: (begins === null ? written : (end?.date ?? end?.dateTime ?? null))?.slice(0, 100) ?? null,
    line: null,
  }
}

import type { calendar_v3 } from "@googleapis/calendar"
import type { UnreadEvent } from "@rapport/domain/integrations/schema"
import type { ExternalBusy } from "../../scheduling/index.ts"
import { type EventFacts, kindOfEvent } from "../external/busy-status.ts"
import { newestOfEach } from "../external/newest-versions.ts"
import { readTime } from "../ics-text/values.ts"
import { isOurs } from "../session-events/own-events.ts"

type GoogleEvent = calendar_v3.Schema$Event

export const EVENT_FIELDS =
  "nextPageToken,items(id,iCalUID,status,transparency,eventType,start,end,attendees(self,email,responseStatus)," +
  "sequence,updated,originalStartTime,extendedProperties/private)"

/** An event with the name of the calendar it was found in. */
export interface FoundEvent {
  readonly calendar: string
  readonly event: GoogleEvent
}

interface Asked {
  readonly from: number
  readonly to: number
  readonly ownHost: string
  readonly ownAddresses: readonly string[]
}

type Said = Pick<ExternalBusy, "start" | "end">

/** What the events of an account say; of one that stands in several calendars the newest. */
export const readEvents = (found: readonly FoundEvent[], asked: Asked) => {
  const busy: { fixed: ExternalBusy[]; local: ExternalBusy[] } = { fixed: [], local: [] }
  const unread: UnreadEvent[] = []
  const foreign = found.filter(each => !isFromHere(each.event, asked.ownHost))
  const own = new Set(asked.ownAddresses.map(each => each.toLowerCase()))
  for (const { calendar, event } of newest(foreign)) {
    const kind = kindOfEvent(factsOf(event, own))
    if (kind === "free") continue
    const span = spanOf(event)
    if (span === "unread") unread.push(unreadEvent(calendar, event))
    else if (span) {
      const { list, start, end } = clipped(span, asked)
      if (start < end) busy[list].push({ start, end, kind })
    }
  }
  return { busy, unread, events: foreign.length }
}

const isFromHere = ({ iCalUID, extendedProperties }: GoogleEvent, ownHost: string): boolean =>
  isOurs(iCalUID ?? "", ownHost) || extendedProperties?.private?.rapport === ownHost

const newest = (found: readonly FoundEvent[]): FoundEvent[] =>
  newestOfEach(
    found.map(each => ({ ...each, version: versionOf(each.event) })),
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

const ANSWERS: Readonly<Record<string, EventFacts["answer"]>> = {
  accepted: "accepted",
  declined: "declined",
  tentative: "tentative",
  needsAction: "waiting",
}
const NATURES: Readonly<Record<string, EventFacts["nature"]>> = {
  outOfOffice: "out_of_office",
  workingLocation: "working_location",
  birthday: "birthday",
}

const factsOf = (event: GoogleEvent, own: ReadonlySet<string>): EventFacts => {
  const attendees = event.attendees ?? []
  const self =
    attendees.find(each => each.self) ?? attendees.find(each => own.has((each.email ?? "").toLowerCase()))
  return {
    isCancelled: event.status === "cancelled",
    isTransparent: event.transparency === "transparent",
    isTentative: event.status === "tentative",
    answer: ANSWERS[self?.responseStatus ?? ""] ?? null,
    nature: NATURES[event.eventType ?? ""] ?? null,
  }
}

interface Span extends Said {
  readonly list: "fixed" | "local"
}

/** Null for what lasts no time. */
const spanOf = ({ start, end }: GoogleEvent): Span | "unread" | null => {
  const list = start?.date ? "local" : "fixed"
  const [from, to] = [pointOf(start), pointOf(end)]
  if (from === null || to === null || to < from) return "unread"
  if (list === "local") return { list, start: from, end: Math.max(to, from + DAY) }
  return from === to ? null : { list, start: from, end: to }
}

const pointOf = (at: calendar_v3.Schema$EventDateTime | undefined): number | null => {
  if (!at?.dateTime) return readTime(at?.date ?? "")?.wall ?? null
  const instant = Date.parse(at.dateTime)
  return Number.isNaN(instant) ? null : instant
}

const DAY = 86_400_000

const clipped = ({ list, start, end }: Span, { from, to }: Asked): Span => {
  const spare = list === "local" ? 2 * DAY : 0
  return { list, start: Math.max(start, from - spare), end: Math.min(end, to + spare) }
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

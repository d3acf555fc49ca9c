import type { UnreadEvent } from "@rapport/domain/integrations/schema"
import type { ExternalBusy } from "../../scheduling/index.ts"
import type { ImportOptions } from "../external/import-options.ts"
import type { ImportedBusy } from "../external/imported-busy.ts"
import { ownerZone } from "../external/owner-zones.ts"
import { type Calendar, type Component, parseCalendars, propertyOf } from "../ics-text/components.ts"
import { DAY, parseTime } from "../ics-text/values.ts"
import { isOwnEvent } from "../session-events/own-events.ts"
import { type ZoneCache, zoneResolver } from "../zones/zones.ts"
import { addressIn } from "./event-attributes.ts"
import type { TimeContext } from "./event-times.ts"
import { expandSeries } from "./expand-series.ts"
import { addFreeBusy } from "./free-busy.ts"
import { type ExpansionWindow, toLocalTime } from "./occurrences.ts"
import { type ParsedEvent, parseEvent, type Unreadable } from "./parse-event.ts"

/** A file, and the name of its calendar in an account with several. */
export interface CalendarText {
  readonly text: string
  readonly calendar: string | null
}

export type ExpandResult =
  | {
      ok: true
      busy: ImportedBusy
      /** The number of events, and those that could not be parsed. */
      events: number
      unread: UnreadEvent[]
    }
  | { ok: false; code: "not_a_calendar" | "too_many_events" }

/** Limits rule expansion over all files, to about 1,600 events that recur daily. */
const MAX_STEPS = 1_000_000
const MAX_INSTANCES = 50_000

class TooMany extends Error {}

interface GroupedEvent {
  readonly event: ParsedEvent
  readonly toFileTime: ExpansionWindow["toFileTime"]
}

/** Busy times of calendar files within a window. */
export const expandCalendars = (texts: readonly CalendarText[], options: ImportOptions): ExpandResult => {
  const reader = new CalendarReader(options)
  try {
    for (const file of texts) {
      const calendars = parseCalendars(file.text)
      if (!calendars && texts.length === 1) return { ok: false, code: "not_a_calendar" }
      if (!calendars) reader.countUnreadable(file.calendar)
      for (const calendar of calendars ?? []) reader.readCalendar(calendar, file.calendar)
    }
    return reader.result()
  } catch (error) {
    if (error instanceof TooMany) return { ok: false, code: "too_many_events" }
    throw error
  }
}

class CalendarReader {
  readonly #options: ImportOptions
  readonly #ownerZone: TimeContext["ownerZone"]
  readonly #groups = new Map<string, GroupedEvent[]>()
  readonly #zones: ZoneCache = new Map()
  readonly #busy: { fixed: ExternalBusy[]; floating: ExternalBusy[] } = { fixed: [], floating: [] }
  readonly #unread: UnreadEvent[] = []
  #events = 0
  #unreadable = 0
  #steps = 0

  constructor(options: ImportOptions) {
    this.#options = options
    this.#ownerZone = ownerZone(options.zones)
  }

  readCalendar(calendar: Calendar, name: string | null): void {
    const context = this.#contextOf(calendar)
    const toFileTime = fileTimeOf(calendar, context)
    const own = ownAddresses(calendar, this.#options.ownAddresses)
    for (const component of calendar.events) {
      const uid = propertyOf(component, "UID")?.value.trim() ?? ""
      if (isOwnEvent(uid, this.#options.ownHost)) continue
      this.#events++
      const { event, unreadable } = parseEvent(component, context, own)
      if (event) this.#addToGroup({ event, toFileTime })
      else if (unreadable) this.#unreadable++
      this.#noteUnreadable(component, name, unreadable)
    }
    for (const component of calendar.freeBusy) {
      this.#events++
      this.#noteUnreadable(component, name, addFreeBusy(component, context, this.#addBusy))
    }
  }

  /** Counts an object that is no calendar as one unreadable event. */
  countUnreadable(calendar: string | null): void {
    this.#events++
    this.#unreadable++
    this.#unread.push({ reason: "no_start", calendar, start: null, value: null, line: null })
  }

  result(): ExpandResult {
    for (const group of this.#groups.values()) this.#expand(group)
    // Nothing could be parsed, so this is not a calendar.
    if (this.#unreadable > 0 && this.#unreadable === this.#events)
      return { ok: false, code: "not_a_calendar" }
    return { ok: true, busy: this.#busy, events: this.#events, unread: this.#unread }
  }

  #contextOf(calendar: Calendar): TimeContext {
    const { from, to } = this.#options
    const named = zoneResolver(calendar.zones, { from, to, cache: this.#zones })
    const own = propertyOf(calendar, "X-WR-TIMEZONE")?.value.trim()
    const calendarZone = own ? named(own) : null
    return { named, calendarZone, hasUnknownZone: !!own && !calendarZone, ownerZone: this.#ownerZone }
  }

  #noteUnreadable(component: Component, calendar: string | null, unreadable: Unreadable | null): void {
    if (unreadable) this.#unread.push(unreadEvent(component, calendar, unreadable))
  }

  #addToGroup(known: GroupedEvent): void {
    const key = known.event.uid === "" ? `no uid ${this.#events}` : known.event.uid
    const group = this.#groups.get(key)
    if (group) group.push(known)
    else this.#groups.set(key, [known])
  }

  #expand(group: readonly GroupedEvent[]): void {
    const { from, to } = this.#options
    const toFileTime = group[0]?.toFileTime ?? null
    const window: ExpansionWindow = { from, to, step: this.#step, toFileTime }
    expandSeries(
      group.map(({ event }) => event),
      window,
      this.#addBusy,
    )
  }

  #step = (): void => {
    if (++this.#steps > MAX_STEPS) throw new TooMany()
  }

  /** Clips to the window. Floating times get a margin, because the owner's zone is not applied yet. */
  #addBusy = (list: keyof ImportedBusy, start: number, end: number, kind: ExternalBusy["kind"]): void => {
    const margin = list === "floating" ? 2 * DAY : 0
    const [from, to] = [this.#options.from - margin, this.#options.to + margin]
    if (end <= from || start >= to || end <= start) return
    this.#busy[list].push({ start: Math.max(start, from), end: Math.min(end, to), kind })
    if (this.#busy.fixed.length + this.#busy.floating.length > MAX_INSTANCES) throw new TooMany()
  }
}

/** Google's export names a calendar by its owner's email address. */
const ownAddresses = (calendar: Calendar, known: readonly string[]): ReadonlySet<string> => {
  const named = addressIn(propertyOf(calendar, "X-WR-CALNAME")?.value ?? "")
  return new Set([...known.map(address => address.toLowerCase()), ...(named.includes("@") ? [named] : [])])
}

/** The only zone of a file, by which instants are converted to days; null where there are several. */
const fileTimeOf = (calendar: Calendar, context: TimeContext): ExpansionWindow["toFileTime"] => {
  const names = new Set(calendar.zones.map(zone => propertyOf(zone, "TZID")?.value ?? ""))
  const [only] = names
  const zone = context.calendarZone ?? (names.size === 1 && only !== undefined ? context.named(only) : null)
  return zone && (instant => toLocalTime(zone, instant))
}

const MAX_VALUE = 100

const unreadEvent = (
  component: Component,
  calendar: string | null,
  { reason, value }: Unreadable,
): UnreadEvent => {
  const start = parseTime(propertyOf(component, "DTSTART")?.value ?? "")
  const written = start && new Date(start.localTime).toISOString()
  return {
    reason,
    calendar,
    start: written && (start.isDate ? written.slice(0, 10) : written.slice(0, 16)),
    value: value.trim() === "" ? null : [...value.trim()].slice(0, MAX_VALUE).join(""),
    line: component.at,
  }
}

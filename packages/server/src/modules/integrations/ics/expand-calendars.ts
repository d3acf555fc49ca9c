import type { UnreadEvent } from "@rapport/domain/integrations/schema"
import type { ExternalBusy } from "../../scheduling/index.ts"
import type { BusyAsRead } from "../external/imported-busy.ts"
import { type OwnZones, ownClock } from "../external/owner-zones.ts"
import { type Calendar, type Component, lineOf, splitCalendar } from "../ics-text/components.ts"
import { DAY, readTime } from "../ics-text/values.ts"
import { isOurs } from "../session-events/own-events.ts"
import { type ZoneCache, zonesOf } from "../zones/zones.ts"
import { addressIn } from "./event-attributes.ts"
import type { Clock } from "./event-times.ts"
import { expandGroup } from "./expand-series.ts"
import { addFreeBusy } from "./free-busy.ts"
import { type Reach, wallIn } from "./occurrences.ts"
import { type ReadEvent, readEvent, type Unreadable } from "./read-event.ts"

export interface Expansion {
  /** Epoch ms; never-ending rules end with it. */
  from: number
  to: number
  /** Where floating times and whole days are meant. */
  zones: OwnZones
  /** The owner's mail addresses: what they declined is free. */
  ownAddresses: readonly string[]
  /** Events of ours that came back. */
  ownHost: string
}

/** A file, and the calendar it is of where an account has several. */
export interface CalendarText {
  readonly text: string
  readonly calendar: string | null
}

export type Expanded =
  | {
      ok: true
      busy: BusyAsRead
      /** How many events there were, and those that could not be read. */
      events: number
      unread: UnreadEvent[]
    }
  | { ok: false; code: "not_a_calendar" | "too_many_events" }

/** Steps of rules, counted over all texts: two thousand that happen every day for a year, each a step and a half. */
const MAX_STEPS = 1_000_000
const MAX_INSTANCES = 50_000

class TooMany extends Error {}

interface Known {
  readonly event: ReadEvent
  readonly wallInFile: Reach["wallInFile"]
}

/** When somebody is busy by the texts of calendars, within a window. */
export const expandCalendars = (texts: readonly CalendarText[], asked: Expansion): Expanded => {
  const reading = new Reading(asked)
  try {
    for (const each of texts) {
      const calendars = splitCalendar(each.text)
      if (!calendars && texts.length === 1) return { ok: false, code: "not_a_calendar" }
      if (!calendars) reading.lose(each.calendar)
      for (const calendar of calendars ?? []) reading.take(calendar, each.calendar)
    }
    return reading.result()
  } catch (error) {
    if (error instanceof TooMany) return { ok: false, code: "too_many_events" }
    throw error
  }
}

class Reading {
  readonly #asked: Expansion
  readonly #ofPerson: Clock["ofPerson"]
  readonly #groups = new Map<string, Known[]>()
  readonly #zones: ZoneCache = new Map()
  readonly #busy: { fixed: ExternalBusy[]; local: ExternalBusy[] } = { fixed: [], local: [] }
  readonly #unread: UnreadEvent[] = []
  #events = 0
  #lost = 0
  #steps = 0

  constructor(asked: Expansion) {
    this.#asked = asked
    this.#ofPerson = ownClock(asked.zones)
  }

  take(calendar: Calendar, name: string | null): void {
    const clock = this.#clockOf(calendar)
    const wallInFile = wallInFileOf(calendar, clock)
    const own = ownAddresses(calendar, this.#asked.ownAddresses)
    for (const component of calendar.events) {
      const uid = lineOf(component, "UID")?.value.trim() ?? ""
      if (isOurs(uid, this.#asked.ownHost)) continue
      this.#events++
      const { event, unreadable } = readEvent(component, clock, own)
      if (event) this.#keep({ event, wallInFile })
      else if (unreadable) this.#lost++
      this.#note(component, name, unreadable)
    }
    for (const component of calendar.freeBusy) {
      this.#events++
      this.#note(component, name, addFreeBusy(component, clock, this.#addBusy))
    }
  }

  /** An object of an account that is no calendar: one event of which nothing is known. */
  lose(calendar: string | null): void {
    this.#events++
    this.#lost++
    this.#unread.push({ reason: "no_start", calendar, start: null, value: null, line: null })
  }

  result(): Expanded {
    for (const group of this.#groups.values()) this.#expand(group)
    // Whatever this is, nothing in it is an event.
    if (this.#lost > 0 && this.#lost === this.#events) return { ok: false, code: "not_a_calendar" }
    return { ok: true, busy: this.#busy, events: this.#events, unread: this.#unread }
  }

  #clockOf(calendar: Calendar): Clock {
    const { from, to } = this.#asked
    const named = zonesOf(calendar.zones, { from, to, cache: this.#zones })
    const own = lineOf(calendar, "X-WR-TIMEZONE")?.value.trim()
    const ofCalendar = own ? named(own) : null
    return { named, ofCalendar, isCalendarUnknown: !!own && !ofCalendar, ofPerson: this.#ofPerson }
  }

  #note(component: Component, calendar: string | null, unreadable: Unreadable | null): void {
    if (unreadable) this.#unread.push(unreadEvent(component, calendar, unreadable))
  }

  #keep(known: Known): void {
    const key = known.event.uid === "" ? `no uid ${this.#events}` : known.event.uid
    const group = this.#groups.get(key)
    if (group) group.push(known)
    else this.#groups.set(key, [known])
  }

  #expand(group: readonly Known[]): void {
    const { from, to } = this.#asked
    const wallInFile = group[0]?.wallInFile ?? null
    const reach: Reach = { from, to, step: this.#step, wallInFile }
    expandGroup(
      group.map(each => each.event),
      reach,
      this.#addBusy,
    )
  }

  #step = (): void => {
    if (++this.#steps > MAX_STEPS) throw new TooMany()
  }

  /** Only what of it lies in the window, however long it says it is; local times, wherever their reader is. */
  #addBusy = (list: keyof BusyAsRead, start: number, end: number, kind: ExternalBusy["kind"]): void => {
    const spare = list === "local" ? 2 * DAY : 0
    const [from, to] = [this.#asked.from - spare, this.#asked.to + spare]
    if (end <= from || start >= to || end <= start) return
    this.#busy[list].push({ start: Math.max(start, from), end: Math.min(end, to), kind })
    if (this.#busy.fixed.length + this.#busy.local.length > MAX_INSTANCES) throw new TooMany()
  }
}

/** Google names a calendar by its owner's address. */
const ownAddresses = (calendar: Calendar, known: readonly string[]): ReadonlySet<string> => {
  const named = addressIn(lineOf(calendar, "X-WR-CALNAME")?.value ?? "")
  return new Set([...known.map(each => each.toLowerCase()), ...(named.includes("@") ? [named] : [])])
}

/** The one zone of a file, by which it writes days as instants. */
const wallInFileOf = (calendar: Calendar, clock: Clock): Reach["wallInFile"] => {
  const names = new Set(calendar.zones.map(each => lineOf(each, "TZID")?.value ?? ""))
  const [only] = names
  const zone = clock.ofCalendar ?? (names.size === 1 && only !== undefined ? clock.named(only) : null)
  return zone && (instant => wallIn(zone, instant))
}

const MAX_VALUE = 100

const unreadEvent = (
  component: Component,
  calendar: string | null,
  { reason, value }: Unreadable,
): UnreadEvent => {
  const start = readTime(lineOf(component, "DTSTART")?.value ?? "")
  const written = start && new Date(start.wall).toISOString()
  return {
    reason,
    calendar,
    start: written && (start.isDate ? written.slice(0, 10) : written.slice(0, 16)),
    value: value.trim() === "" ? null : [...value.trim()].slice(0, MAX_VALUE).join(""),
    line: component.at,
  }
}

import ICAL from "ical.js"
import type { ExternalBusy } from "../../scheduling/index.ts"
import { type Moment, momentsOf, type ReadEvent, readEvent, type Zones } from "./read-event.ts"
import { splitCalendar } from "./split-calendar.ts"
import { ianaZone, zonesOf } from "./zones.ts"

export interface Expansion {
  /** Epoch ms; never-ending rules end with it. */
  from: number
  to: number
  /** Where floating times and whole days are meant. */
  timeZone: string
  /** Events of ours that came back. */
  ownHost: string
}

export type Expanded =
  | { ok: true; busy: ExternalBusy[] }
  | { ok: false; code: "not_a_calendar" | "too_many_events" }

/** Steps of rules, counted over all texts: eight years of one that fires a hundred times a day. */
const MAX_STEPS = 300_000
const MAX_INSTANCES = 50_000

class TooMany extends Error {}

interface Work extends Expansion {
  zones: Zones
  busy: ExternalBusy[]
  steps: number
  /** Of what was tried, what could not be understood. */
  tried: number
  unread: number
}

/** When somebody is busy by the texts of calendars, within a window. */
export const expandCalendars = (texts: readonly string[], asked: Expansion): Expanded => {
  const ofPerson = ianaZone(asked.timeZone)
  const work: Work = {
    ...asked,
    zones: { ofPerson, named: () => ofPerson },
    busy: [],
    steps: 0,
    tried: 0,
    unread: 0,
  }
  try {
    for (const text of texts) {
      const parts = splitCalendar(text)
      if (!parts) return { ok: false, code: "not_a_calendar" }
      work.zones = { ofPerson, named: zonesOf(parts.zones, ofPerson) }
      work.tried += parts.events.length + parts.freeBusy.length
      for (const group of byUid(parts.events, work))
        ifReadable(work, group.length, () => expandGroup(group, work))
      for (const each of parts.freeBusy) ifReadable(work, 1, () => addFreeBusy(each, work))
    }
    if (work.unread > 0 && work.unread === work.tried) return { ok: false, code: "not_a_calendar" }
    return { ok: true, busy: work.busy }
  } catch (error) {
    if (error instanceof TooMany) return { ok: false, code: "too_many_events" }
    throw error
  }
}

/** One event with values that no calendar has does not hide the others. */
const ifReadable = <T>(work: Work, events: number, read: () => T): T | null => {
  try {
    return read()
  } catch (error) {
    if (error instanceof TooMany) throw error
    work.unread += events
    return null
  }
}

const byUid = (events: readonly ICAL.Component[], work: Work): ReadEvent[][] => {
  const { zones, ownHost } = work
  const groups = new Map<string, ReadEvent[]>()
  for (const [index, component] of events.entries()) {
    const event = ifReadable(work, 1, () => readEvent(component, zones))
    if (!event || isOurs(event.uid, ownHost)) continue
    const key = event.uid === "" ? `${index}` : event.uid
    const group = groups.get(key)
    if (group) group.push(event)
    else groups.set(key, [event])
  }
  return [...groups.values()]
}

export const isOurs = (uid: string, ownHost: string): boolean =>
  /^[0-9a-f-]{36}@/i.test(uid) && uid.slice(37).toLowerCase() === ownHost.toLowerCase()

/** The events of one UID: what recurs, and the occurrences that are replaced. */
const expandGroup = (group: readonly ReadEvent[], work: Work): void => {
  const replacing = group.filter(each => each.replaces)
  const replaced = new Set(replacing.map(each => each.replaces?.instant))
  const rest = replacing
    .filter(each => each.replacesRest)
    .sort((a, b) => (a.replaces?.instant ?? 0) - (b.replaces?.instant ?? 0))
  for (const each of replacing) add(each, each.start.wall, work)
  for (const master of group.filter(each => !each.replaces))
    for (const { wall, instant } of occurrences(master, work)) {
      if (replaced.has(instant)) continue
      const instead = rest.findLast(each => (each.replaces?.instant ?? 0) < instant)
      if (instead?.replaces) add(instead, wall + instead.start.wall - instead.replaces.wall, work)
      else add(master, wall, work)
    }
}

const add = (event: ReadEvent, wall: number, work: Work): void => {
  if (event.kind === "free") return
  keep({ start: event.start.zone(wall), end: event.endOf(wall), kind: event.kind }, work)
}

/** Only what of it lies in the window, however long it says it is. */
const keep = ({ start, end, kind }: ExternalBusy, { from, to, busy }: Work): void => {
  if (end <= from || start >= to || end <= start) return
  busy.push({ start: Math.max(start, from), end: Math.min(end, to), kind })
  if (busy.length > MAX_INSTANCES) throw new TooMany()
}

interface Occurrence {
  wall: number
  instant: number
}

const occurrences = (event: ReadEvent, work: Work): Occurrence[] => {
  const { start } = event
  const found = new Map<number, Occurrence>([[start.instant, start]])
  for (const each of event.added) {
    // Of another zone than the start: the same instant on the start's clock is what shifts with it.
    const wall = each.zone === start.zone ? each.wall : start.wall + each.instant - start.instant
    found.set(each.instant, { wall, instant: each.instant })
  }
  for (const rule of event.rules)
    for (const each of occurrencesOf(rule, start, work)) found.set(each.instant, each)
  const gone = new Set(event.removed.filter(each => !each.isDate || start.isDate).map(each => each.instant))
  const goneDays = new Set(event.removed.filter(each => each.isDate).map(each => dayOf(each.wall)))
  return [...found.values()].filter(each => !gone.has(each.instant) && !goneDays.has(dayOf(each.wall)))
}

const DAY = 86_400_000
const dayOf = (wall: number): number => Math.floor(wall / DAY)

/** The rule runs on the bare numbers of the clock; only what comes out of it becomes an instant. */
const occurrencesOf = (rule: ICAL.Recur, start: Moment, work: Work): Occurrence[] => {
  const until = lastInstant(rule, start)
  const endless = rule.clone()
  endless.until = null
  const iterator = endless.iterator(floating(start))
  const months = monthsOf(rule, start)
  const found: Occurrence[] = []
  for (let next = iterator.next(); next; next = iterator.next()) {
    if (++work.steps > MAX_STEPS) throw new TooMany()
    const wall = Date.UTC(next.year, next.month - 1, next.day, next.hour, next.minute, next.second)
    // No zone is further than a day from UTC.
    if (wall > Math.min(work.to, until) + DAY) break
    if (wall < work.from - MAX_DURATION || months?.has(next.month) === false) continue
    const instant = start.zone(wall)
    if (instant > until) break
    found.push({ wall, instant })
  }
  return found
}

/**
 * The months a yearly rule is for. A day that a month does not have is left out (RFC 5545, 3.3.10); the library would
 * make 1 March of 29 February.
 */
const monthsOf = (rule: ICAL.Recur, start: Moment): Set<number> | null => {
  if (rule.freq !== "YEARLY") return null
  if (rule.parts.BYMONTH) return new Set(rule.parts.BYMONTH)
  return Object.keys(rule.parts).length === 0 ? new Set([new Date(start.wall).getUTCMonth() + 1]) : null
}

/** An occurrence that began longer ago than this is not looked for. */
const MAX_DURATION = 60 * DAY

const lastInstant = ({ until }: ICAL.Recur, start: Moment): number => {
  if (!until) return Number.POSITIVE_INFINITY
  const wall = Date.UTC(until.year, until.month - 1, until.day, until.hour, until.minute, until.second)
  if (until.isDate) return start.zone(start.isDate ? wall : wall + DAY - 1)
  return until.zone === ICAL.Timezone.utcTimezone ? wall : start.zone(wall)
}

const floating = ({ wall, isDate }: Moment): ICAL.Time => {
  const at = new Date(wall)
  return new ICAL.Time(
    {
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      day: at.getUTCDate(),
      hour: at.getUTCHours(),
      minute: at.getUTCMinutes(),
      second: at.getUTCSeconds(),
      isDate,
    },
    ICAL.Timezone.localTimezone,
  )
}

const addFreeBusy = (component: ICAL.Component, work: Work): void => {
  for (const property of component.getAllProperties("freebusy")) {
    const type = property.getFirstParameter("fbtype")?.toUpperCase() ?? "BUSY"
    if (type === "FREE") continue
    const kind = type === "BUSY-TENTATIVE" ? "tentative" : "busy"
    const starts = momentsOf(property, work.zones)
    for (const [index, value] of property.getValues().entries()) {
      const start = starts[index]?.instant
      if (!(value instanceof ICAL.Period) || start === undefined) continue
      const end = start + value.getDuration().toSeconds() * 1000
      keep({ start, end, kind }, work)
    }
  }
}

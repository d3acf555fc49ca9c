import ICAL from "ical.js"
import { isOnTheClock, wallOf } from "./wall.ts"
import { utc, type Zone } from "./zones.ts"

/** A moment as it stands in a file: numbers on a clock, and the zone that makes them an instant. */
export interface Moment {
  readonly wall: number
  readonly zone: Zone
  readonly isDate: boolean
  readonly instant: number
}

export interface ReadEvent {
  readonly uid: string
  readonly start: Moment
  /** The end of an occurrence that starts at this wall time. */
  endOf(wall: number): number
  readonly kind: "busy" | "tentative" | "free"
  /** Of the occurrence that this one replaces, alone or with all after it. */
  readonly replaces: Moment | null
  readonly replacesRest: boolean
  readonly rules: readonly ICAL.Recur[]
  readonly added: readonly Moment[]
  readonly removed: readonly Moment[]
}

export interface Zones {
  named(tzid: string): Zone
  ofPerson: Zone
}

const DAY = 86_400_000

/** Null for what has no start, or lasts no time. */
export const readEvent = (event: ICAL.Component, zones: Zones): ReadEvent | null => {
  const moments = (name: string): Moment[] =>
    event.getAllProperties(name).flatMap(each => momentsOf(each, zones))
  const [start] = moments("dtstart")
  const [end] = moments("dtend")
  if ((event.hasProperty("dtstart") && !start) || (event.hasProperty("dtend") && !end))
    throw new Error("A time that no clock shows")
  if (!start) return null
  const endOf = endsAfter(event, start, end)
  if (endOf(start.wall) <= start.instant) return null
  const replaced = event.getFirstProperty("recurrence-id")
  return {
    uid: text(event, "uid"),
    start,
    endOf,
    kind: kindOf(event),
    replaces: (replaced && momentsOf(replaced, zones)[0]) ?? null,
    replacesRest: replaced?.getFirstParameter("range")?.toUpperCase() === "THISANDFUTURE",
    rules: event
      .getAllProperties("rrule")
      .map(each => each.getFirstValue())
      .filter(each => each instanceof ICAL.Recur),
    added: moments("rdate"),
    removed: moments("exdate"),
  }
}

const text = (event: ICAL.Component, name: string): string => {
  const value = event.getFirstPropertyValue(name)
  return typeof value === "string" ? value : ""
}

export const momentsOf = (property: ICAL.Property, zones: Zones): Moment[] => {
  const tzid = property.getFirstParameter("tzid")
  const written: unknown[] = property.toJSON().slice(3)
  return property.getValues().flatMap((value, index) => {
    if (!isOnTheClock(written[index])) return []
    const time = value instanceof ICAL.Period ? value.start : value
    if (!(time instanceof ICAL.Time)) return []
    const zone = zoneOf(time, tzid, zones)
    const wall = wallOf(time)
    return Number.isFinite(wall) ? [{ wall, zone, isDate: time.isDate, instant: zone(wall) }] : []
  })
}

const zoneOf = (time: ICAL.Time, tzid: string | undefined, zones: Zones): Zone => {
  if (time.isDate) return zones.ofPerson
  if (time.zone === ICAL.Timezone.utcTimezone) return utc
  return tzid ? zones.named(tzid) : zones.ofPerson
}

/** Days are counted on the calendar, hours on a stopwatch (RFC 5545, 3.8.5.3 and 3.3.6). */
const endsAfter = (event: ICAL.Component, start: Moment, end: Moment | undefined) => {
  const { zone } = start
  if (end) {
    if (start.isDate) return (wall: number) => zone(wall + end.wall - start.wall)
    return (wall: number) => zone(wall) + end.instant - start.instant
  }
  const duration = event.getFirstPropertyValue("duration")
  if (duration instanceof ICAL.Duration) {
    const { days, weeks, hours, minutes, seconds } = duration
    const rest = ((hours * 60 + minutes) * 60 + seconds) * 1000
    return (wall: number) => zone(wall + (weeks * 7 + days) * DAY) + rest
  }
  return start.isDate ? (wall: number) => zone(wall + DAY) : zone
}

const kindOf = (event: ICAL.Component): ReadEvent["kind"] => {
  const status = text(event, "status").toUpperCase()
  const microsoft = text(event, "x-microsoft-cdo-busystatus").toUpperCase()
  if (status === "CANCELLED" || text(event, "transp").toUpperCase() === "TRANSPARENT") return "free"
  if (microsoft === "FREE") return "free"
  return status === "TENTATIVE" || microsoft === "TENTATIVE" ? "tentative" : "busy"
}

import type { ContentLine } from "../ics-text/content-lines.ts"
import { DAY, readTime, type WrittenTime } from "../ics-text/values.ts"
import { utc, type Zone } from "../zones/zones.ts"

/** A moment as it stands in a file: numbers on a clock, and the zone that makes them an instant. */
export interface Moment {
  readonly wall: number
  readonly isDate: boolean
  readonly zone: Zone
  readonly instant: number
  /** `utc`; `named` by a zone; `local` without one: a date, or a time wherever its reader is. */
  readonly kind: "utc" | "named" | "local"
  /** It names a zone that nobody knows, and is read as if it named none. */
  readonly isGuess: boolean
}

/** How the times of one calendar are read. */
export interface Clock {
  readonly named: (tzid: string) => Zone | null
  /** Of times without a zone, as the whole calendar says; null where it does not. */
  readonly ofCalendar: Zone | null
  /** The calendar names a zone that nobody knows. */
  readonly isCalendarUnknown: boolean
  /** Of times without a zone, and of dates. */
  readonly ofPerson: Zone
}

export const momentOf = (written: WrittenTime, tzid: string | undefined, clock: Clock): Moment => {
  const { wall, isDate, offset } = written
  const made = (zone: Zone, kind: Moment["kind"], isGuess = false): Moment => ({
    wall,
    isDate,
    zone,
    instant: zone(wall),
    kind,
    isGuess,
  })
  if (isDate) return made(clock.ofPerson, "local")
  if (offset === 0) return made(utc, "utc")
  if (offset !== null) return made(at => at - offset * 60_000, "named")
  const named = tzid ? clock.named(tzid) : null
  if (named) return made(named, "named")
  if (clock.ofCalendar) return made(clock.ofCalendar, "named", tzid !== undefined)
  return made(clock.ofPerson, "local", tzid !== undefined || clock.isCalendarUnknown)
}

/** The moments of a line, which may hold several; null in the place of each that cannot be read. */
export const momentsOf = (line: ContentLine, clock: Clock): (Moment | null)[] =>
  line.value.split(",").map(each => {
    const written = readTime(each, line.params.get("VALUE"))
    return written && momentOf(written, line.params.get("TZID"), clock)
  })

/**
 * The day that a moment means for an event of whole days. Programs write midnight there as a time of their own zone or
 * of UTC; where that zone is not known, it is the nearest midnight.
 */
export const dayOf = (moment: Moment, ofFile: ((instant: number) => number) | null): number => {
  if (moment.kind !== "utc" || moment.wall === startOfDay(moment.wall)) return startOfDay(moment.wall)
  if (ofFile) return startOfDay(ofFile(moment.instant))
  const isEndOfDay = moment.wall - startOfDay(moment.wall) >= DAY - 60_000
  return startOfDay(moment.wall + (isEndOfDay ? 0 : DAY / 2))
}

export const startOfDay = (wall: number): number => Math.floor(wall / DAY) * DAY

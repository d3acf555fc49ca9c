import type { ContentLine } from "../ics-text/content-lines.ts"
import { DAY, type ParsedTime, parseTime } from "../ics-text/values.ts"
import { utc, type Zone } from "../zones/zone.ts"

/** A DATE or DATE-TIME value with its zone. */
export interface EventTime {
  readonly localTime: number
  readonly isDate: boolean
  readonly zone: Zone
  readonly instant: number
  /** `floating` for a date, and for a time without a zone. */
  readonly kind: "utc" | "zoned" | "floating"
  /** The zone is unknown, so the time is treated as floating. */
  readonly hasUnknownZone: boolean
}

/** What the times of one calendar are resolved with. */
export interface TimeContext {
  readonly named: (tzid: string) => Zone | null
  /** From X-WR-TIMEZONE, for times without a zone; null where there is none. */
  readonly calendarZone: Zone | null
  /** X-WR-TIMEZONE is unknown. */
  readonly hasUnknownZone: boolean
  /** For dates and floating times. */
  readonly ownerZone: Zone
}

export const resolveTime = (
  written: ParsedTime,
  tzid: string | undefined,
  context: TimeContext,
): EventTime => {
  const { localTime, isDate, offset } = written
  const timeIn = (zone: Zone, kind: EventTime["kind"], hasUnknownZone = false): EventTime => ({
    localTime,
    isDate,
    zone,
    instant: zone(localTime),
    kind,
    hasUnknownZone,
  })
  if (isDate) return timeIn(context.ownerZone, "floating")
  if (offset === 0) return timeIn(utc, "utc")
  if (offset !== null) return timeIn(at => at - offset * 60_000, "zoned")
  const named = tzid ? context.named(tzid) : null
  if (named) return timeIn(named, "zoned")
  if (context.calendarZone) return timeIn(context.calendarZone, "zoned", tzid !== undefined)
  return timeIn(context.ownerZone, "floating", tzid !== undefined || context.hasUnknownZone)
}

/** The values of a property; null in the place of each that cannot be parsed. */
export const parseTimes = (line: ContentLine, context: TimeContext): (EventTime | null)[] =>
  line.value.split(",").map(part => {
    const written = parseTime(part, line.params.get("VALUE"))
    return written && resolveTime(written, line.params.get("TZID"), context)
  })

/**
 * The day that a value means for a whole-day event. Some programs write midnight of their own zone as a UTC time; where
 * that zone is not known, the nearest midnight is taken.
 */
export const dayOf = (time: EventTime, ofFile: ((instant: number) => number) | null): number => {
  if (time.kind !== "utc" || time.localTime === startOfDay(time.localTime)) return startOfDay(time.localTime)
  if (ofFile) return startOfDay(ofFile(time.instant))
  const isEndOfDay = time.localTime - startOfDay(time.localTime) >= DAY - 60_000
  return startOfDay(time.localTime + (isEndOfDay ? 0 : DAY / 2))
}

export const startOfDay = (localTime: number): number => Math.floor(localTime / DAY) * DAY

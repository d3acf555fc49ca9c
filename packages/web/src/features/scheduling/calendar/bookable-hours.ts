import { DAY, dayNumber, minuteOfDay } from "@rapport/domain/scheduling/calendar-days"
import { openingHours, rangesOfDay, timeOffSpans } from "@rapport/domain/scheduling/opening-hours"
import { mergeSpans, subtractSpans } from "@rapport/domain/scheduling/spans"
import { zonePeriods } from "@rapport/domain/scheduling/travel"
import { firstInstantAt, type ZoneOffsets, zoneOffsets } from "@rapport/domain/scheduling/zone-offsets"
import type { Availability, Schedule } from "../../../entities/availability/api.ts"
import { dateOf, hourOf } from "../../../lib/times.ts"

/** Instants in epoch milliseconds, the end excluded. */
export interface TimeRange {
  start: number
  end: number
}

/** A time range within one day, or whole days with both dates included. */
export type SelectedRange = TimeRange & { days?: { first: string; last: string } }

export interface UnavailableRange extends TimeRange {
  id: string
  note: string | undefined
  /** It is busy in an external calendar of the coach. */
  external?: true
}

type ScheduleHours = Pick<Availability, "timeZone" | "weekly" | "overrides" | "timeOff" | "travel">

const around = ({ timeZone }: ScheduleHours, first: string, last: string) => {
  const days = { first: dayNumber(first) - 1, last: dayNumber(last) + 1 }
  return { days, zone: zoneOffsets(timeZone, days.first * DAY, (days.last + 1) * DAY) }
}

/** When the coach can be booked by their weekly hours, single days and time off; sessions are not taken out. */
export const bookableHours = (hours: ScheduleHours, first: string, last: string): TimeRange[] =>
  zonePeriods(hours.timeZone, hours.travel).flatMap(period =>
    bookableHoursInZone({ ...hours, timeZone: period.timeZone }, first, last)
      .map(({ start, end }) => ({ start: Math.max(start, period.start), end: Math.min(end, period.end) }))
      .filter(({ start, end }) => start < end),
  )

/**
 * When any kind of session can be booked: the usual hours where some type uses them, and the hours of every schedule
 * that a type uses. The usual time off closes all of them; travel moves those in the home zone.
 */
export const allBookableHours = (
  usual: Availability,
  named: readonly Schedule[],
  first: string,
  last: string,
): TimeRange[] => {
  const inUse = named.filter(({ types }) => types.length > 0)
  const namedTypes = new Set(inUse.flatMap(({ types }) => types))
  const usualIsUsed = namedTypes.size === 0 || usual.offers.some(({ type }) => !namedTypes.has(type))
  const all = [
    ...(usualIsUsed ? bookableHours(usual, first, last) : []),
    ...inUse.flatMap(schedule => bookableHours(effectiveHours(schedule, usual), first, last)),
  ].sort((one, other) => one.start - other.start)
  const { starts, ends } = mergeSpans({
    starts: all.map(range => range.start),
    ends: all.map(range => range.end),
  })
  return starts.map((start, index) => ({ start, end: ends[index]! }))
}

const effectiveHours = (named: Schedule, usual: Availability): ScheduleHours => ({
  ...named,
  timeOff: [...usual.timeOff, ...named.timeOff],
  travel: travelOf(named, usual),
})

export const travelOf = (named: Pick<Schedule, "timeZone">, usual: Availability): Availability["travel"] =>
  named.timeZone === usual.timeZone ? usual.travel : []

/** The same for a single zone. */
const bookableHoursInZone = (hours: ScheduleHours, first: string, last: string): TimeRange[] => {
  const { days, zone } = around(hours, first, last)
  const open = mergeSpans(openingHours(rangesOfDay(hours.weekly, hours.overrides), zone, days))
  const { starts, ends } = subtractSpans(open, timeOffSpans(hours.timeOff, zone, days))
  return starts.map((start, index) => ({ start, end: ends[index]! }))
}

const midnight = (zone: ZoneOffsets, day: number): number => firstInstantAt(zone, day * DAY)

export const timeOffRanges = (hours: Availability, first: string, last: string): UnavailableRange[] => {
  const { days, zone } = around(hours, first, last)
  return hours.timeOff
    .filter(off => dayNumber(off.end) >= days.first && dayNumber(off.start) <= days.last)
    .map(off => ({
      id: off.id,
      note: off.note,
      start: midnight(zone, Math.max(days.first, dayNumber(off.start))),
      end: midnight(zone, Math.min(days.last, dayNumber(off.end)) + 1),
    }))
}

/** The hours of the day that have to be shown so that nothing is cut off: `[7, 20]`. */
export const hoursShown = (ranges: readonly TimeRange[], zone: string): [number, number] => {
  let [from, to] = [24, 0]
  for (const { start, end } of ranges) {
    const sameDay = dateOf(start, zone) === dateOf(end - 1, zone)
    from = Math.min(from, sameDay ? hourOf(start, zone) : 0)
    to = Math.max(to, sameDay ? hourOf(end - 1, zone) : 24)
  }
  if (to <= from) return [8, 18]
  return [Math.max(0, Math.ceil(from) - 1), Math.min(24, Math.max(Math.ceil(to), Math.ceil(from) + 6))]
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

/** The minutes between two times at which a session can be dropped, so that it falls on a start on offer. */
export const snapMinutes = ({ intervalMinutes, weekly, overrides }: Availability): number =>
  [...weekly, ...overrides.flatMap(day => day.intervals)].reduce(
    (step, range) => divisor(step, minuteOfDay(range.start)),
    divisor(intervalMinutes, 60),
  )

export const isBookable = (free: readonly TimeRange[], start: number, end: number): boolean =>
  free.some(range => range.start <= start && end <= range.end)

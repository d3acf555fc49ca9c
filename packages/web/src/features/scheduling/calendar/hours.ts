import { DAY, dayNumber, minuteOfDay } from "@rapport/domain/scheduling/calendar-days"
import { openingHours, rangesOfDay, timeOffSpans } from "@rapport/domain/scheduling/opening-hours"
import { joined, without } from "@rapport/domain/scheduling/spans"
import { zoneParts } from "@rapport/domain/scheduling/travel"
import { firstInstantAt, type ZoneOffsets, zoneOffsets } from "@rapport/domain/scheduling/zone-offsets"
import { dateOf, hourOf } from "../../../lib/times.ts"
import type { Availability, Schedule } from "./api.ts"

/** Instants in epoch ms, the end not included. */
export interface Stretch {
  start: number
  end: number
}

export interface Away extends Stretch {
  id: string
  note: string | undefined
  /** It stands in another calendar of the coach. */
  elsewhere?: true
}

type Hours = Pick<Availability, "timeZone" | "weekly" | "overrides" | "timeOff" | "travel">

const around = ({ timeZone }: Hours, first: string, last: string) => {
  const days = { first: dayNumber(first) - 1, last: dayNumber(last) + 1 }
  return { days, zone: zoneOffsets(timeZone, days.first * DAY, (days.last + 1) * DAY) }
}

/** When the coach can be booked by their weekly hours, single days and time off; sessions are not taken out. */
export const freeHours = (hours: Hours, first: string, last: string): Stretch[] =>
  zoneParts(hours.timeZone, hours.travel).flatMap(part =>
    freeIn({ ...hours, timeZone: part.timeZone }, first, last)
      .map(({ start, end }) => ({ start: Math.max(start, part.start), end: Math.min(end, part.end) }))
      .filter(({ start, end }) => start < end),
  )

/**
 * When any kind of session can be booked: the usual hours as far as some type goes by them, and those of every schedule
 * that is for a type. The usual time off closes all of them; journeys move those kept in the home zone.
 */
export const freeOfAll = (
  usual: Availability,
  named: readonly Schedule[],
  first: string,
  last: string,
): Stretch[] => {
  const inUse = named.filter(({ types }) => types.length > 0)
  const own = new Set(inUse.flatMap(({ types }) => types))
  const usualIsUsed = own.size === 0 || usual.offers.some(({ type }) => !own.has(type))
  const all = [
    ...(usualIsUsed ? freeHours(usual, first, last) : []),
    ...inUse.flatMap(each => freeHours(within(each, usual), first, last)),
  ].sort((one, other) => one.start - other.start)
  const { starts, ends } = joined({ starts: all.map(each => each.start), ends: all.map(each => each.end) })
  return starts.map((start, index) => ({ start, end: ends[index]! }))
}

const within = (named: Schedule, usual: Availability): Hours => ({
  ...named,
  timeOff: [...usual.timeOff, ...named.timeOff],
  travel: travelOf(named, usual),
})

export const travelOf = (named: Pick<Schedule, "timeZone">, usual: Availability): Availability["travel"] =>
  named.timeZone === usual.timeZone ? usual.travel : []

/** The same while the coach keeps one zone. */
const freeIn = (hours: Hours, first: string, last: string): Stretch[] => {
  const { days, zone } = around(hours, first, last)
  const open = joined(openingHours(rangesOfDay(hours.weekly, hours.overrides), zone, days))
  const { starts, ends } = without(open, timeOffSpans(hours.timeOff, zone, days))
  return starts.map((start, index) => ({ start, end: ends[index]! }))
}

const midnight = (zone: ZoneOffsets, day: number): number => firstInstantAt(zone, day * DAY)

export const timesAway = (hours: Availability, first: string, last: string): Away[] => {
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
export const hoursShown = (stretches: readonly Stretch[], zone: string): [number, number] => {
  let [from, to] = [24, 0]
  for (const { start, end } of stretches) {
    const sameDay = dateOf(start, zone) === dateOf(end - 1, zone)
    from = Math.min(from, sameDay ? hourOf(start, zone) : 0)
    to = Math.max(to, sameDay ? hourOf(end - 1, zone) : 24)
  }
  if (to <= from) return [8, 18]
  return [Math.max(0, Math.ceil(from) - 1), Math.min(24, Math.max(Math.ceil(to), Math.ceil(from) + 6))]
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

/** The steps in which a session can be put down, so that it falls on the starts on offer. */
export const snapMinutes = ({ intervalMinutes, weekly, overrides }: Availability): number =>
  [...weekly, ...overrides.flatMap(day => day.intervals)].reduce(
    (step, range) => divisor(step, minuteOfDay(range.start)),
    divisor(intervalMinutes, 60),
  )

export const isFree = (free: readonly Stretch[], start: number, end: number): boolean =>
  free.some(stretch => stretch.start <= start && end <= stretch.end)

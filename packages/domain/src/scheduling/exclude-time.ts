import { dateText, MINUTE } from "./calendar-days.ts"
import { rangesOfDay } from "./opening-hours.ts"
import type { DateOverride, WeeklyRange } from "./slot-input.ts"
import { subtractSpans } from "./spans.ts"
import { offsetAt, type ZoneOffsets, zoneOffsets } from "./zone-offsets.ts"

const FULL_DAY = 24 * 60

export interface HoursByDate {
  readonly weekly: readonly WeeklyRange[]
  readonly overrides: readonly DateOverride[]
}

export interface TimeRange {
  /** Epoch ms, the end not included. */
  readonly start: number
  readonly end: number
}

/**
 * The local times of the range. Hours begin at the first instant with their local time, so where clocks go back, the whole
 * repeated part is excluded.
 */
const localRange = (zone: ZoneOffsets, { start, end }: TimeRange): [number, number] => {
  const before = zone.ends.filter(change => change < end).map(change => change + offsetAt(zone, change - 1))
  return [start + offsetAt(zone, start), Math.max(end + offsetAt(zone, end - 1), ...before)]
}

/**
 * The overrides that exclude a time range from the hours. Only dates that lose time, or that take over the rest of an
 * interval from before midnight, get an override; all other dates stay as they are.
 */
export const overridesExcluding = (
  hours: HoursByDate,
  timeZone: string,
  range: TimeRange,
): DateOverride[] => {
  const zone = zoneOffsets(timeZone, range.start, range.end)
  const [from, to] = localRange(zone, range).map(at => at / MINUTE) as [number, number]
  const rangesOf = rangesOfDay(hours.weekly, hours.overrides)
  const first = Math.floor(from / FULL_DAY) - 1
  const last = Math.ceil(to / FULL_DAY)
  const changed = new Map<number, number[]>()
  let carried: number[] = []
  for (let day = first; day <= last; day++) {
    const before = rangesOf(day)
    const midnight = day * FULL_DAY
    const remaining = minus(before, from - midnight, to - midnight)
    const intervals = [
      ...carried,
      ...remaining.filter((_, index) => remaining[index - (index % 2)]! < FULL_DAY),
    ]
    const changes = carried.length > 0 || remaining.join() !== before.join()
    if (changes) changed.set(day, intervals)
    carried = remaining.slice(intervals.length - carried.length).map(minute => minute - FULL_DAY)
  }
  const kept = hours.overrides.filter(({ date }) => ![...changed.keys()].some(day => dateText(day) === date))
  const replaced = [...changed].map(([day, minutes]) => ({
    date: dateText(day),
    intervals: intervalsOf(minutes),
  }))
  return [...kept, ...replaced].sort((one, other) => (one.date < other.date ? -1 : 1))
}

const pairs = (minutes: readonly number[]) => ({
  starts: minutes.filter((_, index) => index % 2 === 0),
  ends: minutes.filter((_, index) => index % 2 === 1),
})

const minus = (minutes: readonly number[], from: number, to: number): number[] => {
  const { starts, ends } = subtractSpans(pairs(minutes), { starts: [from], ends: [to] })
  return starts.flatMap((start, index) => [start, ends[index]!])
}

/** An interval of more than a day is written as two that overlap, as an interval ends at most a day after its start. */
const intervalsOf = (minutes: readonly number[]) => {
  const { starts, ends } = pairs(minutes)
  return starts.flatMap((start, index) => {
    const end = ends[index]!
    if (end - start <= FULL_DAY) return [{ start: timeText(start), end: endText(end) }]
    const later = timeText(end - FULL_DAY)
    return [
      { start: timeText(start), end: timeText(FULL_DAY) },
      { start: later, end: later },
    ]
  })
}

const timeText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

const endText = (minutes: number): string => timeText(minutes > FULL_DAY ? minutes - FULL_DAY : minutes)

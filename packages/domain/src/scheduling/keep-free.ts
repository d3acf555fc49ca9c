import { dateText, MINUTE } from "./calendar-days.ts"
import { rangesOfDay } from "./opening-hours.ts"
import type { DateOverride, WeeklyRange } from "./slot-input.ts"
import { without } from "./spans.ts"
import { offsetAt, type ZoneOffsets, zoneOffsets } from "./zone-offsets.ts"

const FULL_DAY = 24 * 60

export interface HoursByDate {
  readonly weekly: readonly WeeklyRange[]
  readonly overrides: readonly DateOverride[]
}

export interface Stretch {
  /** Epoch ms, the end not included. */
  readonly start: number
  readonly end: number
}

/**
 * What the wall clock shows during the stretch. Hours are read by the first instant at which the clock shows them, so
 * where it has gone back, all that it shows twice goes.
 */
const wallOf = (zone: ZoneOffsets, { start, end }: Stretch): [number, number] => {
  const before = zone.ends.filter(change => change < end).map(change => change + offsetAt(zone, change - 1))
  return [start + offsetAt(zone, start), Math.max(end + offsetAt(zone, end - 1), ...before)]
}

/**
 * The overrides with which the same hours leave a stretch of time free. Only dates that lose something, or take over what
 * is left of a range past midnight, get hours of their own; every other date stays as it is.
 */
export const overridesWithout = (hours: HoursByDate, timeZone: string, stretch: Stretch): DateOverride[] => {
  const zone = zoneOffsets(timeZone, stretch.start, stretch.end)
  const [from, to] = wallOf(zone, stretch).map(at => at / MINUTE) as [number, number]
  const rangesOf = rangesOfDay(hours.weekly, hours.overrides)
  const first = Math.floor(from / FULL_DAY) - 1
  const last = Math.ceil(to / FULL_DAY)
  const changed = new Map<number, number[]>()
  let spilled: number[] = []
  for (let day = first; day <= last; day++) {
    const before = rangesOf(day)
    const midnight = day * FULL_DAY
    const left = minus(before, from - midnight, to - midnight)
    const here = [...spilled, ...left.filter((_, index) => left[index - (index % 2)]! < FULL_DAY)]
    const changes = spilled.length > 0 || left.join() !== before.join()
    if (changes) changed.set(day, here)
    spilled = left.slice(here.length - spilled.length).map(minute => minute - FULL_DAY)
  }
  const kept = hours.overrides.filter(({ date }) => ![...changed.keys()].some(day => dateText(day) === date))
  const made = [...changed].map(([day, minutes]) => ({
    date: dateText(day),
    intervals: intervalsOf(minutes),
  }))
  return [...kept, ...made].sort((one, other) => (one.date < other.date ? -1 : 1))
}

const pairs = (minutes: readonly number[]) => ({
  starts: minutes.filter((_, index) => index % 2 === 0),
  ends: minutes.filter((_, index) => index % 2 === 1),
})

const minus = (minutes: readonly number[], from: number, to: number): number[] => {
  const { starts, ends } = without(pairs(minutes), { starts: [from], ends: [to] })
  return starts.flatMap((start, index) => [start, ends[index]!])
}

/** A range that is longer than a day is told by two that overlap: an end is at most a day after its start. */
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

import { DAY, dayNumber, isoWeekday, MINUTE, minuteOfDay } from "./calendar-days.ts"
import type { DateOverride, DateSpan, Interval, WeeklyRange } from "./slot-input.ts"
import { mergeSpans, type Spans } from "./spans.ts"
import { firstInstantAt, type ZoneOffsets } from "./zone-offsets.ts"

/** A range of coach dates as day numbers, both inclusive. */
export type DayRange = { readonly first: number; readonly last: number }

/** The ranges that start on a day, in local minutes after its midnight: start, end, start, end … */
export type RangesOfDay = (day: number) => readonly number[]

const FULL_DAY = 24 * 60

export const rangesOfDay = (
  weekly: readonly WeeklyRange[],
  overrides: readonly DateOverride[],
): RangesOfDay => {
  const byWeekday = [1, 2, 3, 4, 5, 6, 7].map(day => mergedMinutes(weekly.filter(r => r.days.includes(day))))
  if (overrides.length === 0) return day => byWeekday[isoWeekday(day) - 1]!
  const byDate = new Map<number, readonly number[]>()
  for (const [day, group] of Map.groupBy(overrides, override => dayNumber(override.date))) {
    byDate.set(day, mergedMinutes(group.flatMap(override => override.intervals)))
  }
  return day => byDate.get(day) ?? byWeekday[isoWeekday(day) - 1]!
}

const mergedMinutes = (intervals: readonly Interval[]): readonly number[] => {
  const ranges = intervals.map(wallMinutes).sort((a, b) => a.start - b.start)
  const merged = mergeSpans({ starts: ranges.map(r => r.start), ends: ranges.map(r => r.end) })
  return merged.starts.flatMap((start, i) => [start, merged.ends[i]!])
}

const wallMinutes = (interval: Interval) => {
  const start = minuteOfDay(interval.start)
  const end = minuteOfDay(interval.end)
  return { start, end: end > start ? end : end + FULL_DAY }
}

/** The ranges of some days as instants, one span per range; those of consecutive days may overlap. */
export const openingHours = (ranges: RangesOfDay, zone: ZoneOffsets, days: DayRange): Spans => {
  const spans: Spans = { starts: [], ends: [] }
  for (let day = days.first; day <= days.last; day++) {
    const minutes = ranges(day)
    for (let i = 0; i < minutes.length; i += 2) {
      const start = firstInstantAt(zone, day * DAY + minutes[i]! * MINUTE)
      const end = firstInstantAt(zone, day * DAY + minutes[i + 1]! * MINUTE)
      if (start >= end) continue
      spans.starts.push(start)
      spans.ends.push(end)
    }
  }
  return spans
}

/** Time off as instants, as far as it falls on these days. */
export const timeOffSpans = (timeOff: readonly DateSpan[], zone: ZoneOffsets, days: DayRange): Spans => {
  const spans = timeOff
    .map(span => ({
      first: Math.max(dayNumber(span.start), days.first),
      after: Math.min(dayNumber(span.end), days.last + 1) + 1,
    }))
    .filter(span => span.first < span.after)
    .sort((a, b) => a.first - b.first)
  return mergeSpans({
    starts: spans.map(span => firstInstantAt(zone, span.first * DAY)),
    ends: spans.map(span => firstInstantAt(zone, span.after * DAY)),
  })
}

import type { Availability } from "../../../entities/availability/api.ts"

/** Minutes of the coach's wall clock from midnight; an end beyond 1440 is on the next day. */
export interface Range {
  start: number
  end: number
}

/** ISO weekdays, 1 Monday to 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
export type Week = Readonly<Record<Weekday, readonly Range[]>>

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
export const FULL_DAY = 1440
/** Start and end snap to quarters of an hour. */
export const STEP = 15

export const minuteOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number)
  return hours * 60 + minutes
}

const two = (value: number): string => String(value).padStart(2, "0")

/** 08:30; the end of a day is 24:00, a time of the next day its own clock. */
export const timeText = (minute: number): string => {
  const shown = minute > FULL_DAY ? minute - FULL_DAY : minute
  return `${two(Math.floor(shown / 60))}:${two(shown % 60)}`
}

/** A time as it is typed: 8, 830, 8:30 or 08.30; null where it is not a time. */
export const parseTypedTime = (typed: string): string | null => {
  const found = /^(\d{1,2})(?:[:.h ]?(\d{2}))?$/.exec(typed.trim())
  if (!found) return null
  const hours = Number(found[1])
  const minutes = Number(found[2] ?? 0)
  if (hours === 24 && minutes === 0) return "00:00"
  return hours < 24 && minutes < 60 ? `${two(hours)}:${two(minutes)}` : null
}

/** As the API writes a range: an end at or before the start is on the next day. */
export const rangeOf = (start: string, end: string): Range => {
  const from = minuteOf(start)
  const to = minuteOf(end)
  return { start: from, end: to > from ? to : to + FULL_DAY }
}

/** Ordered, with overlapping and touching ranges mergeRanges, as clients see them anyway. */
export const mergeRanges = (ranges: readonly Range[]): Range[] => {
  const result: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else result.push({ ...range })
  }
  return result.map(({ start, end }) => ({ start, end: Math.min(end, start + FULL_DAY) }))
}

export const weekOf = (weekly: Availability["weekly"]): Week => {
  const week: Record<Weekday, Range[]> = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }
  for (const { days, start, end } of weekly)
    for (const day of weekdays) if (days.includes(day)) week[day].push(rangeOf(start, end))
  for (const day of weekdays) week[day] = mergeRanges(week[day])
  return week
}

/** Days with the same hours share one entry, as in the API. */
export const weeklyOf = (week: Week): Availability["weekly"] => {
  const entries = new Map<string, { days: number[]; start: string; end: string }>()
  for (const day of weekdays)
    for (const { start, end } of week[day]) {
      const entry = entries.get(`${start}-${end}`)
      if (entry) entry.days.push(day)
      else entries.set(`${start}-${end}`, { days: [day], start: timeText(start), end: timeText(end) })
    }
  return [...entries.values()]
}

export const totalMinutes = (ranges: readonly Range[]): number =>
  ranges.reduce((total, { start, end }) => total + end - start, 0)

/** The parts of `ranges` that are not in `others`. */
export const subtractRanges = (ranges: readonly Range[], others: readonly Range[]): Range[] =>
  others.reduce<Range[]>(
    (left, other) =>
      left.flatMap(({ start, end }) =>
        [
          { start, end: Math.min(end, other.start) },
          { start: Math.max(start, other.end), end },
        ].filter(part => part.start < part.end),
      ),
    ranges.map(range => ({ ...range })),
  )

export const overlaps = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end

export const sameRanges = (one: readonly Range[], other: readonly Range[]): boolean =>
  one.length === other.length &&
  one.every((range, index) => range.start === other[index]?.start && range.end === other[index]?.end)

/** The hours of the day that have to be on screen: an hour before the first and after the last. */
export const hoursShown = (weeks: readonly Week[]): [number, number] => {
  const all = weeks.flatMap(week => weekdays.flatMap(day => week[day]))
  if (all.length === 0) return [7, 20]
  if (all.some(({ end }) => end > FULL_DAY)) return [0, 24]
  const from = Math.min(...all.map(({ start }) => start)) / 60
  const to = Math.max(...all.map(({ end }) => end)) / 60
  return [Math.max(0, Math.min(7, Math.ceil(from) - 1)), Math.min(24, Math.max(20, Math.floor(to) + 1))]
}

/** Where a new range of this length fits best: after the last, before the first, or in the morning. */
export const suggestRange = (ranges: readonly Range[], minutes: number): Range => {
  const last = ranges.at(-1)
  if (!last) return { start: 9 * 60, end: 9 * 60 + 480 }
  if (last.end + 60 + minutes <= FULL_DAY) return { start: last.end + 60, end: last.end + 60 + minutes }
  const first = ranges[0] ?? last
  const end = Math.max(STEP, first.start - 60)
  return { start: Math.max(0, end - minutes), end }
}

import { dateOf, firstWeekday, hourOf } from "./times.ts"

const DAY = 86_400_000

/** `YYYY-MM`. */
export type Month = string

export const monthOf = (at: number, zone: string): Month => dateOf(at, zone).slice(0, 7)

export const addMonths = (month: Month, count: number): Month => {
  const [year, number] = month.split("-").map(Number) as [number, number]
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7)
}

/** Noon of a calendar date in UTC: an instant on that date wherever only the date matters. */
export const noonOf = (date: string): number => Date.parse(`${date}T12:00:00Z`)

export interface MonthCell {
  key: string
  /** Null before the month's first day and after its last. */
  date: string | null
}

/** The dates of a month in weeks from the locale's first weekday. */
export const weeksOf = (month: Month): MonthCell[][] => {
  const first = Date.parse(`${month}-01T00:00:00Z`)
  const length = (Date.parse(`${addMonths(month, 1)}-01T00:00:00Z`) - first) / DAY
  const weekday = new Date(first).getUTCDay() || 7
  const before = (weekday - firstWeekday() + 7) % 7
  const cells: (string | null)[] = [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length }, (_, day) => new Date(first + day * DAY).toISOString().slice(0, 10)),
  ]
  while (cells.length % 7 !== 0) cells.push(null)
  const keyed = cells.map((date, index) => ({ key: `${month}-${index}`, date }))
  return Array.from({ length: keyed.length / 7 }, (_, week) => keyed.slice(week * 7, week * 7 + 7))
}

/** With fewer days of the current month left than this, its calendar goes on into the next one. */
const MIN_DAYS_LEFT = 14
const WEEKS_AT_MONTH_END = 5

/**
 * The weeks in which a time can be chosen. At the end of the current month they are the coming ones: this week and
 * those after it, into the next month.
 */
export const bookableWeeksOf = (month: Month, today: string): MonthCell[][] => {
  const weeks = weeksOf(month)
  if (!today.startsWith(month) || datesOf(weeks).filter(date => date >= today).length >= MIN_DAYS_LEFT)
    return weeks
  const thisWeek = weeks.findIndex(week => week.some(({ date }) => date === today))
  const index = weeks[thisWeek]?.findIndex(({ date }) => date === today) ?? 0
  const first = noonOf(today) - index * DAY
  return Array.from({ length: WEEKS_AT_MONTH_END }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => {
      const date = new Date(first + (week * 7 + day) * DAY).toISOString().slice(0, 10)
      return { key: date, date }
    }),
  )
}

export const datesOf = (weeks: readonly MonthCell[][]): string[] =>
  weeks.flat().flatMap(({ date }) => (date === null ? [] : [date]))

/** The range to fetch so that it covers every local date of these weeks in any zone. */
export const fetchRangeOf = (weeks: readonly MonthCell[][]): { from: number; to: number } => {
  const dates = datesOf(weeks)
  return {
    from: Date.parse(`${dates[0]}T00:00:00Z`) - DAY,
    to: Date.parse(`${dates.at(-1)}T00:00:00Z`) + 2 * DAY,
  }
}

/** Slot starts by the viewer's local date. */
export const slotsByDate = (slots: readonly string[], zone: string): Map<string, string[]> => {
  const days = new Map<string, string[]>()
  for (const slot of slots) {
    const date = dateOf(slot, zone)
    days.set(date, [...(days.get(date) ?? []), slot])
  }
  return days
}

/** The date in the month on which daylight saving time starts or ends in a zone; null where it does not. */
export const clockChange = (month: Month, zone: string): { date: string; forward: boolean } | null => {
  for (const date of datesOf(weeksOf(month))) {
    const noon = noonOf(date)
    const moved = hourOf(noon, zone) - hourOf(noon - DAY, zone)
    if (moved !== 0 && Math.abs(moved) < 12) return { date, forward: moved > 0 }
  }
  return null
}

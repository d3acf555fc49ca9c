/** Days are counted from 1 January 1970, months from January of the year 0, weekdays from Monday, all from 0. */
export const DAY = 86_400_000

export interface CalendarDay {
  readonly day: number
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly date: number
}

export const calendarDay = (day: number): CalendarDay => {
  const at = new Date(day * DAY)
  return { day, year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() }
}

/** The first day of a month, given as months since year 0. */
export const firstOfMonth = (months: number): number => {
  const at = new Date(0)
  at.setUTCFullYear(Math.floor(months / 12), ((months % 12) + 12) % 12, 1)
  return at.getTime() / DAY
}

export const firstOfYear = (year: number): number => firstOfMonth(year * 12)

export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7

export const startOfWeek = (day: number, weekStart: number): number =>
  day - ((weekdayOf(day) - weekStart + 7) % 7)

/** The week number of a day, counted from the start of the year and, negative, from its end (ISO 8601). */
export const weekNumber = (day: number, weekStart: number): { front: number; back: number } => {
  const middle = startOfWeek(day, weekStart) + 3
  const { year } = calendarDay(middle)
  const front = Math.floor((middle - firstOfYear(year)) / 7) + 1
  const back = -Math.floor((firstOfYear(year + 1) - 1 - middle) / 7) - 1
  return { front, back }
}

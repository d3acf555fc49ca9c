import { addMonths, noonOf } from "../../../lib/months.ts"
import { dateOf, dateRangeText, firstWeekday, monthName, shortDay } from "../../../lib/times.ts"
import type { View } from "./search.ts"

const DAY = 86_400_000

export const addDays = (date: string, count: number): string =>
  new Date(noonOf(date) + count * DAY).toISOString().slice(0, 10)

/** The first day of the week that this date is in, as the language counts weeks. */
export const weekStart = (date: string): string => {
  const weekday = new Date(noonOf(date)).getUTCDay() || 7
  return addDays(date, -((weekday - firstWeekday() + 7) % 7))
}

export const weekOf = (date: string): string[] =>
  Array.from({ length: 7 }, (_, index) => addDays(weekStart(date), index))

/** The dates that a view shows around this one, both inclusive. */
export const shownDates = (view: View, date: string): { first: string; last: string } => {
  if (view === "day") return { first: date, last: date }
  if (view !== "month") return { first: weekStart(date), last: addDays(weekStart(date), 6) }
  const first = weekStart(`${date.slice(0, 7)}-01`)
  return { first, last: addDays(first, 41) }
}

/** The span to request from the server: everything that can fall on these dates in any zone. */
export const spanAround = (first: string, last: string): { from: number; to: number } => ({
  from: noonOf(first) - 1.5 * DAY,
  to: noonOf(last) + 1.5 * DAY,
})

export const stepDate = (view: View, date: string, by: 1 | -1): string => {
  if (view === "month") return `${addMonths(date.slice(0, 7), by)}-01`
  return addDays(date, view === "day" ? by : by * 7)
}

/** The heading: Mon 12 Oct, 12–18 October, 26 Oct – 1 Nov, or October. */
export const periodTitle = (view: View, date: string, now: number, zone: string): string => {
  const noon = noonOf(date)
  if (view === "day") return shortDay(noon, "UTC")
  if (view === "month") return monthName(noon, "UTC", date.slice(0, 4) !== dateOf(now, zone).slice(0, 4))
  const { first, last } = shownDates(view, date)
  return dateRangeText(first, last, first.slice(0, 7) === last.slice(0, 7) ? "long" : "short")
}

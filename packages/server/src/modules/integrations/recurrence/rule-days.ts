import { calendarDay, firstOfMonth, firstOfYear, weekdayOf, weekNumber } from "./days.ts"
import type { Rule } from "./parse-rule.ts"

/** Fills in the days that a rule without BY parts takes from DTSTART (RFC 5545, 3.3.10). */
export const withDefaultsFromStart = (rule: Rule, startDay: number): Rule => {
  const { frequency, weeks, yearDays, monthDays, weekdays, months } = rule
  if (weeks || yearDays || monthDays || weekdays) return rule
  const { month, date } = calendarDay(startDay)
  if (frequency === "YEARLY") return { ...rule, months: months ?? [month], monthDays: [date] }
  if (frequency === "MONTHLY") return { ...rule, monthDays: [date] }
  if (frequency === "WEEKLY") return { ...rule, weekdays: [{ nth: 0, day: weekdayOf(startDay) }] }
  return rule
}

/** Whether a day satisfies all BY parts that are about days. */
export const matchesRule = (rule: Rule, day: number): boolean => {
  const at = calendarDay(day)
  const { months, weeks, yearDays, monthDays, weekdays } = rule
  if (months && !months.includes(at.month)) return false
  if (weekdays && !weekdays.some(weekday => weekday.day === weekdayOf(day) && isNth(rule, weekday.nth, at)))
    return false
  if (monthDays && !isOneOf(monthDays, spanOfMonth(at), day)) return false
  if (yearDays && !isOneOf(yearDays, spanOfYear(at), day)) return false
  if (!weeks) return true
  const { front, back } = weekNumber(day, rule.weekStart)
  return weeks.includes(front) || weeks.includes(back)
}

type Span = readonly [first: number, after: number]
type At = ReturnType<typeof calendarDay>

const spanOfMonth = ({ year, month }: At): Span => {
  const months = year * 12 + month - 1
  return [firstOfMonth(months), firstOfMonth(months + 1)]
}
const spanOfYear = ({ year }: At): Span => [firstOfYear(year), firstOfYear(year + 1)]

const isOneOf = (positions: readonly number[], [first, after]: Span, day: number): boolean =>
  positions.includes(day - first + 1) || positions.includes(day - after)

/** Counted in the month for FREQ=MONTHLY and with BYMONTH, else in the year. */
const isNth = ({ frequency, months }: Rule, nth: number, at: At): boolean => {
  if (nth === 0) return true
  const [first, after] = frequency === "MONTHLY" || months ? spanOfMonth(at) : spanOfYear(at)
  const position = nth > 0 ? Math.floor((at.day - first) / 7) + 1 : -Math.floor((after - 1 - at.day) / 7) - 1
  return position === nth
}

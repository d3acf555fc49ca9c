import { addDays } from "./calendar-dates.ts"

/** How many dates with a record follow one another up to today or yesterday. */
export const streakOf = (dates: Iterable<string>, today: string): { days: number; since: string | null } => {
  const logged = new Set(dates)
  let date = logged.has(today) ? today : addDays(today, -1)
  let days = 0
  let since: string | null = null
  for (; logged.has(date); date = addDays(date, -1)) {
    days++
    since = date
  }
  return { days, since }
}

import { dateOf } from "../../lib/times.ts"
import type { AccessLogEntry } from "./api.ts"

/** A day with its entries, or a range of days without access. */
export type AccessLogDayGroup =
  | { kind: "looks"; date: string; looks: AccessLogEntry[] }
  | { kind: "nobody"; from: string; to: string }

const dayMs = 86_400_000
const msOf = (date: string): number => Date.parse(`${date}T12:00:00Z`)
const addDays = (date: string, days: number): string =>
  new Date(msOf(date) + days * dayMs).toISOString().slice(0, 10)

/** Groups entries by local day, newest first, with the ranges of days without access between them. */
export const groupAccessByDay = (looks: readonly AccessLogEntry[], zone: string): AccessLogDayGroup[] => {
  const days = new Map<string, AccessLogEntry[]>()
  for (const look of looks) {
    const date = dateOf(look.at, zone)
    days.set(date, [...(days.get(date) ?? []), look])
  }
  const entries: AccessLogDayGroup[] = []
  let before: string | undefined
  for (const [date, found] of days) {
    if (before && msOf(before) - msOf(date) > dayMs)
      entries.push({ kind: "nobody", from: addDays(date, 1), to: addDays(before, -1) })
    entries.push({ kind: "looks", date, looks: found })
    before = date
  }
  return entries
}

export interface DateRange {
  from: string
  to: string
  /** Whole days, both ends included. */
  days: number
}

/** The date range in an entry's `part`, such as `2026-10-12 to 2026-10-14`; null for any other text. */
export const dateRangeIn = (part: string): DateRange | null => {
  const [from, to = from] = part.split(" to ")
  const isDate = /^\d{4}-\d{2}-\d{2}$/
  if (!from || !to || !isDate.test(from) || !isDate.test(to)) return null
  return { from, to, days: Math.round((msOf(to) - msOf(from)) / dayMs) + 1 }
}

/** A range that is open at one end, such as `from 2026-10-12`. */
export const openRangeIn = (part: string): { side: "from" | "to"; date: string } | null => {
  const found = /^(from|to) (\d{4}-\d{2}-\d{2})$/.exec(part)
  const [, side, date] = found ?? []
  return date && (side === "from" || side === "to") ? { side, date } : null
}

/** Noon of a calendar date in UTC, for showing it in UTC whatever the zone. */
export const noonOf = (date: string): number => msOf(date)

/** The last twelve months, `YYYY-MM`, newest first. */
export const lastMonths = (today: string): string[] => {
  const [year = 0, month = 1] = today.split("-").map(Number)
  return Array.from({ length: 12 }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 15)).toISOString().slice(0, 7),
  )
}

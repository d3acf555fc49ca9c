import { groupVisits } from "@rapport/domain/access-log/visits"
import { noonOf } from "../../lib/months.ts"
import { dateOf } from "../../lib/times.ts"
import type { AccessLogEntry } from "./api.ts"

/** What one person read in one visit, newest first; never empty. */
export type Visit = readonly AccessLogEntry[]

/** A day with its visits, or a range of days without access. */
export type AccessLogDayGroup =
  | { kind: "day"; date: string; visits: readonly Visit[] }
  | { kind: "noAccess"; from: string; to: string }

const DAY_MS = 86_400_000
const addDays = (date: string, days: number): string =>
  new Date(noonOf(date) + days * DAY_MS).toISOString().slice(0, 10)

/** Groups entries by local day, newest first, with the ranges of days without access between them. */
export const groupAccessByDay = (entries: readonly AccessLogEntry[], zone: string): AccessLogDayGroup[] => {
  const days = new Map<string, AccessLogEntry[]>()
  for (const entry of entries) {
    const date = dateOf(entry.at, zone)
    days.set(date, [...(days.get(date) ?? []), entry])
  }
  const groups: AccessLogDayGroup[] = []
  let previous: string | undefined
  for (const [date, ofDay] of days) {
    if (previous && noonOf(previous) - noonOf(date) > DAY_MS)
      groups.push({ kind: "noAccess", from: addDays(date, 1), to: addDays(previous, -1) })
    groups.push({ kind: "day", date, visits: groupVisits(ofDay) })
    previous = date
  }
  return groups
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
  return { from, to, days: Math.round((noonOf(to) - noonOf(from)) / DAY_MS) + 1 }
}

/** A range that is open at one end, such as `from 2026-10-12`. */
export const openRangeIn = (part: string): { side: "from" | "to"; date: string } | null => {
  const found = /^(from|to) (\d{4}-\d{2}-\d{2})$/.exec(part)
  const [, side, date] = found ?? []
  return date && (side === "from" || side === "to") ? { side, date } : null
}

/** The last twelve months, `YYYY-MM`, newest first. */
export const lastMonths = (today: string): string[] => {
  const [year = 0, month = 1] = today.split("-").map(Number)
  return Array.from({ length: 12 }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 15)).toISOString().slice(0, 7),
  )
}

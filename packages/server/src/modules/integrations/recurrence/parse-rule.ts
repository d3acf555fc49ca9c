import { type ParsedTime, parseTime } from "../ics-text/values.ts"

export type Frequency = "YEARLY" | "MONTHLY" | "WEEKLY" | "DAILY" | "HOURLY" | "MINUTELY" | "SECONDLY"

const FREQUENCIES: readonly Frequency[] = [
  "YEARLY",
  "MONTHLY",
  "WEEKLY",
  "DAILY",
  "HOURLY",
  "MINUTELY",
  "SECONDLY",
]

/** The nth of a weekday (0 Monday .. 6 Sunday) in a month or year; `nth` 0 for each of them. */
export interface Weekday {
  readonly nth: number
  readonly day: number
}

/** A recurrence rule (RFC 5545, 3.3.10). Missing parts are null. */
export interface Rule {
  readonly frequency: Frequency
  readonly interval: number
  readonly count: number | null
  readonly until: ParsedTime | null
  readonly months: readonly number[] | null
  readonly weeks: readonly number[] | null
  readonly yearDays: readonly number[] | null
  readonly monthDays: readonly number[] | null
  readonly weekdays: readonly Weekday[] | null
  readonly hours: readonly number[] | null
  readonly minutes: readonly number[] | null
  readonly seconds: readonly number[] | null
  readonly positions: readonly number[] | null
  readonly weekStart: number
}

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
const KNOWN = new Set(
  (
    "FREQ INTERVAL COUNT UNTIL BYMONTH BYWEEKNO BYYEARDAY BYMONTHDAY BYDAY BYHOUR BYMINUTE BYSECOND BYSETPOS " +
    "WKST RSCALE SKIP"
  ).split(" "),
)

/** Null for a rule that is invalid or not supported; it is reported instead of being expanded wrongly. */
export const parseRule = (text: string): Rule | null => {
  const parts = partsOf(text)
  if (!parts) return null
  try {
    const rule = ruleOf(parts)
    return isSupported(rule) ? rule : null
  } catch (error) {
    if (error instanceof UnsupportedRule) return null
    throw error
  }
}

class UnsupportedRule extends Error {}

const partsOf = (text: string): Map<string, string> | null => {
  const parts = new Map<string, string>()
  for (const part of text.toUpperCase().replace(/\s/g, "").split(";")) {
    if (part === "") continue
    const [name = "", value = "", ...more] = part.split("=")
    if (name.startsWith("X-")) continue
    if (more.length > 0 || !KNOWN.has(name) || value === "" || parts.has(name)) return null
    parts.set(name, value)
  }
  return parts
}

const ruleOf = (parts: ReadonlyMap<string, string>): Rule => {
  const numbers = (name: string, least: number, most: number): number[] | null => {
    const value = parts.get(name)
    return value === undefined ? null : listOf(value).map(value => numberOf(value, least, most))
  }
  const signed = (name: string, most: number): number[] | null => {
    const found = numbers(name, -most, most)
    if (found?.includes(0)) throw new UnsupportedRule()
    return found
  }
  const frequency = FREQUENCIES.find(known => known === parts.get("FREQ"))
  if (!frequency) throw new UnsupportedRule()
  if ((parts.get("RSCALE") ?? "GREGORIAN") !== "GREGORIAN" || (parts.get("SKIP") ?? "OMIT") !== "OMIT")
    throw new UnsupportedRule()
  return {
    frequency,
    interval: numbers("INTERVAL", 1, 1_000_000_000)?.[0] ?? 1,
    count: numbers("COUNT", 1, 1_000_000_000)?.[0] ?? null,
    until: untilOf(parts.get("UNTIL")),
    months: numbers("BYMONTH", 1, 12),
    weeks: signed("BYWEEKNO", 53),
    yearDays: signed("BYYEARDAY", 366),
    monthDays: signed("BYMONTHDAY", 31),
    weekdays: weekdaysOf(parts.get("BYDAY")),
    hours: numbers("BYHOUR", 0, 23),
    minutes: numbers("BYMINUTE", 0, 59),
    seconds: numbers("BYSECOND", 0, 59),
    positions: signed("BYSETPOS", 366),
    weekStart: dayOf(parts.get("WKST") ?? "MO"),
  }
}

/** More than any valid list has. */
const MAX_VALUES = 367

const listOf = (value: string): string[] => {
  const list = value.split(",").filter(part => part !== "")
  if (list.length > MAX_VALUES) throw new UnsupportedRule()
  return list
}

const numberOf = (text: string, least: number, most: number): number => {
  const number = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN
  if (!(number >= least && number <= most)) throw new UnsupportedRule()
  return number
}

const untilOf = (value: string | undefined): ParsedTime | null => {
  if (value === undefined) return null
  const until = parseTime(value)
  if (!until) throw new UnsupportedRule()
  return until
}

const weekdaysOf = (value: string | undefined): Weekday[] | null =>
  value === undefined
    ? null
    : listOf(value).map(value => {
        const [, nth, day = ""] = /^([+-]?\d+)?([A-Z]+)$/.exec(value) ?? []
        if (nth !== undefined && Number(nth) === 0) throw new UnsupportedRule()
        return { nth: nth === undefined ? 0 : numberOf(nth, -53, 53), day: dayOf(day) }
      })

const dayOf = (text: string): number => {
  const day = DAYS.indexOf(text)
  if (day < 0) throw new UnsupportedRule()
  return day
}

/**
 * An nth weekday is defined for months and years only. On BYWEEKNO without a day implementations disagree: RFC 5545 takes
 * the weekday of DTSTART, others all seven.
 */
const isSupported = ({ frequency, weeks, weekdays, monthDays, yearDays }: Rule): boolean => {
  const isOfYearsWeek = frequency === "YEARLY" && weeks !== null
  const hasNth = weekdays?.some(weekday => weekday.nth !== 0) === true
  if (hasNth && (isOfYearsWeek || (frequency !== "MONTHLY" && frequency !== "YEARLY"))) return false
  return !isOfYearsWeek || weekdays !== null || monthDays !== null || yearDays !== null
}

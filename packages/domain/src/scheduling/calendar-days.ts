import type { Instant } from "./slot-input.ts"

export const MINUTE = 60_000
export const DAY = 86_400_000

/** Days since 1970-01-01 of a Gregorian date: Hinnant's days-from-civil, several times faster than Date.UTC. */
const dayOf = (year: number, month: number, day: number): number => {
  const y = month > 2 ? year : year - 1
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return (
    era * 146_097 + yearOfEra * 365 + (yearOfEra >> 2) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  )
}

const twoDigits = (text: string, at: number): number =>
  text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528

/** Days since 1970-01-01 of `YYYY-MM-DD`; text after it is ignored. */
export const dayNumber = (text: string): number =>
  dayOf(twoDigits(text, 0) * 100 + twoDigits(text, 2), twoDigits(text, 5), twoDigits(text, 8))

/** `YYYY-MM-DD` of a day number. */
export const dateText = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

/** 1 Monday to 7 Sunday. */
export const isoWeekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

/** The same number for all days of a week from Monday to Sunday. */
export const weekNumber = (day: number): number => Math.floor((day + 3) / 7)

/** Minutes after midnight of `HH:MM`. */
export const minuteOfDay = (text: string): number => twoDigits(text, 0) * 60 + twoDigits(text, 3)

const isWholeSecond = (text: string): boolean => text.length === 20 && text.charCodeAt(19) === 90
const hasMilliseconds = (text: string): boolean =>
  text.length === 24 && text.charCodeAt(19) === 46 && text.charCodeAt(23) === 90

/** Epoch milliseconds of an instant. The two usual formats are parsed here, in a tenth of the time of Date.parse. */
export const epochMs = (instant: Instant): number => {
  if (typeof instant === "number") return instant
  if (isWholeSecond(instant)) return wholeSeconds(instant)
  if (hasMilliseconds(instant)) {
    return wholeSeconds(instant) + twoDigits(instant, 20) * 10 + instant.charCodeAt(22) - 48
  }
  const parsed = Date.parse(instant)
  if (Number.isNaN(parsed)) throw new RangeError(`Not an instant: ${instant}`)
  return parsed
}

const wholeSeconds = (text: string): number =>
  dayNumber(text) * DAY +
  twoDigits(text, 11) * 3_600_000 +
  twoDigits(text, 14) * MINUTE +
  twoDigits(text, 17) * 1000

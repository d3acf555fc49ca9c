const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** A date or time without its zone. `localTime` is in epoch milliseconds as if it were UTC. */
export interface ParsedTime {
  readonly localTime: number
  readonly isDate: boolean
  /** Minutes ahead of UTC where the value has an offset: 0 for `Z`. */
  readonly offset: number | null
}

const TIME =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(?:(Z)|([+-])(\d\d):?(\d\d))?)?$/i

/** Null for a day or hour that does not exist. Accepts dates without VALUE=DATE, and times without seconds. */
export const parseTime = (text: string, valueType = ""): ParsedTime | null => {
  const found = TIME.exec(text.trim())
  if (!found) return null
  const [, year, month, day, hour, minute, second = "0", z, sign, offsetHours, offsetMinutes] = found
  const date = dateOf(Number(year), Number(month), Number(day))
  if (date === null) return null
  if (hour === undefined) return { localTime: date, isDate: true, offset: null }
  const time = timeOf(Number(hour), Number(minute), Number(second))
  if (time === null) return null
  if (valueType.toUpperCase() === "DATE" && time === 0) return { localTime: date, isDate: true, offset: null }
  const total = Number(offsetHours) * 60 + Number(offsetMinutes)
  const offset = z ? 0 : sign ? (sign === "-" ? -total : total) : null
  return { localTime: date + time, isDate: false, offset }
}

const dateOf = (year: number, month: number, day: number): number | null => {
  if (year < 1 || month < 1 || month > 12 || day < 1) return null
  const at = new Date(0)
  at.setUTCFullYear(year, month - 1, day)
  return at.getUTCDate() === day ? at.getTime() : null
}

/** 24:00 is midnight at the end of a day; second 60 is the next minute. */
const timeOf = (hour: number, minute: number, second: number): number | null => {
  const time = hour * HOUR + minute * MINUTE + second * SECOND
  return minute <= 59 && second <= 60 && (hour <= 23 || time === DAY) ? time : null
}

/** A duration: days are nominal, the rest is exact (RFC 5545, 3.3.6). */
export interface Duration {
  readonly days: number
  readonly rest: number
}

const DURATION = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i

/** Null for an invalid or negative duration. */
export const parseDuration = (text: string): Duration | null => {
  const found = DURATION.exec(text.trim())
  if (!found?.slice(2).some(part => part !== undefined)) return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(2)
    .map(part => Number(part ?? 0))
  const length = { days: weeks * 7 + days, rest: hours * HOUR + minutes * MINUTE + seconds * SECOND }
  return found[1] === "-" && length.days + length.rest > 0 ? null : length
}

/** `+0530`, `-05:00`, also with seconds, in milliseconds. */
export const parseOffset = (text: string): number | null => {
  const found = /^([+-])?(\d\d):?(\d\d)(?::?(\d\d))?$/.exec(text.trim())
  if (!found) return null
  const [, sign, hours, minutes, seconds = "0"] = found
  const total = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND
  if (total > DAY) return null
  return sign === "-" ? -total : total
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** A date or time as it is written. `wall` is what the clock shows, as epoch milliseconds as if it were UTC. */
export interface WrittenTime {
  readonly wall: number
  readonly isDate: boolean
  /** Minutes ahead of UTC, where the time itself says so: 0 for a `Z`. */
  readonly offset: number | null
}

const TIME =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(?:(Z)|([+-])(\d\d):?(\d\d))?)?$/i

/** Null for what names no day or hour that there is. Takes dates that are not said to be dates, and times without seconds. */
export const readTime = (text: string, valueType = ""): WrittenTime | null => {
  const found = TIME.exec(text.trim())
  if (!found) return null
  const [, year, month, day, hour, minute, second = "0", z, sign, offsetHours, offsetMinutes] = found
  const date = dateOf(Number(year), Number(month), Number(day))
  if (date === null) return null
  if (hour === undefined) return { wall: date, isDate: true, offset: null }
  const time = timeOf(Number(hour), Number(minute), Number(second))
  if (time === null) return null
  if (valueType.toUpperCase() === "DATE" && time === 0) return { wall: date, isDate: true, offset: null }
  const ahead = Number(offsetHours) * 60 + Number(offsetMinutes)
  const offset = z ? 0 : sign ? (sign === "-" ? -ahead : ahead) : null
  return { wall: date + time, isDate: false, offset }
}

const dateOf = (year: number, month: number, day: number): number | null => {
  if (year < 1 || month < 1 || month > 12 || day < 1) return null
  const at = new Date(0)
  at.setUTCFullYear(year, month - 1, day)
  return at.getUTCDate() === day ? at.getTime() : null
}

/** Midnight may be written as the end of a day, and a leap second is the second after it. */
const timeOf = (hour: number, minute: number, second: number): number | null => {
  const time = hour * HOUR + minute * MINUTE + second * SECOND
  return minute <= 59 && second <= 60 && (hour <= 23 || time === DAY) ? time : null
}

/** A length: days are counted on the calendar, the rest on a stopwatch (RFC 5545, 3.3.6). */
export interface Length {
  readonly days: number
  readonly rest: number
}

const LENGTH = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i

/** Null for what is no length, or goes backwards. */
export const readLength = (text: string): Length | null => {
  const found = LENGTH.exec(text.trim())
  if (!found?.slice(2).some(part => part !== undefined)) return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(2)
    .map(part => Number(part ?? 0))
  const length = { days: weeks * 7 + days, rest: hours * HOUR + minutes * MINUTE + seconds * SECOND }
  return found[1] === "-" && length.days + length.rest > 0 ? null : length
}

/** `+0530`, `-05:00`, also with seconds, in milliseconds. */
export const readOffset = (text: string): number | null => {
  const found = /^([+-])?(\d\d):?(\d\d)(?::?(\d\d))?$/.exec(text.trim())
  if (!found) return null
  const [, sign, hours, minutes, seconds = "0"] = found
  const ahead = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND
  if (ahead > DAY) return null
  return sign === "-" ? -ahead : ahead
}

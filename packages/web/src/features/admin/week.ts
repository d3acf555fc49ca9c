import { dateOf } from "../../lib/times.ts"
import type { Calendar } from "./api.ts"

type Availability = Calendar["availability"]

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

const msOf = (date: string): number => Date.parse(`${date}T00:00:00Z`)

/** Adds days to a calendar date. */
export const addDays = (date: string, days: number): string =>
  new Date(msOf(date) + days * DAY_MS).toISOString().slice(0, 10)

/** 1 Monday to 7 Sunday. */
const weekdayOf = (date: string): number => ((new Date(msOf(date)).getUTCDay() + 6) % 7) + 1

/** The Monday of a date's week. */
export const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(date))

/** The instant at which the local time in a zone is that hour of that date. */
export const instantAtHour = (date: string, hour: number, zone: string): number => {
  const wall = msOf(date) + hour * HOUR_MS
  const guess = wall - offsetAt(wall, zone)
  return wall - offsetAt(guess, zone)
}

const offsetAt = (at: number, zone: string): number => {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(at)
  const of = (type: string): number => Number(parts.find(part => part.type === type)?.value)
  const there = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"))
  return there - Math.floor(at / 60_000) * 60_000
}

export interface HourRange {
  from: number
  to: number
}

export interface Day {
  date: string
  off: boolean
  hours: HourRange[]
}

const hourOf = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(":").map(Number)
  return hour + minute / 60
}

/** The hours that begin on a date: its own override, otherwise those of its weekday. */
const hoursOf = ({ weekly, overrides }: Availability, date: string): HourRange[] => {
  const own = overrides.find(override => override.date === date)
  const ranges = own?.intervals ?? weekly.filter(range => range.days.includes(weekdayOf(date)))
  return ranges.map(range => {
    const [from, to] = [hourOf(range.start), hourOf(range.end)]
    return { from, to: to > from ? to : to + 24 }
  })
}

/** The seven days from a Monday with the coach's open hours; ranges over midnight are split. */
export const weekOf = (availability: Availability, monday: string): Day[] =>
  Array.from({ length: 7 }, (_, index) => {
    const date = addDays(monday, index)
    const off = availability.timeOff.some(span => span.start <= date && date <= span.end)
    const late = hoursOf(availability, addDays(date, -1))
      .filter(hours => hours.to > 24)
      .map(hours => ({ from: 0, to: hours.to - 24 }))
    const todayIn = hoursOf(availability, date).map(hours => ({
      from: hours.from,
      to: Math.min(24, hours.to),
    }))
    return { date, off, hours: off ? [] : [...late, ...todayIn].sort((one, other) => one.from - other.from) }
  })

/** 7.5 is 07:30. */
export const timeAt = (hour: number): string =>
  `${String(Math.floor(hour)).padStart(2, "0")}:${String(Math.round((hour % 1) * 60)).padStart(2, "0")}`

export const today = (zone: string): string => dateOf(Date.now(), zone)

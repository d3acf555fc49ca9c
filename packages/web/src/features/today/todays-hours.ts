import { zoneAt } from "@rapport/domain/scheduling/travel"
import type { Availability } from "../../entities/availability/api.ts"
import { dateOf, hourOf } from "../../lib/times.ts"

export interface Hours {
  from: number
  to: number
}

const hourIn = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(":").map(Number)
  return hour + minute / 60
}

/** How many hours one zone's clock is ahead of another's at that moment. */
const offsetBetween = (now: number, zone: string, of: string): number => {
  const days = (Date.parse(dateOf(now, zone)) - Date.parse(dateOf(now, of))) / 3_600_000
  return days + hourOf(now, zone) - hourOf(now, of)
}

const onDate = (date: string, { weekly, overrides, timeOff }: Availability): Hours[] => {
  if (timeOff.some(off => off.start <= date && date <= off.end)) return []
  const override = overrides.find(other => other.date === date)
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay() || 7
  const ranges = override ? override.intervals : weekly.filter(range => range.days.includes(weekday))
  return ranges.map(range => {
    const to = hourIn(range.end)
    return { from: hourIn(range.start), to: to <= hourIn(range.start) ? 24 : to }
  })
}

/** The hours of today in which the coach can be booked, in the zone that the page shows. */
export const bookableHoursToday = (availability: Availability, now: number, zone: string): Hours[] => {
  const coachZone = zoneAt(availability.timeZone, availability.travel, now)
  const shift = offsetBetween(now, zone, coachZone)
  return onDate(dateOf(now, zone), availability)
    .map(({ from, to }) => ({ from: Math.max(0, from + shift), to: Math.min(24, to + shift) }))
    .filter(({ from, to }) => to > from)
}

import type ICAL from "ical.js"

/** The numbers on the clock, as epoch milliseconds as if they were UTC. */
export const wallOf = (time: ICAL.Time): number =>
  Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second)

const PARTS = /^\d{4}-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d))?/

/** Whether a written time names a month, a day and an hour that there are; the library would count on from others. */
export const isOnTheClock = (written: unknown): boolean => {
  const found = typeof written === "string" ? PARTS.exec(written) : null
  if (!found) return true
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map(part => Number(part ?? 0))
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 24 && minute <= 59 && second <= 60
}

import type ICAL from "ical.js"

/** The numbers on the clock, as epoch milliseconds as if they were UTC. */
export const wallOf = (time: ICAL.Time): number =>
  Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second)

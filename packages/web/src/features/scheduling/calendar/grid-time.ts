import { instantOfLocalTime, localTimeOf } from "../../../lib/zone-offsets.ts"

/*
 * FullCalendar would compute local times by the browser's zone rules. It runs in UTC instead, on local times that are
 * computed with the server's offsets; these functions are the only way into it and out of it.
 */

/** The local time of an instant, as FullCalendar takes it. */
export const toGrid = (at: number, zone: string): string => new Date(localTimeOf(at, zone)).toISOString()

/** The instant of a local time that FullCalendar gives. */
export const fromGrid = (local: Date, zone: string): number => instantOfLocalTime(local.getTime(), zone)

/** As long in the grid as it lasts, also where the clock changes in between. */
export const lastingInGrid = (at: number, minutes: number, zone: string): { start: string; end: string } => {
  const local = localTimeOf(at, zone)
  return { start: new Date(local).toISOString(), end: new Date(local + minutes * 60_000).toISOString() }
}

import { DAY } from "./calendar-days.ts"
import { firstInstantAt, offsetAt, zoneOffsets } from "./zone-offsets.ts"

export interface Recurrence {
  /** The first session, epoch ms. */
  readonly start: number
  /** The coach's zone: every session begins at the same local time. */
  readonly timeZone: string
  readonly everyWeeks: number
  readonly times: number
}

export const MAX_SERIES_LENGTH = 52

/**
 * The starts of a series, epoch ms, ascending: the local time of the first one, repeated, also across clock changes. Where
 * clocks skip that time, the session begins at the first instant after the gap, as in the slot engine.
 */
export const seriesStarts = ({ start, timeZone, everyWeeks, times }: Recurrence): number[] => {
  const step = everyWeeks * 7 * DAY
  const zone = zoneOffsets(timeZone, start, start + times * step)
  const wallClock = start + offsetAt(zone, start)
  return Array.from({ length: times }, (_, i) =>
    i === 0 ? start : firstInstantAt(zone, wallClock + i * step),
  )
}

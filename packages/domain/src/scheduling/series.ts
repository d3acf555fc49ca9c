import { DAY } from "./calendar-days.ts"
import { firstInstantAt, offsetAt, zoneOffsets } from "./zone-offsets.ts"

export interface SeriesPlan {
  /** The first session, epoch ms. */
  readonly start: number
  /** The coach's zone: every session begins at the same time of this zone's clock. */
  readonly timeZone: string
  readonly everyWeeks: number
  readonly times: number
}

export const MAX_SERIES_LENGTH = 52

/**
 * When the sessions of a series begin, epoch ms, ascending: the wall clock of the first one, every so many weeks, also
 * across clock changes. A time that a clock change skips is the first instant after the gap, as in the slot engine.
 */
export const seriesStarts = ({ start, timeZone, everyWeeks, times }: SeriesPlan): number[] => {
  const step = everyWeeks * 7 * DAY
  const zone = zoneOffsets(timeZone, start, start + times * step)
  const wallClock = start + offsetAt(zone, start)
  return Array.from({ length: times }, (_, i) =>
    i === 0 ? start : firstInstantAt(zone, wallClock + i * step),
  )
}

import { DAY, epochMs, MINUTE } from "./calendar-days.ts"
import type { DayRange } from "./opening-hours.ts"
import type { SlotInput } from "./slot-input.ts"
import { localDay, type ZoneOffsets, zoneOffsets } from "./zone-offsets.ts"

/** The search window: starts in `[earliest, before)`, and the coach dates whose ranges can have such starts. */
export type SlotSearch = {
  readonly earliest: number
  readonly before: number
  readonly zone: ZoneOffsets
  readonly days: DayRange
}

/** Limits count whole weeks, so the zone's offsets are needed for more than a week on either side. */
const MARGIN = 12 * DAY

export const slotSearch = (input: SlotInput, earliest: number, before: number): SlotSearch => {
  const end = before + input.durationMinutes * MINUTE
  const zone = zoneOffsets(input.timeZone, earliest - MARGIN, end + MARGIN)
  // Ranges of the day before may reach in; where clocks go back over midnight, those of the next day may begin before.
  const days = { first: localDay(zone, earliest) - 1, last: localDay(zone, end) + 1 }
  return { earliest, before, zone, days }
}

/** The first instant that minimum notice allows. */
export const noticeEnd = (input: SlotInput): number =>
  epochMs(input.now) + input.minimumNoticeMinutes * MINUTE

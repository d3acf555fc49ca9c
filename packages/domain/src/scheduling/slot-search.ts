import { DAY, epochMs, MINUTE } from "./calendar-days.ts"
import type { Days } from "./opening-hours.ts"
import type { SlotInput } from "./slot-input.ts"
import { localDay, type ZoneOffsets, zoneOffsets } from "./zone-offsets.ts"

/** Where slots are looked for: starts in `[earliest, before)`, and the coach dates whose ranges can matter there. */
export type SlotSearch = {
  readonly earliest: number
  readonly before: number
  readonly zone: ZoneOffsets
  readonly days: Days
}

/** Limits count whole weeks, so the zone must be known a week and a bit around. */
const MARGIN = 12 * DAY

export const slotSearch = (input: SlotInput, earliest: number, before: number): SlotSearch => {
  const end = before + input.durationMinutes * MINUTE
  const zone = zoneOffsets(input.timeZone, earliest - MARGIN, end + MARGIN)
  // Yesterday's ranges may reach in; where clocks go back over midnight, tomorrow's may have begun before.
  const days = { first: localDay(zone, earliest) - 1, last: localDay(zone, end) + 1 }
  return { earliest, before, zone, days }
}

/** The first instant that minimum notice allows. */
export const noticeEnd = (input: SlotInput): number =>
  epochMs(input.now) + input.minimumNoticeMinutes * MINUTE

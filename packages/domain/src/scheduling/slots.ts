import { blockedStarts } from "./blocked-starts.ts"
import { epochMs, MINUTE } from "./calendar-days.ts"
import { bookableDays, countBookings, limitReached } from "./date-rules.ts"
import { openingHours, rangesOfDay, timeOffSpans } from "./opening-hours.ts"
import type { SlotInput } from "./slot-input.ts"
import { noticeEnd, type SlotSearch, slotSearch } from "./slot-search.ts"
import { mergeSpans, subtractSpans } from "./spans.ts"
import { localDay } from "./zone-offsets.ts"

export { slotsByViewerDay } from "./viewer-days.ts"

/** The starts of all bookable slots in the window: epoch ms, ascending, without duplicates. */
export const openSlots = (input: SlotInput): number[] => {
  const earliest = Math.max(epochMs(input.from), noticeEnd(input))
  const before = epochMs(input.to)
  if (!(earliest < before)) return []
  const search = slotSearch(input, earliest, before)
  const starts = startsThatFit(input, search)
  const isDayOpen = dayRule(input, search)
  return isDayOpen ? starts.filter(isDayOpen) : starts
}

/**
 * Goes through the grid of every range once and skips time that is not free or is blocked. Ranges are in ascending order,
 * so what ends before one range starts is passed for the following ranges too.
 */
const startsThatFit = (input: SlotInput, { earliest, before, zone, days }: SlotSearch): number[] => {
  const step = input.intervalMinutes * MINUTE
  const duration = input.durationMinutes * MINUTE
  const ranges = openingHours(rangesOfDay(input.weekly, input.overrides), zone, days)
  const free = subtractSpans(mergeSpans(ranges), timeOffSpans(input.timeOff, zone, days))
  const blocked = blockedStarts(input, earliest, before)
  const found: number[] = []
  let last = Number.NEGATIVE_INFINITY
  let inOrder = true
  let [freeBehind, blockedBehind] = [0, 0]

  for (let r = 0; r < ranges.starts.length; r++) {
    const anchor = ranges.starts[r]!
    const rangeEnd = Math.min(ranges.ends[r]!, before)
    while (freeBehind < free.ends.length && free.ends[freeBehind]! <= anchor) freeBehind++
    while (blockedBehind < blocked.ends.length && blocked.ends[blockedBehind]! <= anchor) blockedBehind++
    let [f, b] = [freeBehind, blockedBehind]
    let start = onGrid(anchor, step, earliest)
    while (start < rangeEnd) {
      while (f < free.ends.length && start + duration > free.ends[f]!) f++
      if (f === free.ends.length) break
      if (start < free.starts[f]!) {
        start = onGrid(anchor, step, free.starts[f]!)
        continue
      }
      while (b < blocked.ends.length && blocked.ends[b]! <= start) b++
      if (b < blocked.ends.length && start > blocked.starts[b]!) {
        start = onGrid(anchor, step, blocked.ends[b]!)
        continue
      }
      if (start <= last) inOrder = false
      last = start
      found.push(start)
      start += step
    }
  }
  return inOrder ? found : sortedUnique(found)
}

/** The first start of the grid at or after `instant`. */
const onGrid = (anchor: number, step: number, instant: number): number =>
  instant <= anchor ? anchor : anchor + Math.ceil((instant - anchor) / step) * step

/** A range past midnight and one of the next day can interleave, or have the same start. */
const sortedUnique = (starts: number[]): number[] => [...new Set(starts)].sort((a, b) => a - b)

/** A predicate for whether the date of a start is bookable; null where no rule depends on dates. */
const dayRule = (input: SlotInput, { zone, days }: SlotSearch): ((start: number) => boolean) | null => {
  const { limits } = input
  if (input.maxDaysAhead === null && !input.dateWindow && !limits) return null
  const bookable = bookableDays(input)
  const counts = limits ? countBookings(input, zone, days) : null
  const isOpen = (day: number) =>
    day >= bookable.first && day <= bookable.last && !(counts && limitReached(limits, counts, day))
  let checkedDay = Number.NaN
  let open = false
  return start => {
    const day = localDay(zone, start)
    if (day !== checkedDay) [checkedDay, open] = [day, isOpen(day)]
    return open
  }
}

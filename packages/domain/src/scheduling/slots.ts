import { blockedStarts } from "./blocked-starts.ts"
import { epochMs, MINUTE } from "./calendar-days.ts"
import { bookableDays, countBookings, limitReached } from "./date-rules.ts"
import { openingHours, rangesOfDay, timeOffSpans } from "./opening-hours.ts"
import type { SlotInput } from "./slot-input.ts"
import { noticeEnd, type SlotSearch, slotSearch } from "./slot-search.ts"
import { joined, without } from "./spans.ts"
import { localDay } from "./zone-offsets.ts"

export { slotsByViewerDay } from "./viewer-days.ts"

/** The starts of all bookable slots in the asked window: epoch ms, ascending, each once. */
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
 * Walks every range's grid once, leaping over time that is not free or is blocked. Ranges come by ascending start,
 * so what lies behind one range's start lies behind the next one's too.
 */
const startsThatFit = (input: SlotInput, { earliest, before, zone, days }: SlotSearch): number[] => {
  const step = input.intervalMinutes * MINUTE
  const duration = input.durationMinutes * MINUTE
  const ranges = openingHours(rangesOfDay(input.weekly, input.overrides), zone, days)
  const free = without(joined(ranges), timeOffSpans(input.timeOff, zone, days))
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
  return inOrder ? found : ascendingOnce(found)
}

/** The first start of the grid at or after `instant`. */
const onGrid = (anchor: number, step: number, instant: number): number =>
  instant <= anchor ? anchor : anchor + Math.ceil((instant - anchor) / step) * step

/** A tail of yesterday and a range of today may interleave, or offer one start twice. */
const ascendingOnce = (starts: number[]): number[] => [...new Set(starts)].sort((a, b) => a - b)

/** Tells whether the coach date of a start is open; null where no rule looks at dates. */
const dayRule = (input: SlotInput, { zone, days }: SlotSearch): ((start: number) => boolean) | null => {
  const { limits } = input
  if (input.maxDaysAhead === null && !input.dateWindow && !limits) return null
  const bookable = bookableDays(input)
  const counts = limits ? countBookings(input, zone, days) : null
  const isOpen = (day: number) =>
    day >= bookable.first && day <= bookable.last && !(counts && limitReached(limits, counts, day))
  let known = Number.NaN
  let open = false
  return start => {
    const day = localDay(zone, start)
    if (day !== known) [known, open] = [day, isOpen(day)]
    return open
  }
}

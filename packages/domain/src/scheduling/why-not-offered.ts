import { isInTheWay } from "./blocked-starts.ts"
import { dateText, dayNumber, epochMs, MINUTE } from "./calendar-days.ts"
import {
  bookableDays,
  countBookings,
  type DateRefusal,
  horizonDay,
  type LimitRefusal,
  limitReached,
} from "./date-rules.ts"
import { openingHours, rangesOfDay, timeOffSpans } from "./opening-hours.ts"
import type { BusyItem, CoachDate, DateOverride, DateSpan, SlotInput } from "./slot-input.ts"
import { noticeEnd, type SlotSearch, slotSearch } from "./slot-search.ts"
import { holds, joined, type Spans } from "./spans.ts"
import { localDay } from "./zone-offsets.ts"

/** The rule that excludes a start, with what it was that excluded it. Instants are epoch ms. */
export type WhyNotOffered =
  | { readonly rule: "past" }
  | { readonly rule: "minimum_notice"; readonly earliest: number }
  | DateRefusal
  | { readonly rule: "outside_hours"; readonly date: CoachDate }
  | { readonly rule: "closed_by_override"; readonly override: DateOverride }
  | { readonly rule: "time_off"; readonly timeOff: DateSpan }
  | { readonly rule: "not_on_grid" }
  | { readonly rule: "does_not_fit" }
  | { readonly rule: "busy"; readonly busy: BusyItem }
  | LimitRefusal

/**
 * The first rule that excludes `start` (epoch ms), or null exactly when `openSlots` offers it in a window that
 * contains it. The window itself is no rule: `from` and `to` are not looked at.
 */
export const whyNotOffered = (input: SlotInput, start: number): WhyNotOffered | null => {
  const search = slotSearch(input, start, start + 1)
  return (
    tooSoon(input, start) ??
    offDate(input, search, start) ??
    outsideHours(input, search, start) ??
    inTimeOff(input, search, start) ??
    offGrid(input, search, start) ??
    tooLong(input, search, start) ??
    busyThen(input, start) ??
    limitThen(input, search, start)
  )
}

const tooSoon = (input: SlotInput, start: number): WhyNotOffered | null => {
  const earliest = noticeEnd(input)
  if (start >= earliest) return null
  return start < epochMs(input.now) ? { rule: "past" } : { rule: "minimum_notice", earliest }
}

const offDate = (input: SlotInput, { zone }: SlotSearch, start: number): DateRefusal | null => {
  const day = localDay(zone, start)
  const horizon = horizonDay(input)
  if (horizon !== null && day > horizon) return { rule: "beyond_horizon", lastDate: dateText(horizon) }
  const { first, last } = bookableDays(input)
  if (!input.dateWindow || (day >= first && day <= last)) return null
  return { rule: "outside_date_window", dateWindow: input.dateWindow }
}

const outsideHours = (input: SlotInput, search: SlotSearch, start: number): WhyNotOffered | null => {
  if (holds(hours(input, search), start, start + 1)) return null
  const override = overrideInstead(input, search, start)
  return override
    ? { rule: "closed_by_override", override }
    : { rule: "outside_hours", date: dateText(localDay(search.zone, start)) }
}

/** The override but for which the weekly hours of its date would have covered `start`. */
const overrideInstead = (input: SlotInput, { zone, days }: SlotSearch, start: number) => {
  const usual = rangesOfDay(input.weekly, [])
  return input.overrides.find(({ date }) => {
    const day = dayNumber(date)
    if (day < days.first || day > days.last) return false
    return holds(openingHours(usual, zone, { first: day, last: day }), start, start + 1)
  })
}

const inTimeOff = (input: SlotInput, { zone, days }: SlotSearch, start: number): WhyNotOffered | null => {
  const end = start + input.durationMinutes * MINUTE
  const timeOff = input.timeOff.find(span => {
    const { starts, ends } = timeOffSpans([span], zone, days)
    return starts.some((from, i) => from < end && start < ends[i]!)
  })
  return timeOff ? { rule: "time_off", timeOff } : null
}

const offGrid = (input: SlotInput, search: SlotSearch, start: number): WhyNotOffered | null => {
  const { starts, ends } = hours(input, search)
  const step = input.intervalMinutes * MINUTE
  const isOn = starts.some((from, i) => from <= start && start < ends[i]! && (start - from) % step === 0)
  return isOn ? null : { rule: "not_on_grid" }
}

const tooLong = (input: SlotInput, search: SlotSearch, start: number): WhyNotOffered | null => {
  const end = start + input.durationMinutes * MINUTE
  return holds(joined(hours(input, search)), start, end) ? null : { rule: "does_not_fit" }
}

const busyThen = (input: SlotInput, start: number): WhyNotOffered | null => {
  const busy = input.busy.find(item => isInTheWay(item, input, start))
  return busy ? { rule: "busy", busy } : null
}

const limitThen = (input: SlotInput, { zone, days }: SlotSearch, start: number): LimitRefusal | null => {
  if (!input.limits) return null
  return limitReached(input.limits, countBookings(input, zone, days), localDay(zone, start))
}

const hours = (input: SlotInput, { zone, days }: SlotSearch): Spans =>
  openingHours(rangesOfDay(input.weekly, input.overrides), zone, days)

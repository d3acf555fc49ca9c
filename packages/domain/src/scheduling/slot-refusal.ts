import { conflictsWithBusy } from "./blocked-starts.ts"
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
import { coversRange, mergeSpans, type Spans } from "./spans.ts"
import { localDay } from "./zone-offsets.ts"

/** The rule that excludes a start, with the item that caused it. Instants are epoch ms. */
export type SlotRefusal =
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
 * The first rule that excludes `start` (epoch ms); null exactly when `openSlots` offers it in a window that contains it.
 * `from` and `to` of the input are ignored.
 */
export const slotRefusal = (input: SlotInput, start: number): SlotRefusal | null => {
  const search = slotSearch(input, start, start + 1)
  return (
    noticeRefusal(input, start) ??
    dateRefusal(input, search, start) ??
    hoursRefusal(input, search, start) ??
    timeOffRefusal(input, search, start) ??
    gridRefusal(input, search, start) ??
    lengthRefusal(input, search, start) ??
    busyRefusal(input, start) ??
    limitRefusal(input, search, start)
  )
}

const noticeRefusal = (input: SlotInput, start: number): SlotRefusal | null => {
  const earliest = noticeEnd(input)
  if (start >= earliest) return null
  return start < epochMs(input.now) ? { rule: "past" } : { rule: "minimum_notice", earliest }
}

const dateRefusal = (input: SlotInput, { zone }: SlotSearch, start: number): DateRefusal | null => {
  const day = localDay(zone, start)
  const horizon = horizonDay(input)
  if (horizon !== null && day > horizon) return { rule: "beyond_horizon", lastDate: dateText(horizon) }
  const { first, last } = bookableDays(input)
  if (!input.dateWindow || (day >= first && day <= last)) return null
  return { rule: "outside_date_window", dateWindow: input.dateWindow }
}

const hoursRefusal = (input: SlotInput, search: SlotSearch, start: number): SlotRefusal | null => {
  if (coversRange(hours(input, search), start, start + 1)) return null
  const override = excludingOverride(input, search, start)
  return override
    ? { rule: "closed_by_override", override }
    : { rule: "outside_hours", date: dateText(localDay(search.zone, start)) }
}

/** The override without which the weekly hours of its date would include `start`. */
const excludingOverride = (input: SlotInput, { zone, days }: SlotSearch, start: number) => {
  const usual = rangesOfDay(input.weekly, [])
  return input.overrides.find(({ date }) => {
    const day = dayNumber(date)
    if (day < days.first || day > days.last) return false
    return coversRange(openingHours(usual, zone, { first: day, last: day }), start, start + 1)
  })
}

const timeOffRefusal = (input: SlotInput, { zone, days }: SlotSearch, start: number): SlotRefusal | null => {
  const end = start + input.durationMinutes * MINUTE
  const timeOff = input.timeOff.find(span => {
    const { starts, ends } = timeOffSpans([span], zone, days)
    return starts.some((from, i) => from < end && start < ends[i]!)
  })
  return timeOff ? { rule: "time_off", timeOff } : null
}

const gridRefusal = (input: SlotInput, search: SlotSearch, start: number): SlotRefusal | null => {
  const { starts, ends } = hours(input, search)
  const step = input.intervalMinutes * MINUTE
  const isOn = starts.some((from, i) => from <= start && start < ends[i]! && (start - from) % step === 0)
  return isOn ? null : { rule: "not_on_grid" }
}

const lengthRefusal = (input: SlotInput, search: SlotSearch, start: number): SlotRefusal | null => {
  const end = start + input.durationMinutes * MINUTE
  return coversRange(mergeSpans(hours(input, search)), start, end) ? null : { rule: "does_not_fit" }
}

const busyRefusal = (input: SlotInput, start: number): SlotRefusal | null => {
  const busy = input.busy.find(item => conflictsWithBusy(item, input, start))
  return busy ? { rule: "busy", busy } : null
}

const limitRefusal = (input: SlotInput, { zone, days }: SlotSearch, start: number): LimitRefusal | null => {
  if (!input.limits) return null
  return limitReached(input.limits, countBookings(input, zone, days), localDay(zone, start))
}

const hours = (input: SlotInput, { zone, days }: SlotSearch): Spans =>
  openingHours(rangesOfDay(input.weekly, input.overrides), zone, days)

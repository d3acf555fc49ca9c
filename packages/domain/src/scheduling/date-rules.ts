import { DAY, dateText, dayNumber, epochMs, weekNumber } from "./calendar-days.ts"
import type { DayRange } from "./opening-hours.ts"
import type { CoachDate, DateSpan, SlotInput } from "./slot-input.ts"
import { localDay, type ZoneOffsets, zoneOffsets } from "./zone-offsets.ts"

export type DateRefusal =
  | { readonly rule: "beyond_horizon"; readonly lastDate: CoachDate }
  | { readonly rule: "outside_date_window"; readonly dateWindow: DateSpan }

export type LimitRefusal =
  | { readonly rule: "limit_per_day"; readonly date: CoachDate; readonly limit: number }
  | { readonly rule: "limit_per_week"; readonly weekStart: CoachDate; readonly limit: number }

/** The last coach date on which a session may start, or null where nothing limits it. */
export const horizonDay = (input: SlotInput): number | null => {
  if (input.maxDaysAhead === null) return null
  const now = epochMs(input.now)
  return localDay(zoneOffsets(input.timeZone, now, now), now) + input.maxDaysAhead
}

/** The coach dates that the horizon and the date window allow. */
export const bookableDays = (input: SlotInput): DayRange => {
  const window = input.dateWindow
  const horizon = horizonDay(input) ?? Number.POSITIVE_INFINITY
  if (!window) return { first: Number.NEGATIVE_INFINITY, last: horizon }
  return { first: dayNumber(window.start), last: Math.min(dayNumber(window.end), horizon) }
}

/** Bookings counted by the coach date of their start. */
export type BookingCounts = { readonly perDay: Map<number, number>; readonly perWeek: Map<number, number> }

/** Counts the bookings that start in the weeks of `days`; `zone` must cover these weeks. */
export const countBookings = (input: SlotInput, zone: ZoneOffsets, days: DayRange): BookingCounts => {
  const counts: BookingCounts = { perDay: new Map(), perWeek: new Map() }
  const from = (days.first - 8) * DAY
  const to = (days.last + 9) * DAY
  for (const item of input.busy) {
    if (item.kind !== "booking" || epochMs(item.end) <= epochMs(item.start)) continue
    const start = epochMs(item.countsFrom ?? item.start)
    if (start < from || start >= to) continue
    const day = localDay(zone, start)
    counts.perDay.set(day, (counts.perDay.get(day) ?? 0) + 1)
    counts.perWeek.set(weekNumber(day), (counts.perWeek.get(weekNumber(day)) ?? 0) + 1)
  }
  return counts
}

/** Which limit is reached on this day, if one is. */
export const limitReached = (
  limits: SlotInput["limits"],
  counts: BookingCounts,
  day: number,
): LimitRefusal | null => {
  const { perDay = null, perWeek = null } = limits ?? {}
  if (perDay !== null && (counts.perDay.get(day) ?? 0) >= perDay) {
    return { rule: "limit_per_day", date: dateText(day), limit: perDay }
  }
  const week = weekNumber(day)
  if (perWeek !== null && (counts.perWeek.get(week) ?? 0) >= perWeek) {
    return { rule: "limit_per_week", weekStart: dateText(week * 7 - 3), limit: perWeek }
  }
  return null
}

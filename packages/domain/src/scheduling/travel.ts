import { DAY, dayNumber, epochMs } from "./calendar-days.ts"
import type { DateSpan, SlotInput } from "./slot-input.ts"
import { type SlotRefusal, slotRefusal } from "./slot-refusal.ts"
import { openSlots } from "./slots.ts"
import { firstInstantAt, zoneOffsets } from "./zone-offsets.ts"

/** Dates, both inclusive, on which the coach's hours apply in another time zone. */
export type Travel = DateSpan & { readonly timeZone: string }

/** The input of the slot engine, and when the coach travels. No two travels share a date. */
export type SlotInputWithTravel = SlotInput & { readonly travel: readonly Travel[] }

/** A period `[start, end)`, epoch ms, in which the coach is in one time zone. */
export type ZonePeriod<T extends Travel = Travel> = {
  readonly timeZone: string
  readonly start: number
  readonly end: number
  /** Null at home. */
  readonly travel: T | null
}

/**
 * Splits all time into periods with one zone each. A travel begins with the first instant of its first date in its own
 * zone, and lasts until the next period begins, so its days are whole local days. Where zones far apart follow each other
 * so closely that a later period begins before an earlier one, the earlier one is left out.
 */
export const zonePeriods = <T extends Travel>(home: string, travels: readonly T[]): ZonePeriod<T>[] => {
  const ordered = travels.toSorted((a, b) => (a.start < b.start ? -1 : 1))
  const beginnings: Omit<ZonePeriod<T>, "end">[] = [
    { timeZone: home, start: Number.NEGATIVE_INFINITY, travel: null },
  ]
  for (const [i, travel] of ordered.entries()) {
    const first = dayNumber(travel.start)
    const after = dayNumber(travel.end) + 1
    const next = ordered[i + 1]
    beginnings.push({ ...beginning(travel.timeZone, first), travel })
    if (!next || dayNumber(next.start) > after) beginnings.push({ ...beginning(home, after), travel: null })
  }
  const periods: ZonePeriod<T>[] = []
  let end = Number.POSITIVE_INFINITY
  for (const period of beginnings.reverse()) {
    if (period.start >= end) continue
    periods.push({ ...period, end })
    end = period.start
  }
  return periods.reverse()
}

/** The coach's time zone at an instant (epoch ms). */
export const zoneAt = (home: string, travel: readonly Travel[], instant: number): string =>
  travelAt(home, travel, instant)?.timeZone ?? home

/** The coach's travel at an instant (epoch ms); null at home. */
export const travelAt = <T extends Travel>(home: string, travel: readonly T[], instant: number): T | null =>
  zonePeriods(home, travel).find(period => instant < period.end)?.travel ?? null

/** As `openSlots`, for a coach who travels: the engine runs once per zone period in the window, with its zone. */
export const openSlotsWithTravel = ({ travel, ...input }: SlotInputWithTravel): number[] => {
  if (travel.length === 0) return openSlots(input)
  const [from, to] = [epochMs(input.from), epochMs(input.to)]
  return zonePeriods(input.timeZone, travel)
    .filter(period => period.start < to && from < period.end)
    .flatMap(({ timeZone, start, end }) =>
      openSlots({ ...input, timeZone, from: Math.max(from, start), to: Math.min(to, end) }),
    )
}

/** As `slotRefusal`, in the coach's time zone at `start` (epoch ms). */
export const slotRefusalWithTravel = (
  { travel, ...input }: SlotInputWithTravel,
  start: number,
): SlotRefusal | null => slotRefusal({ ...input, timeZone: zoneAt(input.timeZone, travel, start) }, start)

const beginning = (timeZone: string, day: number) => {
  const midnight = day * DAY
  return { timeZone, start: firstInstantAt(zoneOffsets(timeZone, midnight, midnight), midnight) }
}

import { DAY, dayNumber, epochMs } from "./calendar-days.ts"
import type { DateSpan, SlotInput } from "./slot-input.ts"
import { openSlots } from "./slots.ts"
import { type WhyNotOffered, whyNotOffered } from "./why-not-offered.ts"
import { firstInstantAt, zoneOffsets } from "./zone-offsets.ts"

/** Coach dates, both inclusive, on which the weekly hours are meant in another zone. */
export type Travel = DateSpan & { readonly timeZone: string }

/** What the slot engine is given, and when the coach is elsewhere. Travels do not share a date. */
export type TravellingInput = SlotInput & { readonly travel: readonly Travel[] }

/** A stretch of time `[start, end)`, in epoch ms, in which the coach keeps one zone. */
export type ZonePart<T extends Travel = Travel> = {
  readonly timeZone: string
  readonly start: number
  readonly end: number
  /** The journey that this part is; null at home. */
  readonly stay: T | null
}

/**
 * Which zone holds when. A zone begins with the first instant of its first date, read in that zone itself; it lasts
 * until the next one begins. So the days away are whole days of the place away, and every instant has one zone. Where
 * far zones follow each other so closely that a later one has begun already, the earlier one is left out.
 */
export const zoneParts = <T extends Travel>(home: string, travel: readonly T[]): ZonePart<T>[] => {
  const stays = travel.toSorted((a, b) => (a.start < b.start ? -1 : 1))
  const beginnings: Omit<ZonePart<T>, "end">[] = [
    { timeZone: home, start: Number.NEGATIVE_INFINITY, stay: null },
  ]
  for (const [i, stay] of stays.entries()) {
    const first = dayNumber(stay.start)
    const after = dayNumber(stay.end) + 1
    const next = stays[i + 1]
    beginnings.push({ ...beginning(stay.timeZone, first), stay })
    if (!next || dayNumber(next.start) > after) beginnings.push({ ...beginning(home, after), stay: null })
  }
  const parts: ZonePart<T>[] = []
  let end = Number.POSITIVE_INFINITY
  for (const begun of beginnings.reverse()) {
    if (begun.start >= end) continue
    parts.push({ ...begun, end })
    end = begun.start
  }
  return parts.reverse()
}

/** The zone that a coach keeps at an instant (epoch ms). */
export const zoneAt = (home: string, travel: readonly Travel[], instant: number): string =>
  stayAt(home, travel, instant)?.timeZone ?? home

/** The journey that a coach is on at an instant (epoch ms); null at home. */
export const stayAt = <T extends Travel>(home: string, travel: readonly T[], instant: number): T | null =>
  zoneParts(home, travel).find(part => instant < part.end)?.stay ?? null

/** As `openSlots`: the engine runs once for each part of the window, every date of a part read in its zone. */
export const openSlotsAnywhere = ({ travel, ...input }: TravellingInput): number[] => {
  if (travel.length === 0) return openSlots(input)
  const [from, to] = [epochMs(input.from), epochMs(input.to)]
  return zoneParts(input.timeZone, travel)
    .filter(part => part.start < to && from < part.end)
    .flatMap(({ timeZone, start, end }) =>
      openSlots({ ...input, timeZone, from: Math.max(from, start), to: Math.min(to, end) }),
    )
}

/** As `whyNotOffered`, by the zone that the coach keeps at `start` (epoch ms). */
export const whyNotOfferedAnywhere = (
  { travel, ...input }: TravellingInput,
  start: number,
): WhyNotOffered | null => whyNotOffered({ ...input, timeZone: zoneAt(input.timeZone, travel, start) }, start)

const beginning = (timeZone: string, day: number) => {
  const midnight = day * DAY
  return { timeZone, start: firstInstantAt(zoneOffsets(timeZone, midnight, midnight), midnight) }
}

import { chosenOffer } from "@rapport/domain/scheduling/rules"
import { openSlotsAnywhere } from "@rapport/domain/scheduling/travel"
import { firstInstantAt, localDay, zoneOffsets } from "@rapport/domain/scheduling/zone-offsets"
import { busyOfCoach, parseHeld } from "../calendar/reserved-times.ts"
import {
  buffersOf,
  type HoursOfCoach,
  type HoursRow,
  hoursFor,
  slotInput,
} from "../schedules/schedule-rows.ts"

const MINUTE = 60_000
const DAY = 1440 * MINUTE
/** How far ahead a next free time is told; a day more is known, so that what is known stays so for a day. */
export const FREE_WITHIN_DAYS = 30
export const KNOWN_DAYS = FREE_WITHIN_DAYS + 1
/** Two days of quarter hours. */
const MAX_STARTS = 64
/** Most coaches have as many within days; only for the others is the rest of the month looked at. */
const LOOKS: readonly (readonly [fromDay: number, toDay: number])[] = [
  [0, 4],
  [4, KNOWN_DAYS],
]
/** Whether a journey opens a day is not worked out but looked at again. */
const LOOK_AGAIN = 15 * MINUTE

export interface FreeFacts extends HoursOfCoach {
  readonly coach_id: string
  readonly held: string
  readonly finished: string | null
  readonly full: boolean
  readonly place_back_at: Date | null
  /** When the first of the held times and places runs out by itself. */
  readonly lapses_at: Date | null
}

/** A coach's next free times for their first offer, as they are while nothing changes, until an instant. */
export interface FreeTimes {
  readonly coachId: string
  /** Epoch ms, ascending; the first ones only. */
  readonly starts: readonly number[]
  readonly noticeMinutes: number
  readonly isFull: boolean
  readonly capacityFreeAt: Date | null
  readonly knownUntil: Date
}

export const freeTimesBy = (facts: FreeFacts, now: number): FreeTimes => {
  const offer = chosenOffer(facts.offers)
  const hours = offer ? hoursFor(facts, offer.type) : facts
  const starts = offer ? firstStarts(facts, hours, offer.minutes, now) : []
  const last = starts.at(-1)
  const until =
    last === undefined
      ? emptyUntil(facts, hours, offer?.minutes, now)
      : last - hours.minimum_notice_minutes * MINUTE
  return {
    coachId: facts.coach_id,
    starts,
    noticeMinutes: hours.minimum_notice_minutes,
    isFull: facts.full,
    capacityFreeAt: facts.place_back_at,
    knownUntil: new Date(Math.min(until, facts.lapses_at?.getTime() ?? until)),
  }
}

const firstStarts = (facts: FreeFacts, hours: HoursRow, minutes: number, now: number): number[] => {
  const busy = busyOfCoach(parseHeld(facts.held), facts.finished, buffersOf(hours))
  const starts: number[] = []
  for (const [fromDay, toDay] of LOOKS) {
    const asked = { minutes, now, from: now + fromDay * DAY, to: now + toDay * DAY }
    for (const start of openSlotsAnywhere(slotInput(hours, busy, asked))) starts.push(start)
    if (starts.length >= MAX_STARTS) break
  }
  return starts.slice(0, MAX_STARTS)
}

/** Without a free time, the first one can only come from days that are not open yet. */
const emptyUntil = (facts: FreeFacts, hours: HoursRow, minutes: number | undefined, now: number): number => {
  const { max_days_ahead: daysAhead } = hours
  if (daysAhead === null || minutes === undefined) return now + DAY
  if (hours.travel.length > 0) return now + LOOK_AGAIN
  const [first] = firstStarts(facts, { ...hours, max_days_ahead: null }, minutes, now)
  if (first === undefined) return now + DAY
  const zone = zoneOffsets(hours.time_zone, now, first)
  return Math.min(firstInstantAt(zone, (localDay(zone, first) - daysAhead) * DAY), now + DAY)
}

/** The first free time at an instant, epoch ms, with the first place back where all are held; null where unknown. */
export const freeAtOf = ({ starts, isFull, capacityFreeAt }: FreeTimes, now: number): number | null => {
  const [first] = starts
  if (first === undefined || first >= now + FREE_WITHIN_DAYS * DAY) return null
  if (!isFull) return first
  return capacityFreeAt === null ? null : Math.max(first, capacityFreeAt.getTime())
}

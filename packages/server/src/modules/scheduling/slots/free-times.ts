import { chosenOffer } from "@rapport/domain/scheduling/rules"
import { firstInstantAt, localDay, zoneOffsets } from "@rapport/domain/scheduling/zone-offsets"
import { type HoursRow, hoursFor } from "../schedules/schedule-rows.ts"
import type { HoursAndReserved } from "./hours-and-reserved.ts"
import { FREE_WITHIN_DAYS, freeStarts } from "./next-free.ts"

const MINUTE = 60_000
const DAY = 1440 * MINUTE
/** A day more than is looked ahead, so that a row stays valid for a day. */
export const STORED_DAYS = FREE_WITHIN_DAYS + 1
/** Two days of quarter hours. */
const MAX_STARTS = 64
/** While a coach travels, it is not computed when the next day becomes bookable; the row is computed again after this. */
const TRAVEL_VALIDITY = 15 * MINUTE

export interface FreeTimeInputs extends HoursAndReserved {
  readonly coach_id: string
  readonly is_full: boolean
  readonly capacity_free_at: Date | null
  /** When the first reserved time or capacity slot expires. */
  readonly first_expiry_at: Date | null
}

/** A coach's next free times for their first offer, valid until an instant unless something changes. */
export interface FreeTimes {
  readonly coachId: string
  /** Epoch ms, ascending; the first ones only. */
  readonly starts: readonly number[]
  readonly noticeMinutes: number
  readonly isFull: boolean
  readonly capacityFreeAt: Date | null
  readonly validUntil: Date
}

export const computeFreeTimes = (coach: FreeTimeInputs, now: number): FreeTimes => {
  const offer = chosenOffer(coach.hours.offers)
  const schedule = offer ? hoursFor(coach.hours, offer.type) : coach.hours
  const starts = freeStarts(coach, now, { days: STORED_DAYS, max: MAX_STARTS })
  const last = starts.at(-1)
  const until =
    last === undefined ? emptyUntil(coach, schedule, now) : last - schedule.minimum_notice_minutes * MINUTE
  return {
    coachId: coach.coach_id,
    starts,
    noticeMinutes: schedule.minimum_notice_minutes,
    isFull: coach.is_full,
    capacityFreeAt: coach.capacity_free_at,
    validUntil: new Date(Math.min(until, coach.first_expiry_at?.getTime() ?? until)),
  }
}

/** Without free times, the next one can only be on a day that is beyond the booking horizon now. */
const emptyUntil = (coach: FreeTimeInputs, schedule: HoursRow, now: number): number => {
  const { max_days_ahead: daysAhead } = schedule
  if (daysAhead === null) return now + DAY
  if (schedule.travel.length > 0) return now + TRAVEL_VALIDITY
  const [first] = freeStarts(coach, now, { days: STORED_DAYS, max: 1, ignoreHorizon: true })
  if (first === undefined) return now + DAY
  const zone = zoneOffsets(schedule.time_zone, now, first)
  return Math.min(firstInstantAt(zone, (localDay(zone, first) - daysAhead) * DAY), now + DAY)
}

/**
 * The next free time, epoch ms; of a fully booked coach not before a capacity slot is free again. Null where there is
 * none within 30 days.
 */
export const nextFreeAt = ({ starts, isFull, capacityFreeAt }: FreeTimes, now: number): number | null => {
  const [first] = starts
  if (first === undefined || first >= now + FREE_WITHIN_DAYS * DAY) return null
  if (!isFull) return first
  return capacityFreeAt === null ? null : Math.max(first, capacityFreeAt.getTime())
}
